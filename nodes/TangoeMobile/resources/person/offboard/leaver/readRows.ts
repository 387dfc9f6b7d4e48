import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../../data';
import { comment } from '../../../../fields/order/texts';
import type { Problem, Settings } from '../../../../kinds/fieldKind';
import { checkField } from '../../../../kinds/fieldSet';
import { isBlank } from '../../../../kinds/locatorValue';
import { parameterName } from '../../../../kinds/parameterName';
import { withSetLabel } from '../../../../kinds/sets/sets';
import { toText } from '../../../../kinds/wording';
import { ACTIONS } from '../actions';
import { readCondition } from '../conditions/readCondition';
import { newOwner } from '../panel/fields';
import { NEW_OWNER } from '../panel/rows';
import type { Exception, Rule } from './leaver';

/** A rule whose new owner may still be a name. */
export interface UnresolvedRule extends Omit<Rule, 'newOwnerId'> {
	newOwner: unknown;
}

/** What was read of a list of rows, and every fault. */
interface Read<Row> {
	rows: Row[];
	problems: Problem[];
}

/** The rules of an item. */
export function readRules(value: unknown, settings: Settings): Read<UnresolvedRule> {
	return readRows('Rule', value, (label, row) => {
		const { condition, problems } = readCondition(label, row);
		const action = ACTIONS.get(toText(row.action ?? ''));
		const own: Problem[] = [];
		if (!action)
			own.push({ label: 'Action', text: `is none of ${[...ACTIONS.keys()].join(', ')}` });
		if (action?.order?.takesOwner)
			own.push(...checkField(newOwner, row[NEW_OWNER], true, settings));
		const remark = row[parameterName(comment)];
		own.push(...checkField(comment, remark, false, settings));
		const found = [...problems, ...own.map((one) => withSetLabel(label, one))];
		if (!condition || !action || found.length > 0) return { problems: found };
		return {
			row: {
				action,
				by: label,
				condition,
				newOwner: action.order?.takesOwner ? row[NEW_OWNER] : undefined,
				...(!isBlank(remark) && { comment: toText(remark) }),
			},
			problems: [],
		};
	});
}

/** The exceptions of an item. */
export function readExceptions(value: unknown): Read<Exception> {
	return readRows('Exception', value, (label, row) => {
		const { condition, problems } = readCondition(label, row);
		if (!condition) return { problems };
		const reason = isBlank(row.reason) ? label : `${label}: ${toText(row.reason).trim()}`;
		return { row: { condition, reason }, problems: [] };
	});
}

/** The rows of a collection; something else in its place is a fault: a hold would be lost with it. */
function readRows<Row>(
	label: string,
	value: unknown,
	read: (label: string, row: IDataObject) => { row?: Row; problems: Problem[] },
): Read<Row> {
	if (isBlank(value)) return { rows: [], problems: [] };
	const rows = isObject(value) ? (value[label.toLowerCase()] ?? []) : undefined;
	if (!Array.isArray(rows) || !rows.every(isObject)) {
		const text =
			'is not a list of rows: remove the expression in its place and add the rows one by one';
		return { rows: [], problems: [{ label: `${label}s`, text }] };
	}
	const found = rows.map((row, index) => read(`${label} ${index + 1}`, row));
	return {
		rows: found.flatMap(({ row }) => row ?? []),
		problems: found.flatMap(({ problems }) => problems),
	};
}
