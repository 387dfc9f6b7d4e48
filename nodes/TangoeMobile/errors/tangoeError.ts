/** What came of a request that did not give what it was for. */
export type TangoeErrorKind =
	/** The credential leads nowhere: nothing was sent. */
	| 'configuration'
	/** The request provably never arrived. */
	| 'unreachable'
	/** Nobody is signed in: a wrong token or secret, or a sign-in page instead of an answer. */
	| 'signIn'
	| 'forbidden'
	| 'notFound'
	| 'rateLimited'
	/** Tangoe understood and declined. */
	| 'refused'
	/** No answer, a server fault, or an answer that cannot be read: what was asked may have been done. */
	| 'lost'
	/** An order whose answer was lost and that could not be found again. */
	| 'unknownOutcome'
	/** An equal order is there, and the user wants no second one. */
	| 'alreadyOrdered'
	/** The run would do more than it is allowed to. */
	| 'braked'
	/** Somebody stopped the workflow. */
	| 'cancelled'
	/** Not tried, because of another item. */
	| 'heldBack'
	/** The parameters of the item do not make a request. */
	| 'input';

/** Facts beside the message, for the error output and for tests; never secrets. */
export interface TangoeErrorDetails {
	status?: number;
	/** Tangoe's own words. */
	said?: string;
	/** Every fault of an item's input, one sentence each. */
	problems?: string[];
	/** What became of the order that it is about, see `order/outcome.ts`. */
	outcome?: string;
	/** Reading fails too, so further orders would fare no better. */
	isOutage?: boolean;
}

/** The one kind of error inside the package; at the node's edge it becomes n8n's own. */
export class TangoeError extends Error {
	name = 'TangoeError';

	/**
	 * @param message what happened, in one line
	 * @param remedy what to do about it
	 */
	constructor(
		readonly kind: TangoeErrorKind,
		message: string,
		readonly remedy: string,
		readonly details: TangoeErrorDetails = {},
	) {
		super(message);
	}

	/** The message with a full stop, as it leaves the node: workflows put further sentences behind it. */
	get sentence(): string {
		return /[.!?…]$/.test(this.message) ? this.message : `${this.message}.`;
	}
}

/** Any caught error as the package's own kind; what is not one yet, such as an expression's, keeps its message. */
export function tangoeErrorOf(error: unknown): TangoeError {
	if (error instanceof TangoeError) return error;
	const { message, description } = (error ?? {}) as { message?: string; description?: string };
	return new TangoeError(
		'input',
		message ?? 'The item could not be read',
		description ?? 'Check the expressions in the node.',
	);
}
