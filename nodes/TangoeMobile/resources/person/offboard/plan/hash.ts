import { hashOf } from '../../../activity/order/identity/hash';
import type { Connection } from '../../../../transport/connection';
import { partOf, type PlannedAsset } from './plan';

/**
 * A hash of a plan: of every order as it is sent, and of what is left alone. What is as wanted already does
 * not count, because it does not matter when that came to be.
 */
export function planHash(
	{ origin }: Connection,
	employeeId: string,
	assets: readonly PlannedAsset[],
): string {
	return hashOf({
		origin,
		employeeId,
		assets: assets.flatMap(({ asset, decision }) => {
			const part = partOf(asset);
			if (decision.kind === 'order') return [[part, decision.body]];
			if (decision.kind === 'fault') return [[part, 'fault']];
			return decision.outcome === 'asWanted' ? [] : [[part, decision.outcome]];
		}),
	});
}
