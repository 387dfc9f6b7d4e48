import type { Row } from '../transport/answers/envelope';
import { snakeCase, Wanted } from '../transport/answers/shape/words';
import type { AlternateKey, Lookup, Shape } from './lookup';

/** Foreign records differ in their keys, a key in its shape never: these have all been seen. */
const MAX_KNOWN_KEYS = 2_000;

/**
 * By shape, what a key in small letters looks like, the most certain ones first. No phone number of
 * somewhere else: a home, an office, a contact.
 */
const PATTERNS: Record<Shape, RegExp[]> = {
	phone: [
		/^(?:phone|telephone|mobile|cell|cellular|wireless|line|service|subscriber)(?:_phone)?_(?:number|no|num|nbr)$/,
		/^(?:phone|telephone|mobile|msisdn|mdn|ctn|wtn)$/,
		/^(?:mobile|cell|cellular|wireless|line|service|subscriber)_(?:phone|telephone)$/,
		/^(?:number|mdn_number|msisdn_number|cell|tel|tn)$/,
	],
	identifier: [
		/^(?:imei|meid|esn)(?:_?\d)?(?:_(?:number|no))?$/,
		/^(?:device_|hardware_)?imei$/,
		/^(?:generic_|device_|hardware_)?serial(?:_?(?:number|no|num|nbr))?$/,
	],
	name: [
		/^(?:name|full_name|display_name|long_name|printable_name)$/,
		/^(?:label|display_label|display|caption)$/,
		/^title$/,
		/_(?:name|label|title)$/,
		/^(?:description|short_description|text)$/,
		/_(?:description|desc)$/,
		/^(?:model|sku|code)$/,
	],
	email: [/^e_?mail(?:_address)?$/, /^(?:work|business|company)_e_?mail(?:_address)?$/],
	givenName: [/^(?:name_first|first_?name|given_?name|fore_?name)$/],
	familyName: [/^(?:name_last|last_?name|family_?name|sur_?name)$/],
};

const knownKeys = new Map<string, Partial<Record<Shape, number>>>();

/** How certain it is that a key looks like this, 0 the most; undefined where it does not. */
function certaintyOf(key: string, shape: Shape): number | undefined {
	let known = knownKeys.get(key);
	if (known === undefined) {
		if (knownKeys.size >= MAX_KNOWN_KEYS) knownKeys.clear();
		const word = snakeCase(key);
		known = Object.fromEntries(
			Object.entries(PATTERNS)
				.map(([name, patterns]) => [name, patterns.findIndex((one) => one.test(word))] as const)
				.filter(([, certainty]) => certainty !== -1),
		);
		knownKeys.set(key, known);
	}
	return known[shape];
}

/** By mode of a locator, what a key with its texts looks like. */
const SHAPE_OF_MODE: Partial<Record<AlternateKey['mode'], Shape>> = {
	email: 'email',
	identifier: 'identifier',
	name: 'name',
	phoneNumber: 'phone',
};

/** What may stand in front of the word for a name without making it the name of something else. */
const OWN_QUALIFIERS = new Set([
	'commercial',
	'common',
	'display',
	'english',
	'friendly',
	'full',
	'item',
	'local',
	'long',
	'marketing',
	'model',
	'official',
	'printable',
	'product',
	'public',
	'short',
]);

const QUALIFIED = /^(.+)_(?:name|label|title|description|desc)$/;

/** The keys of a row that look like this, the most certain ones first. */
export function keysLike({ paths: [path] }: Lookup, row: Row, shape: Shape): string[] {
	return certainties(path, row, shape)
		.sort((one, other) => one.certainty - other.certainty)
		.map(({ key }) => key);
}

/**
 * The one key that looks like an alternate key in all rows, so that they can be told apart by it.
 *
 * @returns undefined where the rows differ, or several keys look like it equally
 */
export function sharedKey(
	{ paths: [path] }: Lookup,
	{ mode }: AlternateKey,
	rows: Row[],
): string | undefined {
	const shape = SHAPE_OF_MODE[mode];
	if (shape === undefined || rows.length === 0) return undefined;
	const shared = certainties(path, rows[0], shape).filter(
		({ key }) => mayBeOwn(path, key) && rows.every((row) => key in row),
	);
	const lowest = Math.min(...shared.map(({ certainty }) => certainty));
	const best = shared.filter(({ certainty }) => certainty === lowest);
	return best.length === 1 ? best[0].key : undefined;
}

function certainties(
	path: string,
	row: Row,
	shape: Shape,
): Array<{ key: string; certainty: number }> {
	return Object.keys(row).flatMap((key) => {
		const certainty = certaintyOf(key, shape);
		return certainty === undefined || isOfAnother(path, key) ? [] : [{ key, certainty }];
	});
}

/** The name of another record, such as `carrier_name` of a line. */
function isOfAnother(path: string, key: string): boolean {
	const [, owner] = QUALIFIED.exec(snakeCase(key)) ?? [];
	return owner !== undefined && new Wanted(path).judge(owner).isForeign;
}

/** Whether a name can be the row's own: `parent_name` or `successor_name` is that of another row of the list. */
function mayBeOwn(path: string, key: string): boolean {
	const [, owner] = QUALIFIED.exec(snakeCase(key)) ?? [];
	if (owner === undefined || OWN_QUALIFIERS.has(owner)) return true;
	return new Wanted(path).judge(owner).rank !== undefined;
}
