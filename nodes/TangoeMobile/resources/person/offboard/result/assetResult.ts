import type { IDataObject } from 'n8n-workflow';

import { Failure, type Result } from '../../../../errors/result';
import { outcomeJson } from '../../../../errors/orderOutcome';
import { heldBack } from '../../../../run/stopRule';
import { unknownOutcome } from '../../../activity/order/outcome';
import { partOf, type PlannedAsset } from '../plan/plan';
import { aboutAsset, subjectOf } from './aboutAsset';

/** By {@link partOf}, what became of the orders of one person. */
export type OrderResults = ReadonlyMap<string, Result<IDataObject>>;

/** Of the record of an order, what a leaver's result shows; `id` is the activity's. */
const KEPT = [
	...['id', 'state', 'phase', 'is_final', 'needs_attention', 'ends_on'],
	...['remote_activity_id', 'warning', 'duplicate_check', 'environment'],
];

/** What became of a line or device: an order, or why there is none. */
export function assetResult(
	planned: PlannedAsset,
	orders: OrderResults,
	employeeId: string,
): Result<IDataObject> {
	const { asset, decision } = planned;
	const about = aboutAsset(planned, employeeId);
	const subject = subjectOf(planned, employeeId);
	if (decision.kind === 'nothing') {
		const { outcome, reason } = decision;
		return { outcome, ordered: false, ...about, reason };
	}
	// A fault was asked for as well, so that it takes part in what holds a run back.
	const result = orders.get(partOf(asset)) ?? heldBack();
	if (result instanceof Failure) return new Failure(result.error, subject);
	const kept = KEPT.filter((key) => result[key] !== undefined).map((key) => [key, result[key]]);
	return {
		outcome: result.outcome,
		ordered: result.ordered,
		...about,
		...Object.fromEntries(kept),
	};
}

/**
 * An order of an earlier try about a line or device that is listed no more: a transferred one belongs to
 * somebody else at once.
 *
 * @param activityId of Tangoe; undefined where the answer was lost
 */
export function goneResult(
	part: string,
	activityId: string | undefined,
	employeeId: string,
): Result<IDataObject> {
	const [asset, assetId] = part.split(' ');
	const about = { employee_id: employeeId, asset, asset_id: Number(assetId) };
	if (activityId === undefined) {
		const error = unknownOutcome('the line or device is no longer listed for this person');
		return new Failure(error, { words: part, json: about });
	}
	return {
		...outcomeJson('created'),
		...about,
		id: Number(activityId),
		reason: 'Ordered by an earlier try of this run, and no longer listed for this person',
	};
}
