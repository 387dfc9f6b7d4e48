import type { IDataObject } from 'n8n-workflow';

import type { Problem } from '../../../../kinds/fieldKind';
import { isBlank, locatorValue } from '../../../../kinds/locatorValue';
import { isPlaceholderText, toText } from '../../../../kinds/wording';
import type { Condition } from './condition';
import {
	CONDITION_FIELD,
	CONDITION_FIELDS,
	OTHER_FIELD,
	type ConditionField,
} from './conditionField';

/** A hold list of a whole company is longer than any list of choices. */
const MAX_VALUES = 20_000;
const MAX_VALUE_LENGTH = 300;

/** What a row of Rules or Exceptions holds. */
interface Read {
	condition?: Condition;
	problems: Problem[];
}

/**
 * Reads the condition of a rule or an exception.
 *
 * @param label of the row in messages, such as "Exception 1"
 */
export function readCondition(label: string, row: IDataObject): Read {
	const field = CONDITION_FIELD.get(toText(row.field ?? ''));
	if (!field) return faulty(`${label} › Field`, `is none of ${namesOfFields()}`);
	const paths = pathsOf(field, row);
	if (paths === undefined) {
		return faulty(`${label} › Field Name`, 'is empty: enter the name of the field');
	}
	const values = valuesIn(row.value);
	if (typeof values === 'string') return faulty(`${label} › Value`, values);
	const forms = values.map(field.forms);
	const unusable = forms.filter(({ length }) => length === 0).length;
	if (unusable > 0) {
		return faulty(
			`${label} › Value`,
			`has ${unusable} of ${values.length} values that cannot be a ${field.name.toLowerCase()}`,
		);
	}
	return { condition: { field, paths, forms: new Set(forms.flat()) }, problems: [] };
}

function pathsOf({ value, paths = [] }: ConditionField, row: IDataObject): string[] | undefined {
	if (value !== OTHER_FIELD) return paths;
	return isBlank(row.fieldName) ? undefined : [toText(row.fieldName).trim()];
}

/**
 * The values, from an array, from text with commas, or a single one. An empty array is a list with nothing in
 * it; anything else that is empty is an expression that found nothing, and a hold would be lost with it.
 *
 * @returns what is wrong, in words
 */
function valuesIn(given: unknown): string[] | string {
	const value = locatorValue(given);
	if (Array.isArray(value) && value.length === 0) return [];
	if (isBlank(value)) {
		return 'is empty: enter a value, or remove the row. An expression for a list that may have nothing in it has to give []';
	}
	const values: unknown[] = Array.isArray(value) ? value : toText(value).split(',');
	if (values.length > MAX_VALUES)
		return `has ${values.length} entries: enter at most ${MAX_VALUES}`;
	const texts = values.map((one) => toText(one).trim());
	const isPlain = (one: unknown) => typeof one === 'string' || typeof one === 'number';
	if (!values.every((one) => isPlain(one) && !isBlank(one))) {
		return 'has an entry that is empty or not text: give a list of texts, such as [ "315-555-0101" ]';
	}
	if (texts.some(isPlaceholderText)) {
		return 'has "undefined" or its like in it: the expression found no value';
	}
	if (texts.some(({ length }) => length > MAX_VALUE_LENGTH)) {
		return `has an entry with more than ${MAX_VALUE_LENGTH} characters`;
	}
	return texts;
}

function faulty(label: string, text: string): Read {
	return { problems: [{ label, text }] };
}

function namesOfFields(): string {
	return CONDITION_FIELDS.map(({ value }) => value).join(', ');
}
