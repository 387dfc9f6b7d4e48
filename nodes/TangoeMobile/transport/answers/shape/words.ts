/** Longer keys name nothing. */
const MAX_LENGTH = 60;

/** Keys that say nothing about what is under them. */
const NEUTRAL = new Set([
	'body',
	'collection',
	'content',
	'd',
	'data',
	'edge',
	'element',
	'embedded',
	'entity',
	'entry',
	'item',
	'list',
	'node',
	'object',
	'output',
	'payload',
	'record',
	'resource',
	'response',
	'result',
	'row',
	'value',
]);

/** What stands beside the answer, or reports an error: no record that was asked for is in it. */
const NEVER = new Set([
	'error',
	'errors',
	'facet',
	'filter',
	'header',
	'included',
	'link',
	'message',
	'meta',
	'metadata',
	'notice',
	'pagination',
	'paging',
	'query',
	'request',
	'warning',
]);

/** The API's other records, of which the last word of a key may be one. */
const RECORDS = new Set([
	'accessory',
	'account',
	'activity',
	'address',
	'assigned_to',
	'business',
	'carrier',
	'country',
	'created_by',
	'created_for',
	'device',
	'employee',
	'enrollee',
	'feature',
	'group',
	'line',
	'location',
	'membership',
	'owner',
	'person',
	'plan',
	'program',
	'ref_device',
	'user',
]);

/** Other words for the same record. */
const SYNONYMS: Record<string, string[]> = { person: ['employee'] };

/** What a key says about what is under it, see {@link Wanted.judge}. */
export interface Judgment {
	/** How well it names what is wanted: 0 is best; undefined where it does not. */
	rank?: number;
	isNeutral: boolean;
	/** It names another record of the API. */
	isForeign: boolean;
	/** Nothing that was asked for can be under it. */
	isNever: boolean;
}

/** The words by which a path, or a record's name, is recognized in an answer. */
export class Wanted {
	/** The best one first. */
	private readonly nouns: string[];

	private readonly judgments = new Map<string, Judgment>();

	/** @param path such as `/countries/business_countries`; its last word counts most */
	constructor(path: string) {
		const nouns = path.split('/').filter(Boolean).reverse().map(nounOf);
		this.nouns = nouns.flatMap((noun) => [noun, ...(SYNONYMS[noun] ?? [])]);
	}

	/** What a key says about what is under it. */
	judge(key: string): Judgment {
		const known = this.judgments.get(key);
		if (known) return known;
		const judgment = this.judgeNoun(nounOf(key));
		this.judgments.set(key, judgment);
		return judgment;
	}

	private judgeNoun(noun: string): Judgment {
		const rank = this.rankOf(noun);
		const isNeutral = NEUTRAL.has(noun);
		return {
			rank,
			isNeutral,
			isForeign: rank === undefined && namesRecord(noun),
			isNever: rank === undefined && NEVER.has(noun),
		};
	}

	/** The same word, or one with a word more or less in front: `ref_devices` for `business_ref_devices`. */
	private rankOf(noun: string): number | undefined {
		const exact = this.nouns.indexOf(noun);
		if (exact !== -1) return exact;
		const partial = this.nouns.findIndex(
			(one) => one.endsWith(`_${noun}`) || noun.endsWith(`_${one}`),
		);
		return partial === -1 ? undefined : this.nouns.length + partial;
	}
}

/** Whether a word names a record of the API, by itself or at its end: `business_plan`. */
function namesRecord(noun: string): boolean {
	const parts = noun.split('_');
	return parts.some((_, start) => RECORDS.has(parts.slice(start).join('_')));
}

/** A key in small letters, its words joined by underscores: `phoneNumber` is `phone_number`. */
export function snakeCase(key: string): string {
	return key
		.slice(0, MAX_LENGTH)
		.replace(/([a-z0-9])([A-Z])/g, '$1_$2')
		.replace(/[^A-Za-z0-9]+/g, '_')
		.replace(/^_|_$/g, '')
		.toLowerCase();
}

/** A key as the name of one record: `businessCountries` is `business_country`. */
export function nounOf(key: string): string {
	const word = snakeCase(key);
	if (word.endsWith('people')) return `${word.slice(0, -'people'.length)}person`;
	if (word.endsWith('ies')) return `${word.slice(0, -'ies'.length)}y`;
	if (/(?:ss|us|x|ch)es$/.test(word)) return word.slice(0, -'es'.length);
	return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}
