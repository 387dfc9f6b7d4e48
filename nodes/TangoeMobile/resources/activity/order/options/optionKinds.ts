import type {
	ChoiceField,
	FlagField,
	QuantityField,
	SimpleField,
	TextField,
} from '../../../../kinds/fieldTypes';
import { flagOf } from '../../../../kinds/plain/flag';
import { toText } from '../../../../kinds/wording';

/** An option of the node: its field on the panel, and what a run reads from it. */
export interface OrderOption<Value> {
	field: SimpleField;
	/** Where the option is not set. */
	whenAbsent: Value;
	/** @param value faulty only for an order that is not checked */
	read: (value: unknown) => Value;
}

/** An option that is on or off. */
export function flag(field: FlagField): OrderOption<boolean> {
	const whenAbsent = field.initial;
	return { field, whenAbsent, read: (value) => flagOf(value) ?? whenAbsent };
}

/** An option of free text; empty where it is not set. */
export function text(field: TextField): OrderOption<string> {
	return { field, whenAbsent: '', read: textOf };
}

/** An option with a few values. */
export function choice<Value extends string>(
	field: ChoiceField & { initial: Value },
): OrderOption<Value> {
	const values = field.choices.map(({ value }) => value) as Value[];
	const whenAbsent = field.initial;
	return { field, whenAbsent, read: (value) => values.find((one) => one === value) ?? whenAbsent };
}

/** An option that counts. */
export function quantity(
	field: QuantityField & { initial: number; most: number },
	whenAbsent = field.initial,
): OrderOption<number> {
	return {
		field,
		whenAbsent,
		read(value) {
			const number = Number(textOf(value) || whenAbsent);
			return number >= (field.least ?? 1)
				? Math.min(number, Math.max(field.most, whenAbsent))
				: whenAbsent;
		},
	};
}

function textOf(value: unknown): string {
	return value === undefined || value === null ? '' : toText(value).trim();
}
