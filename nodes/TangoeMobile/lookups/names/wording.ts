import type { IDataObject } from 'n8n-workflow';

import type { Row } from '../../transport/answers/envelope';
import { keyNames } from '../../transport/answers/shape/keysSeen';
import type { Lookup, ScopeParameter } from '../lookup';

const MAX_QUOTE_LENGTH = 60;
const MAX_KEYS = 12;

/** The words for scope parameters in messages. */
const SCOPE_WORDS: Record<string, string> = {
	activity_type_id: 'operation',
	business_plan_id: 'plan',
	business_ref_device_id: 'device model',
	carrier_id: 'carrier',
	employee_id: 'employee',
	enrollee_id: 'employee',
	line_id: 'line',
} satisfies Record<ScopeParameter, string>;

/** A text for a message: in quotation marks, and shortened. */
export function quoteText(text: string, maxLength = MAX_QUOTE_LENGTH): string {
	return `"${text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text}"`;
}

/** Says that something is not in a list: "is not among the plans that …". */
export function notAmong({ rows }: Lookup, query: IDataObject): string {
	return `is not among the ${rows} that Tangoe Mobile lists${scopeText(rows, query)}`;
}

/** Says that a list is empty, and what to check. */
export function nothingListed({ rows }: Lookup, query: IDataObject): string {
	const suspect =
		Object.keys(query).length > 1
			? 'whether these go together'
			: 'the employee ID, which is the one that HR uses, not the internal person ID';
	const scope = scopeText(rows, query);
	return `Tangoe Mobile lists no ${rows}${scope}${scope === '' ? '' : `: check ${suspect}`}`;
}

/** Says that a list does not show what this field sends, and how to go on. */
export function valueMissing({ rows, value }: Lookup): string {
	return `Tangoe Mobile lists ${rows} without the ID that this field needs (${value.join(' or ')}): enter it with By ID`;
}

/** Says that nothing in the rows of a list looks like what identifies one, what they have instead, and how to go on. */
export function nothingToFindBy({ rows }: Lookup, noun: string, row: Row): string {
	const keys = keyNames(row);
	const more = keys.length > MAX_KEYS ? ' and more' : '';
	return `no key of the ${rows} that Tangoe Mobile lists looks like the ${noun}. Their keys: ${keys.slice(0, MAX_KEYS).join(', ')}${more}. Choose from the list, or enter the ID`;
}

/** What a list was narrowed to: " for this employee, carrier and operation". */
function scopeText(rows: string, query: IDataObject): string {
	const words = Object.keys(query)
		.map((parameter) => SCOPE_WORDS[parameter])
		.filter((word) => !rows.endsWith(word));
	const last = words.pop();
	if (last === undefined) return '';
	return ` for this ${words.length > 0 ? `${words.join(', ')} and ${last}` : last}`;
}
