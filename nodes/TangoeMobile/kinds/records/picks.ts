import { optionsMethodName } from '../../lookups/editor/methods';
import { parentPaths } from '../../lookups/scope';
import { LOOKUPS } from '../../lookups/table';
import { isBlank, locatorValue, type PicksField } from '../fieldTypes';
import { isPlaceholderText, baseProperty, problem, quoted, toText, type Kind } from '../fieldKind';
import { resolveLocator } from './locator';
import { isId } from './pick';

/** Several records: ticked in a list, or an expression that gives an array or a text with commas, of IDs or names. */
export const picks: Kind<PicksField> = {
	property: (field) => ({
		...baseProperty({ ...field, label: `${field.label} Names or IDs` }),
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
		const wrong = idsIn(value).filter((id) => !isId(id) && !isName(id));
		return wrong.length === 0
			? []
			: problem(
					field,
					`has ${wrong.map(quoted).join(', ')}, which is no ID and no name: give an array, or a text with commas`,
				);
	},
	async resolve(field, value, find) {
		const { lookup } = field;
		const [byName] = LOOKUPS[lookup].alternateKeys;
		const resolved = await Promise.all(
			idsIn(value).map(async (text) => {
				const mode = isId(text) ? undefined : byName.mode;
				return await resolveLocator(field, { __rl: true, mode, value: text }, find);
			}),
		);
		return {
			value: resolved.map((one) => locatorValue(one.value)),
			problems: resolved.flatMap(({ problems }) => problems),
		};
	},
	encode(field, value) {
		const ids = [...new Set(idsIn(value).map((id) => (isId(id) ? Number(id) : String(id).trim())))];
		return ids.length > 0 || field.sendsEmpty ? ids : undefined;
	},
};

/** Something with letters in it; what JavaScript writes for a value that is no text is none. */
function isName(value: unknown): boolean {
	return (
		typeof value === 'string' &&
		/^[^[{].*\p{L}|^\p{L}/u.test(value.trim()) &&
		!/^(true|false)$/.test(value) &&
		!isPlaceholderText(value)
	);
}

/** The single values of an array, a comma-separated text, or one ID. */
export function idsIn(value: unknown): unknown[] {
	const values = Array.isArray(value) ? value : toText(value).split(',');
	return values.filter((id) => !isBlank(id));
}
