import { optionsMethodName } from '../../lookups/editor/methods';
import { parentPaths } from '../../lookups/scope';
import { LOOKUPS } from '../../lookups/table';
import { isBlank, locatorValue } from '../locatorValue';
import type { PicksField } from '../fieldTypes';
import { describeValue } from '../faults/describeValue';
import { checkLength, isPlaceholderText, problem, toText } from '../wording';
import { baseProperty } from '../baseProperty';
import type { PropertyKind } from '../fieldKind';
import { resolveLocator } from './locator';
import { isId } from './pick';

/** More than anybody orders at once. */
const MAX_ENTRIES = 200;
const MAX_NAME_LENGTH = 300;
const MAX_DESCRIBED = 3;

/** Several records: chosen from a list, or an expression that returns IDs or names, as an array or comma-separated. */
export const picks: PropertyKind<PicksField> = {
	property: (field) => ({
		...baseProperty(field),
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
			'Choose from the list, or specify names or IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		]
			.filter(Boolean)
			.join('. '),
	}),
	missing: () => 'choose at least one',
	check(field, value) {
		const ids = idsIn(value);
		if (ids.length > MAX_ENTRIES) {
			return problem(field, `has ${ids.length} entries: enter at most ${MAX_ENTRIES}`);
		}
		const tooLong = ids.flatMap((id) =>
			typeof id === 'string' ? checkLength(field, id.trim(), MAX_NAME_LENGTH) : [],
		);
		if (tooLong.length > 0) return tooLong.slice(0, 1);
		const invalid = ids.filter((id) => !isId(id) && !isName(id));
		return invalid.length === 0
			? []
			: problem(
					field,
					`has ${inWords(invalid)}, which is neither an ID nor a name: enter an array, or text with commas`,
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
			value: resolved.map((id) => locatorValue(id.value)),
			problems: resolved.flatMap(({ problems }) => problems),
		};
	},
	encode(field, value) {
		const ids = [...new Set(idsIn(value).map((id) => (isId(id) ? Number(id) : String(id).trim())))];
		return ids.length > 0 || field.sendsEmpty ? ids : undefined;
	},
};

/** Many invalid entries are mostly of a few kinds. */
function inWords(invalid: unknown[]): string {
	const kinds = [...new Set(invalid.map(describeValue))];
	const rest = kinds.length - MAX_DESCRIBED;
	return kinds.slice(0, MAX_DESCRIBED).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** Whether a value is text with letters, and not what JavaScript writes for a value that is not text. */
function isName(value: unknown): boolean {
	return (
		typeof value === 'string' &&
		/^[^[{].*\p{L}|^\p{L}/u.test(value.trim()) &&
		!/^(true|false)$/.test(value) &&
		!isPlaceholderText(value)
	);
}

/** The values in an array, in comma-separated text, or a single ID. */
export function idsIn(value: unknown): unknown[] {
	const values = Array.isArray(value) ? value : toText(value).split(',');
	return values.filter((id) => !isBlank(id));
}
