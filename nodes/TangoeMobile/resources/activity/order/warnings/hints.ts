import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { Failure, type Result } from '../../../../errors/result';
import { hint } from '../../../../run/hint';

const MAX_SHOWN = 3;

/** Says under the output which doubts there are about orders: the warning of one item of many is easily missed. */
export function hintWarnings(
	context: IExecuteFunctions,
	results: Array<Result<IDataObject>>,
): void {
	const warnings = results.flatMap((result) =>
		!(result instanceof Failure) && typeof result.warning === 'string' ? [result.warning] : [],
	);
	if (warnings.length === 0) return;
	const different = [...new Set(warnings)];
	const rest = different.length - MAX_SHOWN;
	const shown = different.slice(0, MAX_SHOWN).join(' ') + (rest > 0 ? ` And ${rest} more.` : '');
	const orders = results.length === 1 ? 'order has' : 'orders have';
	hint(context, `${warnings.length} of ${results.length} ${orders} a warning: ${shown}`);
}
