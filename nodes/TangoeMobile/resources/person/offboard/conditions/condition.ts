import { isObject } from '../../../../data';
import { textAt } from '../../../../lookups/row';
import type { Row } from '../../../../transport/answers/envelope';
import type { Asset } from '../assets/asset';
import type { ConditionField } from './conditionField';

/** What a rule or an exception asks: whether a field has one of some values. */
export interface Condition {
	field: ConditionField;
	/** Where a row may show it. */
	paths: string[];
	/** Their normalized forms; with none, nothing meets the condition. */
	forms: ReadonlySet<string>;
}

/** Whether a condition is met; `unknown` where Tangoe does not show what it asks for. */
export type Verdict = 'met' | 'notMet' | 'unknown';

/**
 * Judges a condition.
 *
 * @param assets the others of the same kind: a field that none of them shows is not shown at all, while one
 * that some of them show may simply be empty here
 */
export function judge(
	{ field, paths, forms }: Condition,
	asset: Asset,
	employeeId: string,
	assets: readonly Asset[],
): Verdict {
	if (field.of !== undefined && field.of !== asset.kind) return 'notMet';
	const isAmong = (text: string) => field.forms(text).some((one) => forms.has(one));
	if (field.isOfPerson) return isAmong(employeeId) ? 'met' : 'notMet';
	if (forms.size === 0) return 'notMet';
	const shown = paths.map((path) => textAt(path, asset.row)).filter((text) => text !== undefined);
	if (shown.some(isAmong)) return 'met';
	return assets.some(({ row }) => paths.some((path) => hasPath(row, path))) ? 'notMet' : 'unknown';
}

/** Whether a row has a field, be it empty. */
function hasPath(row: Row, path: string): boolean {
	let found: unknown = row;
	for (const key of path.split('.')) {
		if (!isObject(found) || !(key in found)) return false;
		found = found[key];
	}
	return true;
}
