import type { INodeProperties } from 'n8n-workflow';

import type { LookupName } from '../../lookups/lookup';
import { alternateKeyOf } from '../../lookups/names/find';
import { parentPaths } from '../../lookups/scope';
import { LOOKUPS } from '../../lookups/table';
import { modeOf, locatorValue, type PickField } from '../fieldTypes';
import { baseProperty, problem, quoted, type Kind } from '../fieldKind';
import { checkAlternateKey, alternateKeyModes, listMode, resolveLocator } from './locator';

const ID = /^[1-9]\d*$/;

/** Whether a value can be the ID of a Tangoe record. */
export function isId(value: unknown): boolean {
	const isWritten = typeof value === 'string' || typeof value === 'number';
	return isWritten && ID.test(String(value).trim()) && Number.isSafeInteger(Number(value));
}

/** One record: from a searchable list, by its ID, or by what people call it. */
export const pick: Kind<PickField> = {
	property(field) {
		return field.lookup === undefined ? idInput(field) : locator(field, field.lookup);
	},
	missing: ({ lookup }) =>
		lookup === undefined
			? 'give its ID'
			: `choose it from the list or give its ${['ID', ...nounsOf(lookup)].join(' or ')}`,
	check(field, value) {
		const asHandle = checkAlternateKey(field, value);
		if (asHandle) return asHandle;
		const id = locatorValue(value);
		return isId(id)
			? []
			: problem(
					field,
					`is ${quoted(id)}, which is no ID: give the number that Tangoe uses, digits only${otherWays(field)}`,
				);
	},
	resolve: resolveLocator,
	encode: (field, value) => {
		const written = locatorValue(value);
		return alternateKeyOf(field.lookup, modeOf(value)) ? String(written).trim() : Number(written);
	},
};

function nounsOf(lookup: LookupName): string[] {
	return LOOKUPS[lookup].alternateKeys.map(({ noun }) => noun);
}

function otherWays({ lookup }: PickField): string {
	const ways = lookup ? LOOKUPS[lookup].alternateKeys.map(({ label }) => `By ${label}`) : [];
	return ways.length > 0 ? `, or choose ${ways.join(' or ')}` : '';
}

function idInput(field: PickField): INodeProperties {
	return {
		...baseProperty(field),
		type: 'string',
		default: '',
		placeholder: field.placeholder,
	};
}

/**
 * When a value that a locator depends on changes, the editor clears the locator, expressions included,
 * and for an expression the value changes whenever data arrives. The name of a chosen row only changes
 * when somebody chooses another one; the list itself is read anew at every opening.
 */
const CHOSEN_NAME = 'cachedResultName';

function locator(field: PickField, lookup: NonNullable<PickField['lookup']>): INodeProperties {
	const { isUsefulUnscoped, scope } = LOOKUPS[lookup];
	const parents = isUsefulUnscoped ? [] : parentPaths(scope);
	return {
		...baseProperty(field),
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		...(parents.length > 0 && {
			typeOptions: { loadOptionsDependsOn: parents.map((parent) => `${parent}.${CHOSEN_NAME}`) },
		}),
		modes: [
			listMode(lookup),
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: field.placeholder,
			},
			...alternateKeyModes(lookup),
		],
	};
}
