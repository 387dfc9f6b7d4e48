import type { IExecuteFunctions, NodeApiError, NodeOperationError } from 'n8n-workflow';

import { toNodeError } from '../errors/nodeError';
import { previewInOneLine } from '../errors/previewInOneLine';
import { Failure, type Subject } from '../errors/result';
import { TangoeError } from '../errors/tangoeError';
import { StillOpen, type ItemResult } from './result';

const MAX_LISTED = 20;
/** A message can name several fields. */
const MAX_MESSAGES = 10;

/** A failure with the input item that it belongs to. */
interface ItemError {
	item: number;
	/** The item in words, and which of its things the failure is about. */
	label: string;
	error: TangoeError;
	subject?: Subject;
}

/** Whether an item failed by itself, and not because of another one. */
export function isOwnFailure({ kind }: TangoeError): boolean {
	return kind !== 'heldBack';
}

/**
 * The error with which a run stops: the first failure that has a cause of its own, with what happened to
 * all other items. n8n drops the output then, so that no order that was placed, or may be, is left out.
 * An error that several items share, such as a brake, is one error for all of them, and not about one item.
 * Any other names its item, because n8n shows it only among the details.
 *
 * @param results of which at least one has a failure. Where all failures are of items that were held back,
 * the first of them stops the run: a run never succeeds with an item that was not sent
 */
export function stopError(
	context: IExecuteFunctions,
	results: ItemResult[],
): NodeApiError | NodeOperationError {
	const failures = results.flatMap((result, item) =>
		result
			.filter((one) => one instanceof Failure)
			.map(({ error, subject }): ItemError => ({
				item,
				label: labelOf(item, subject),
				error,
				subject,
			})),
	);
	const ownFailures = failures.filter(({ error }) => isOwnFailure(error));
	const [first = failures[0], ...others] = ownFailures;
	const isShared = others.some(({ error }) => error === first.error);
	const isOfOneItem =
		results.length > 1 && !others.some(({ error }) => error.message === first.error.message);
	const remedy = [
		first.error.remedy,
		...othersInWords(
			first,
			others.filter(({ error }) => error !== first.error),
		),
		...doneBefore(results),
		...placedForOthers(failures, first),
	];
	return toNodeError(
		context.getNode(),
		new TangoeError(
			first.error.kind,
			isOfOneItem || (first.subject && !isShared)
				? `Item ${first.label}: ${first.error.message}`
				: first.error.message,
			remedy.filter(Boolean).join(' '),
			first.error.details,
		),
		isShared ? undefined : first.item,
	);
}

/** An item as it is named in messages, with the thing of it that a failure is about. */
function labelOf(item: number, subject?: Subject): string {
	return subject ? `${item} (${subject.words})` : String(item);
}

function othersInWords({ error }: ItemError, others: ItemError[]): string[] {
	const alike: string[] = [];
	const unknown: string[] = [];
	const itemsOf = new Map<string, string[]>();
	for (const other of others) {
		const { message, details } = other.error;
		if (isAlike(other.error, error)) alike.push(other.label);
		else if (details.outcome === 'unknown') unknown.push(other.label);
		else itemsOf.set(message, [...(itemsOf.get(message) ?? []), other.label]);
	}
	const texts: string[] = [];
	if (alike.length > 0) {
		const items = error.details.outcome === 'unknown' ? alike.join(', ') : shortList(alike);
		texts.push(`The same holds for ${alike.length} more: item ${items}.`);
	}
	if (unknown.length > 0) {
		texts.push(
			`Not known to be placed or not, so look before you order again: item ${unknown.join(', ')}.`,
		);
	}
	return [...texts, ...messagesByItem(itemsOf), ...previewsInWords(others)];
}

/** What the other items of a test run would have ordered. */
function previewsInWords(others: ItemError[]): string[] {
	const withPreview = others.flatMap(({ item, error: { details } }) =>
		details.preview ? [{ item, preview: details.preview }] : [],
	);
	const texts = withPreview
		.slice(0, MAX_MESSAGES)
		.map(({ item, preview }) => `Item ${item} would have ordered: ${previewInOneLine(preview)}.`);
	const more = withPreview.length - texts.length;
	return more > 0 ? [...texts, `${more} more are not listed here.`] : texts;
}

/** Each faulty input has a fix of its own; of other errors the kind says enough. */
function isAlike(other: TangoeError, error: TangoeError): boolean {
	if (error.kind === 'input') return other.message === error.message;
	return other.kind === error.kind && other.details.outcome === error.details.outcome;
}

/** What is wrong with other items, so that one run names everything to fix. */
function messagesByItem(itemsOf: Map<string, string[]>): string[] {
	const entries = [...itemsOf];
	const texts = entries
		.slice(0, MAX_MESSAGES)
		.map(([message, items]) => `Item ${shortList(items)}: ${message.replace(/\.$/, '')}.`);
	const rest = entries.slice(MAX_MESSAGES).flatMap(([, items]) => items);
	return rest.length > 0 ? [...texts, `More: item ${shortList(rest)}.`] : texts;
}

function doneBefore(results: ItemResult[]): string[] {
	const ordered: string[] = [];
	const read: string[] = [];
	for (const [item, result] of results.entries()) {
		for (const one of result) {
			// A preview has no ID.
			if (one instanceof Failure || one instanceof StillOpen || one.id === undefined) continue;
			(one.outcome === undefined ? read : ordered).push(`item ${item} → ${String(one.id)}`);
		}
	}
	const done = ordered.length > 0 ? ordered.join(', ') : shortList(read);
	return done === '' ? [] : [`Done before it stopped: ${done}.`];
}

/** The error says it of its own item. */
function placedForOthers(failures: ItemError[], first: ItemError): string[] {
	const orders = failures
		.filter((failure) => failure !== first)
		.flatMap(({ item, error }) =>
			(error.details.earlierOrders ?? []).map(
				({ activityId, host }) => `item ${item} → ${activityId ?? 'answer lost'} on ${host}`,
			),
		);
	return orders.length > 0
		? [`Other orders that earlier tries sent for these items: ${orders.join(', ')}.`]
		: [];
}

/** Shortened: only for what leaves no order behind. */
function shortList(things: Array<number | string>): string {
	const shown = things.slice(0, MAX_LISTED).join(', ');
	return things.length > MAX_LISTED ? `${shown} and ${things.length - MAX_LISTED} more` : shown;
}
