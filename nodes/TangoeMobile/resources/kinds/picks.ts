import { optionsMethodName } from '../../lookups/methods';
import { parentPaths } from '../../lookups/scope';
import { LOOKUPS } from '../../lookups/table';
import { isBlank, type PicksField } from './field';
import { labelled, problem, quoted, type Kind } from './kind';
import { isId } from './pick';

/** Several records: ticked in a list, or an expression that gives an array or comma-separated IDs. */
export const picks: Kind<PicksField> = {
	property: (field) => ({
		...labelled({ ...field, label: `${field.label} Names or IDs` }),
		type: 'multiOptions',
		typeOptions: {
			loadOptionsMethod: optionsMethodName(field.lookup),
			loadOptionsDependsOn: parentPaths(LOOKUPS[field.lookup].scope).map(
				(parent) => `${parent}.value`,
			),
		},
		default: [],
		description: [
			field.description,
			'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		]
			.filter(Boolean)
			.join('. '),
	}),
	missing: () => 'choose at least one',
	check(field, value) {
		const wrong = idsIn(value).filter((id) => !isId(id));
		return wrong.length === 0
			? []
			: problem(
					field,
					`has ${wrong.map(quoted).join(', ')}, which is no ID: give numbers, as an array or separated by commas`,
				);
	},
	encode(field, value) {
		const ids = [...new Set(idsIn(value).map(Number))];
		return ids.length > 0 || field.sendsEmpty ? ids : undefined;
	},
};

/** The single values of an array, a comma-separated text, or one ID. */
export function idsIn(value: unknown): unknown[] {
	const values = Array.isArray(value) ? value : String(value).split(',');
	return values.filter((id) => !isBlank(id));
}
