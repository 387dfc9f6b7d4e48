import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../data';
import type { OrderOutcome } from './orderOutcome';

/** An order that an earlier try of the run sent for the same item. */
export type EarlierOrder = {
	/** Tangoe's ID; absent where the answer was lost. */
	activityId?: string;
	/** The host it was sent to. */
	host: string;
};

/** Data beside the message, for the error output and for tests; never secrets. */
export interface TangoeErrorDetails {
	/** How the order ended that the error is about. */
	outcome?: OrderOutcome;
	/** The HTTP status of Tangoe's answer. */
	status?: number;
	/** Tangoe's own words. */
	said?: string;
	/** Every problem with an item's input, one sentence each. */
	problems?: string[];
	/** What earlier tries sent for the item, which is not what the error is about. */
	earlierOrders?: EarlierOrder[];
	/** What an order would have been that was not placed, as Preview Only gives it. */
	preview?: IDataObject;
	/** Reading fails too, so further orders would fare no better. */
	isOutage?: boolean;
	/** The answer is not of a form that is known, so another list may help. */
	isUnreadable?: boolean;
}

type Answer = 'status' | 'said';

/** Every kind of error, with the details that it can have besides `outcome` and `earlierOrders`, which any can have. */
interface DetailsOfKind {
	/** The credential does not lead to Tangoe: nothing was sent. */
	configuration: never;
	/** The request provably never arrived. */
	unreachable: never;
	/** Not signed in: a wrong token or secret, or a sign-in page instead of an answer. */
	signIn: Answer;
	forbidden: Answer;
	notFound: Answer;
	rateLimited: Answer;
	/** Tangoe understood and declined. */
	refused: Answer;
	/** No answer, a server error, or an unreadable answer: the request may have been carried out. */
	lost: Answer | 'isUnreadable';
	/** An order whose answer was lost and that could not be found again. */
	unknownOutcome: Answer | 'isOutage' | 'isUnreadable';
	/** The same order already exists, and the user does not want a duplicate. */
	alreadyOrdered: never;
	/** Whether the same order exists cannot be told, and a duplicate is never wanted. */
	maybeOrdered: never;
	/** Another order about the same line or device is open, and in the way of this one. */
	openOrder: never;
	/** The credential does not allow orders of this type. */
	notAllowed: never;
	/** A test run, which may not order. */
	testRun: 'preview';
	/** The run would do more than its limits allow. */
	braked: never;
	/** The workflow was stopped. */
	cancelled: never;
	/** Skipped because of another item. */
	heldBack: never;
	/** The item's parameters do not make a valid request. */
	input: 'problems';
}

/** What went wrong, for workflows to act on. */
export type TangoeErrorKind = keyof DetailsOfKind;

/** The details that an error of a kind can have. */
export type DetailsOf<Kind extends TangoeErrorKind> = Pick<
	TangoeErrorDetails,
	'outcome' | 'earlierOrders' | DetailsOfKind[Kind]
>;

/** One argument list for each kind, so that no error is given the details of another kind. */
type ErrorArguments = {
	[Kind in TangoeErrorKind]: [
		kind: Kind,
		message: string,
		remedy: string,
		details?: DetailsOf<Kind>,
	];
}[TangoeErrorKind];

/** The one class of error inside the package; at the node's edge it becomes n8n's own. */
export class TangoeError extends Error {
	name = 'TangoeError';

	readonly kind: TangoeErrorKind;

	/** What the user should do. */
	readonly remedy: string;

	readonly details: TangoeErrorDetails;

	/** `message` says in one line what happened, without a full stop. */
	constructor(...[kind, message, remedy, details = {}]: ErrorArguments) {
		super(message);
		this.kind = kind;
		this.remedy = remedy;
		this.details = details;
	}

	/** The message with a full stop, as it leaves the node: workflows append sentences to it. */
	get sentence(): string {
		return /[.!?…]$/.test(this.message) ? this.message : `${this.message}.`;
	}
}

/** Turns any caught error into a `TangoeError`; a foreign one, such as an expression's, keeps its message. */
export function tangoeErrorOf(error: unknown): TangoeError {
	if (error instanceof TangoeError) return error;
	const { message, description } = isObject(error) ? error : {};
	return new TangoeError(
		'input',
		String(message ?? 'The item could not be read'),
		String(description ?? 'Check the expressions in the node.'),
	);
}
