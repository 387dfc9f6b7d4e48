import type { IDataObject } from 'n8n-workflow';

import type { Lookup, ScopeParameter } from '../lookup';

const LONGEST_QUOTE = 60;

/** What a list was narrowed by, as people call it. */
const NARROWED_BY: Record<ScopeParameter, string> = {
	activity_type_id: 'operation',
	business_plan_id: 'plan',
	business_ref_device_id: 'device model',
	carrier_id: 'carrier',
	employee_id: 'employee',
	enrollee_id: 'employee',
	line_id: 'line',
};

/** A text as it may stand in a message: quoted and short. */
export function quoted(text: string, longest = LONGEST_QUOTE): string {
	return `"${text.length > longest ? `${text.slice(0, longest - 1)}…` : text}"`;
}

/** Says that a list does not have something: "is not among the plans that …". */
export function notAmong({ rows }: Lookup, query: IDataObject): string {
	return `is not among the ${rows} that Tangoe Mobile lists${reachOf(rows, query)}`;
}

/** Says that a list has nothing in it, and where to look for the cause. */
export function nothingListed({ rows }: Lookup, query: IDataObject): string {
	const way = Object.keys(query).length > 1 ? 'whether these go together' : 'the employee';
	const reach = reachOf(rows, query);
	return `Tangoe Mobile lists no ${rows}${reach}${reach === '' ? '' : `: check ${way}`}`;
}

/** For whom and what a list was read: " for this employee, carrier and operation". */
function reachOf(rows: string, query: IDataObject): string {
	const words = Object.keys(query)
		.map((parameter) => NARROWED_BY[parameter as ScopeParameter])
		.filter((word) => !rows.endsWith(word));
	const last = words.pop();
	if (last === undefined) return '';
	return ` for this ${words.length > 0 ? `${words.join(', ')} and ${last}` : last}`;
}
