import type { INodeProperties } from 'n8n-workflow';

import type { LookupName } from '../../lookups/lookup';
import { parentPaths } from '../../lookups/scope';
import { LOOKUPS } from '../../lookups/table';
import { locatorValue } from '../locatorValue';
import type { PickField } from '../fieldTypes';
import { baseProperty } from '../baseProperty';
import { describeValue } from '../faults/describeValue';
import { problem } from '../wording';
import type { PropertyKind } from '../fieldKind';
import {
	checkAlternateKey,
	alternateKeyModes,
	listMode,
	refersById,
	resolveLocator,
} from './locator';

const ID = /^[1-9]\d*$/;

/** Whether a value has the form of a Tangoe record's ID. */
export function isId(value: unknown): boolean {
	const isTextOrNumber = typeof value === 'string' || typeof value === 'number';
	return isTextOrNumber && ID.test(String(value).trim()) && Number.isSafeInteger(Number(value));
}

/**
 * One record: from a searchable list, by an alternate key, or by its ID. The ID is the last mode: people
 * and models know names. The editor puts what is dragged to the field, and what a model fills in, in the
 * place of the ID all the same, so a name counts there too.
 */
export const pick: PropertyKind<PickField> = {
	property(field) {
		return field.lookup === undefined ? idInput(field) : locator(field, field.lookup);
	},
	missing: ({ lookup }) =>
		lookup === undefined
			? 'enter its ID'
			: `choose it from the list or enter its ${[...nounsOf(lookup), 'ID'].join(' or ')}`,
	check(field, value) {
		const keyProblems = checkAlternateKey(field, value);
		if (keyProblems) return keyProblems;
		const id = locatorValue(value);
		return isId(id)
			? []
			: problem(
					field,
					`is ${describeValue(id)}, which is not an ID: enter the number that Tangoe uses, digits only${otherModes(field)}`,
				);
	},
	resolve: resolveLocator,
	isResolved: refersById,
	encode: (_field, value) => {
		const inner = locatorValue(value);
		return isId(inner) ? Number(inner) : String(inner).trim();
	},
};

function nounsOf(lookup: LookupName): string[] {
	return LOOKUPS[lookup].alternateKeys.map(({ noun }) => noun);
}

function otherModes({ lookup }: PickField): string {
	const modes = lookup ? LOOKUPS[lookup].alternateKeys.map(({ label }) => label) : [];
	return modes.length > 0 ? `, or choose the mode ${modes.join(' or ')}` : '';
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
 * The editor clears a locator, expressions included, when a value that it depends on changes, and the
 * value of an expression changes whenever data arrives. The name of a chosen row changes only when
 * somebody chooses another row. The list itself is read again every time it is opened.
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
			...alternateKeyModes(lookup),
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: field.placeholder,
			},
		],
	};
}
