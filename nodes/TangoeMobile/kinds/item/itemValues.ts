import type { IExecuteFunctions } from 'n8n-workflow';

import type { Lists } from '../../lookups/lists';
import type { OperationScope } from '../../lookups/scope';
import { TangoeError } from '../../errors/tangoeError';
import { dayIn } from '../plain/date';
import { isBlank } from '../locatorValue';
import { parameterName } from '../parameterName';
import type { SimpleField } from '../fieldTypes';
import { checkField } from '../fieldSet';
import { entryOf } from './fieldSlot';
import type { Problem, Settings } from '../fieldKind';
import { simpleKindOf } from '../simpleKinds';
import { resolveItem } from './resolve';

/** The settings that values depend on, for an operation without options of its own. */
export function settingsOf(context: IExecuteFunctions): Settings {
	const timezone = context.getTimezone();
	return { timezone, today: dayIn(timezone, new Date()), options: {} };
}

/**
 * The value of a field that an operation cannot do without, as it is sent.
 *
 * @throws TangoeError of kind `input`, naming the field
 */
export async function requiredValue(
	lists: Lists,
	context: IExecuteFunctions,
	field: SimpleField,
	itemIndex: number,
): Promise<unknown> {
	const value = context.getNodeParameter(parameterName(field), itemIndex, null);
	const settings = settingsOf(context);
	throwProblems(checkField(field, value, true, settings));
	const sent = await sentValues(lists, [{ field, value }], settings);
	return sent.get(field.attribute);
}

/**
 * The values of optional fields, by attribute, as they are sent; blank ones are left out.
 *
 * @throws TangoeError of kind `input`, naming every faulty field
 */
export async function optionalValues(
	lists: Lists,
	values: Record<string, unknown>,
	fields: SimpleField[],
	settings: Settings,
): Promise<Map<string, unknown>> {
	const given = fields
		.map((field) => ({ field, value: values[parameterName(field)] }))
		.filter(({ value }) => !isBlank(value));
	throwProblems(given.flatMap(({ field, value }) => checkField(field, value, false, settings)));
	return await sentValues(lists, given, settings);
}

/** Fields that only read, none of whose lists depends on another field. */
const NO_SCOPE: OperationScope = { fields: new Map() };

async function sentValues(
	lists: Lists,
	given: Array<{ field: SimpleField; value: unknown }>,
	settings: Settings,
): Promise<Map<string, unknown>> {
	const entries = given.map(({ field, value }) => entryOf(field, value));
	const found = await resolveItem(entries, lists, NO_SCOPE);
	throwProblems(found.problems);
	return new Map(
		given.map(({ field }, index) => [
			field.attribute,
			simpleKindOf(field).encode(field, found.values[index], settings),
		]),
	);
}

/** @throws TangoeError of kind `input` that names every problem, if there is one */
export function throwProblems(found: Problem[]): void {
	if (found.length === 0) return;
	const problems = found.map(({ label, text }) => `${label} ${text}.`);
	throw new TangoeError('input', problems.join(' '), 'Correct the field and run the item again.', {
		problems,
	});
}
