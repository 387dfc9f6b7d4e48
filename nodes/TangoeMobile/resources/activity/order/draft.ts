import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { isObject } from '../../../data';
import { employee } from '../../../fields/person/employee';
import { parameterName } from '../../../kinds/parameterName';
import type { Field, FlagField } from '../../../kinds/fieldTypes';
import { dayIn } from '../../../kinds/plain/date';
import { flag } from '../../../kinds/plain/flag';
import type { Settings } from '../../../kinds/fieldKind';
import { fieldsOf, type ActivityType } from '../types/activityType';

/** One field of an item, as the user left it. */
export interface Entry {
	field: Field;
	value: unknown;
	/** By itself; a field of which one of several is needed is not. */
	isRequired: boolean;
	/** Whether it stands in the node at all: an optional field can be there with nothing in it. */
	isPresent: boolean;
	/** The value is another group's, and is checked there. */
	isCopy: boolean;
}

/** What an item asks for, read but not judged. */
export interface Draft {
	type: ActivityType;
	entries: Entry[];
	/** What decides how other fields are read; checked like fields, but never sent. */
	switches: Array<{ field: FlagField; value: unknown }>;
	settings: Settings;
	/** Labels of the collections in whose place something else stands, such as what an expression left. */
	unreadable: string[];
}

/**
 * Reads the parameters of one item.
 *
 * @param now the moment of the run, which decides what today is
 * @throws when an expression of the item cannot be evaluated
 */
export function readDraft(
	context: IExecuteFunctions,
	type: ActivityType,
	itemIndex: number,
	now: Date,
): Draft {
	const parameter = parametersOf(context, itemIndex);
	const additional = parameter('additionalFields') ?? {};
	const options = parameter('options') ?? {};
	const timezone = context.getTimezone();

	const onPanel = [employee, ...type.required.flatMap(fieldsOf)].map((field): Entry => {
		const source = sourceOf(field, parameter);
		return {
			field,
			value: parameter(parameterName(source)),
			isRequired: field === employee || type.required.includes(field),
			isPresent: true,
			isCopy: source !== field,
		};
	});
	const underAdditional = type.optional.map((field): Entry => {
		const name = parameterName(field);
		return {
			field,
			value: fieldsIn(additional)[name],
			isRequired: false,
			isPresent: name in fieldsIn(additional),
			isCopy: false,
		};
	});
	return {
		type,
		entries: [...onPanel, ...underAdditional],
		switches: onPanel.flatMap(({ field }) => switchOf(field, parameter)),
		settings: { options: fieldsIn(options), timezone, today: dayIn(timezone, now) },
		unreadable: [
			...(isObject(additional) ? [] : ['Additional Fields']),
			...(isObject(options) ? [] : ['Options']),
		],
	};
}

function fieldsIn(value: unknown): IDataObject {
	return isObject(value) ? value : {};
}

/**
 * Reads each parameter of an item once, however often it is asked for: n8n evaluates the expressions in
 * it anew at every reading, and that is most of what an order costs.
 */
function parametersOf(context: IExecuteFunctions, itemIndex: number): (name: string) => unknown {
	const values = new Map<string, unknown>();
	return (name) => {
		// One that is hidden, or was never set, is absent: the fallback has to be something, so null.
		if (!values.has(name)) values.set(name, context.getNodeParameter(name, itemIndex, null));
		return values.get(name);
	};
}

function switchOf(field: Field, parameter: (name: string) => unknown): Draft['switches'] {
	if (field.kind !== 'group' || !field.sameAs) return [];
	const { switch: switchField } = field.sameAs;
	return [{ field: switchField, value: parameter(parameterName(switchField)) }];
}

function sourceOf(field: Field, parameter: (name: string) => unknown): Field {
	if (field.kind !== 'group' || !field.sameAs) return field;
	const { switch: switchField, group } = field.sameAs;
	const setting = parameter(parameterName(switchField)) ?? switchField.initial;
	const isOff = flag.encode(switchField, setting, {} as Settings) === false;
	return isOff ? field : group;
}
