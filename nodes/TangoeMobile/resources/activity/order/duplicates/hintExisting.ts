import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { Failure, type Result } from '../../../../errors/result';
import { hint } from '../../../../run/hint';

const MAX_LISTED = 20;

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
