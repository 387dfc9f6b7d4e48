import type { IExecuteFunctions } from 'n8n-workflow';

import { TangoeError } from '../../transport/errors/tangoeError';
import { dayIn } from '../kinds/date';
import { isBlank, parameterName, type SimpleField } from '../kinds/field';
import { checkField } from '../kinds/fields';
import type { Problem, Settings } from '../kinds/kind';
import { simpleKindOf } from '../kinds/simple';

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
export function requiredValue(
	context: IExecuteFunctions,
	field: SimpleField,
	itemIndex: number,
): unknown {
	const value = context.getNodeParameter(parameterName(field), itemIndex, null);
	const settings = settingsOf(context);
	throwProblems(checkField(field, value, true, settings));
	return simpleKindOf(field).encode(field, value, settings);
}

/**
 * The values of optional fields, by attribute, as they are sent; blank ones are left out.
 *
 * @throws TangoeError of kind `input`, naming every faulty field
 */
export function optionalValues(
	values: Record<string, unknown>,
	fields: SimpleField[],
	settings: Settings,
): Map<string, unknown> {
	const given = fields
		.map((field) => ({ field, value: values[parameterName(field)] }))
		.filter(({ value }) => !isBlank(value));
	throwProblems(given.flatMap(({ field, value }) => checkField(field, value, false, settings)));
	return new Map(
		given.map(({ field, value }) => [
			field.attribute,
			simpleKindOf(field).encode(field, value, settings),
		]),
	);
}

function throwProblems(found: Problem[]): void {
	if (found.length === 0) return;
	const problems = found.map(({ label, text }) => `${label} ${text}.`);
	throw new TangoeError('input', problems.join(' '), 'Correct the field and run the item again.', {
		problems,
	});
}
