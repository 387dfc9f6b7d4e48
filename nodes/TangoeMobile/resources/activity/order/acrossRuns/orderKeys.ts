import type { ResolvedOrder } from '../order';
import type { OrderRun } from '../orderRun';

/** Under which all runs of this process know an order. */
export interface OrderKeys {
	/** The same for duplicates of each other. */
	duplicate: string;
	/** The same for every use of a preview's hash; absent for an order that was not previewed. */
	hash?: string;
}

/** The keys of an order; two hosts share none. */
export function orderKeysOf(
	{ connection: { origin } }: Pick<OrderRun, 'connection'>,
	{ duplicateKey, bodyHash, settings }: ResolvedOrder,
): OrderKeys {
	return {
		duplicate: sharedKey(origin, duplicateKey),
		...(settings.expectedHash !== '' && { hash: `${origin} hash ${bodyHash}` }),
	};
}

/** Under which all runs of this process know the duplicates of an order on a host. */
export function sharedKey(origin: string, duplicateKey: string): string {
	return `${origin} ${duplicateKey}`;
}
