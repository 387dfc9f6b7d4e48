import type { TangoeError } from '../../../../errors/tangoeError';
import type { Holding } from '../../../inventory/holdings/holding';
import type { OrderBody, OrderRequest } from '../../../activity/order/order';
import type { ActionChoice } from '../actions/action';
import type { Asset, AssetKind } from '../assets/asset';
import type { Leaver } from '../leaver/leaver';

/** What is to be done about an asset. */
export type Decision = OrderDecision | NoOrder | Faulty;

/** An order is to be placed. */
export interface OrderDecision {
	kind: 'order';
	request: OrderRequest;
	body: OrderBody;
}

/** Nothing is ordered. */
export interface NoOrder {
	kind: 'nothing';
	/** It is as wanted already, it is not to be touched, or its day has not come. */
	outcome: 'asWanted' | 'notYet' | 'skipped';
	reason: string;
}

/** It cannot be told, or something is in the way: nothing is ordered before a person has looked. */
export interface Faulty {
	kind: 'fault';
	error: TangoeError;
}

/** An asset with what becomes of it. */
export interface PlannedAsset {
	asset: Asset;
	choice: ActionChoice;
	decision: Decision;
}

/** How a list was read: the proof that nothing was forgotten. */
export type ListRead = Pick<Holding, 'from' | 'pages'> & { rows: number };

/** All that a person has, and what becomes of each. */
export interface Plan {
	leaver: Leaver;
	assets: PlannedAsset[];
	lists: Record<AssetKind, ListRead>;
	/** The same only for exactly the same plan on the same host. */
	hash: string;
}

/** Under which the orders of an item are told apart in every try: an ID, because a list may change. */
export function partOf({ kind, id }: Asset): string {
	return `${kind} ${id}`;
}
