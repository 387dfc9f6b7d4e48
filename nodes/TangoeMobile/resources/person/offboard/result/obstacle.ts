import type { IDataObject } from 'n8n-workflow';

import { Failure, type Result } from '../../../../errors/result';
import type { TangoeError } from '../../../../errors/tangoeError';
import type { Decision } from '../plan/plan';

/** They say that a run orders nothing, not that this order is impossible. */
const OF_THE_RUN = ['testRun', 'heldBack'];

/**
 * Why an order of a plan could not be placed: a fault of the plan, or what the look before sending has found,
 * such as a cancellation for another day.
 *
 * @param preview of the order
 */
export function obstacleTo(
	decision: Decision,
	preview: Result<IDataObject> | undefined,
): TangoeError | undefined {
	if (decision.kind === 'fault') return decision.error;
	if (!(preview instanceof Failure) || OF_THE_RUN.includes(preview.error.kind)) return undefined;
	return preview.error;
}
