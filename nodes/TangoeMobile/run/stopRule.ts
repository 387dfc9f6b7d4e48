import type { IExecuteFunctions } from 'n8n-workflow';

import { Failure, type Result } from '../errors/result';
import { TangoeError, type TangoeErrorKind } from '../errors/tangoeError';

/** Every further item would meet the same error. */
const FATAL = new Set<TangoeErrorKind>(['configuration', 'signIn']);

/** So many in a row are not the items' own errors. */
const MAX_IN_A_ROW = 3;

/**
 * Decides from the results of a run whether more of its items are tried. Where the workflow stops on errors,
 * the first failure is the last. Where it continues, only what every item would meet ends the run: a
 * credential that is not accepted, an outage, and an error that has come several times in a row. Where in
 * the run a single item fails makes no difference.
 */
export class StopRule {
	/** Orders that may be placed or not, since the last success. */
	private unknown = 0;

	/** Items that were not allowed, as long as nothing has succeeded. */
	private forbidden = 0;

	private hasSucceeded = false;

	private isBroken = false;

	constructor(private readonly context: IExecuteFunctions) {}

	/** Whether no further item is tried. */
	get isOver(): boolean {
		return this.isBroken;
	}

	/** Takes in the result of an item: a failure, or a success that shows that the others can succeed too. */
	note(result: Result<unknown>): void {
		if (!(result instanceof Failure)) {
			this.hasSucceeded = true;
			this.unknown = 0;
			return;
		}
		const { kind } = result.error;
		if (kind === 'unknownOutcome') this.unknown += 1;
		if (kind === 'forbidden') this.forbidden += 1;
		this.isBroken ||= !this.context.continueOnFail() || this.isFatalForAll(result.error);
	}

	/**
	 * The failure of the items that are not tried.
	 *
	 * @param count how many there are
	 */
	heldBack(count: number): Failure {
		return this.unknown < MAX_IN_A_ROW ? heldBack() : this.heldBackByUnknown(count);
	}

	private isFatalForAll({ kind, details }: TangoeError): boolean {
		return (
			FATAL.has(kind) ||
			details.isOutage === true ||
			this.unknown >= MAX_IN_A_ROW ||
			(this.forbidden >= MAX_IN_A_ROW && !this.hasSucceeded)
		);
	}

	private heldBackByUnknown(count: number): Failure {
		const items = count === 1 ? '1 item was' : `${count} items were`;
		return new Failure(
			new TangoeError(
				'heldBack',
				`This item was not sent, because ${this.unknown} orders in a row got no usable answer and could not be found in Tangoe Mobile; ${items} not sent`,
				`Look in Tangoe Mobile whether it works again, and whether it has the ${this.unknown} orders. Then run the items that were not sent.`,
			),
		);
	}
}

/** The failure of an item that was not tried because of another one. */
export function heldBack(): Failure {
	return new Failure(
		new TangoeError(
			'heldBack',
			'This item was not sent, because another item of the run failed',
			'Fix what the other item names, then run this item again.',
		),
	);
}
