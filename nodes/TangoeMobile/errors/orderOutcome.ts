/** How an order ended; every item ends in exactly one of these. */
export type OrderOutcome =
	/** Tangoe created it and returned its record. */
	| 'created'
	/** The same order already existed, and nothing was sent. */
	| 'alreadyThere'
	/** The answer was lost, and the order was found afterwards. */
	| 'recovered'
	/** Checked, previewed or held back: Tangoe was not asked to place it. */
	| 'notSent'
	/** Tangoe refused it: nothing exists. */
	| 'failed'
	/** Sent, the answer is lost, and it could not be found: it may exist. */
	| 'unknown';

const ORDERED = new Set<OrderOutcome>(['alreadyThere', 'created', 'recovered']);

/** An outcome as it leaves the node: one IF on `ordered` is enough to know whether Tangoe holds the order. */
export function outcomeJson(outcome: OrderOutcome): { outcome: OrderOutcome; ordered: boolean } {
	return { outcome, ordered: ORDERED.has(outcome) };
}
