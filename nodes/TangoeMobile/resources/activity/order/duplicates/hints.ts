import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { Failure, type Result } from '../../../../errors/result';
import { hint } from '../../../../run/hint';

const MAX_LISTED = 20;

/** Says under the output for how many orders it could not be told whether they have a duplicate. */
export function hintIncomplete(
	context: IExecuteFunctions,
	results: Array<Result<IDataObject>>,
): void {
	const incomplete = results.filter(
		(result) => !(result instanceof Failure) && result.duplicate_check === 'incomplete',
	);
	if (incomplete.length === 0) return;
	hint(
		context,
		`For ${incomplete.length} of ${results.length} orders, Tangoe Mobile shows too little of existing activities, so duplicate orders could not be recognized. Their items have duplicate_check "incomplete".`,
	);
}

/** Says under the output which orders existed: an existing one looks like one that was placed now. */
export function hintExisting(
	context: IExecuteFunctions,
	results: Array<Result<IDataObject>>,
): void {
	const existing = results.filter(
		(result): result is IDataObject =>
			!(result instanceof Failure) && result.outcome === 'alreadyThere',
	);
	if (existing.length === 0) return;
	const ids = existing.map(({ id }) => String(id));
	const shown = ids.slice(0, MAX_LISTED).join(', ');
	const more = ids.length > MAX_LISTED ? ` and ${ids.length - MAX_LISTED} more` : '';
	const orders = results.length === 1 ? 'order' : 'orders';
	hint(
		context,
		`${existing.length} of ${results.length} ${orders} existed already and ${existing.length === 1 ? 'was' : 'were'} not sent again: ${shown}${more}.`,
	);
}
