import type { INodePropertyMode } from 'n8n-workflow';

import { searchMethodName } from '../../lookups/editor/methods';
import type { AlternateKey, LookupName } from '../../lookups/lookup';
import { alternateKeyOf } from '../../lookups/names/find';
import { maxLengthOf, NORMALIZERS } from '../../lookups/names/spellings';
import { LOOKUPS } from '../../lookups/table';
import { locatorMode, locatorValue } from '../locatorValue';
import { describeValue } from '../faults/describeValue';
import { checkExactNumber } from '../faults/exactNumber';
import { checkLength, isPlaceholderText, problem } from '../wording';
import type { Finder, Problem, Resolved } from '../fieldKind';

/** The locator mode that shows a lookup's list. */
export function listMode(lookup: LookupName): INodePropertyMode {
	const typeOptions = { searchListMethod: searchMethodName(lookup), searchable: true };
	return { ...modeNames('From List', 'list'), type: 'list', typeOptions };
}

/** The locator modes for a lookup's alternate keys. */
export function alternateKeyModes(lookup: LookupName): INodePropertyMode[] {
	return LOOKUPS[lookup].alternateKeys.map(({ mode, label, placeholder }) => ({
		...modeNames(label, mode),
		type: 'string',
		placeholder,
	}));
}

/** A separate function, because the linter mistakes an object with a name and a type for a parameter without a default. */
function modeNames(
	displayName: string,
	name: string,
): Pick<INodePropertyMode, 'displayName' | 'name'> {
	return { displayName, name };
}

/**
 * The problems with a value that refers to a row by an alternate key.
 *
 * @returns undefined for a value in another mode, such as an ID
 */
export function checkAlternateKey(
	field: { label: string; lookup?: LookupName },
	value: unknown,
): Problem[] | undefined {
	const inner = locatorValue(value);
	const alternateKey = alternateKeyOf(field.lookup, locatorMode(value), inner);
	if (!alternateKey) return undefined;
	if (typeof inner !== 'string' && typeof inner !== 'number') {
		return problem(field, `is not text: check the expression for the ${alternateKey.noun}`);
	}
	const inexact = checkExactNumber(field, inner);
	if (inexact.length > 0) return inexact;
	const text = String(inner);
	const tooLong = checkLength(field, text, maxLengthOf(alternateKey));
	if (tooLong.length > 0) return tooLong;
	if (isPlaceholderText(text)) {
		return problem(
			field,
			`is ${describeValue(text)}: the expression found no ${alternateKey.noun}`,
		);
	}
	if (alternateKey.mustMatch && !alternateKey.mustMatch.regex.test(text))
		return problem(field, alternateKey.mustMatch.remedy);
	return NORMALIZERS[alternateKey.spelling](text).length > 0
		? []
		: problem(
				field,
				`is ${describeValue(text)}, which is not ${withArticle(alternateKey.noun)}: enter one${example(alternateKey)}`,
			);
}

/** "a phone number", "an IMEI or serial number". */
function withArticle(noun: string): string {
	return `${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

function example({ placeholder }: AlternateKey): string {
	return placeholder.replace(/^e\.g\./, ', such as');
}

/** Whether a locator holds the ID of the row that it refers to. */
export function refersById({ lookup }: { lookup?: LookupName }, value: unknown): boolean {
	return alternateKeyOf(lookup, locatorMode(value), locatorValue(value)) === undefined;
}

/** Replaces a locator by the ID of the row that it refers to. */
export async function resolveLocator(
	field: { label: string; lookup?: LookupName },
	value: unknown,
	find: Finder,
): Promise<Resolved> {
	const { lookup } = field;
	if (lookup === undefined) return { value, problems: [] };
	const text = String(locatorValue(value)).trim();
	const finding = await find({ lookup, mode: locatorMode(value), text });
	if (!finding) return { value, problems: [] };
	return 'value' in finding
		? { value: finding.value, problems: [] }
		: { value, problems: problem(field, finding.problem) };
}
