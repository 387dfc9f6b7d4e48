import type { IDataObject } from 'n8n-workflow';

/** What a workflow says of an order that exists. */
const CLAIM =
	/"(ordered|done|complete)":true|"(suspension|replacement)":"ordered"|\b(is|are|suspension|replacement) ordered\b/i;
/** Contains the words of the one above, and says the opposite. */
const DENIAL = /(NO \w+|nothing) is ordered/gi;

/** Those texts of a workflow that say that something is ordered. */
export function claimsIn(said: IDataObject[] | Array<Record<string, unknown>>): string[] {
	const texts = said.map((json) => JSON.stringify(json).replace(DENIAL, ''));
	return texts.filter((text) => CLAIM.test(text));
}
