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
