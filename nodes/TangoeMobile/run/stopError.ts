import type { IExecuteFunctions, NodeApiError, NodeOperationError } from 'n8n-workflow';

import { toNodeError } from '../errors/nodeError';
import { TangoeError } from '../errors/tangoeError';
import type { Outcome } from './result';

const MAX_LISTED = 20;
/** A message can name several fields. */
const MAX_MESSAGES = 10;

/** Whether an item failed by itself, and not because of another one. */
export function isOwnFailure({ kind }: TangoeError): boolean {
	return kind !== 'heldBack';
}

/**
 * The error with which a run stops: that of one failed item, with what became of all others. n8n drops
 * the output then, so that no order that was placed, or may be, is left out. What met several items alike,
 * such as a brake, is one error for all of them, and not about this item.
 *
 * @param failed index of the item whose error it is
 */
export function stopError(
	context: IExecuteFunctions,
	outcomes: Outcome[],
	failed: number,
): NodeApiError | NodeOperationError {
	const { error } = outcomes[failed] as { error: TangoeError };
	const alike: number[] = [];
	const unknown: number[] = [];
	const itemsOf = new Map<string, number[]>();
	let isShared = false;
	for (const [item, outcome] of outcomes.entries()) {
		if (item === failed || !('error' in outcome) || !isOwnFailure(outcome.error)) continue;
		if (outcome.error === error) {
			isShared = true;
			continue;
		}
		const { message, details } = outcome.error;
		if (isAlike(outcome.error, error)) alike.push(item);
		else if (details.outcome === 'unknown') unknown.push(item);
		else itemsOf.set(message, [...(itemsOf.get(message) ?? []), item]);
	}
	const way = [
		error.remedy,
		alike.length > 0 &&
			`The same holds for ${alike.length} more: item ${error.details.outcome === 'unknown' ? alike.join(', ') : listed(alike)}.`,
		unknown.length > 0 &&
			`Not known to be placed or not, so look before you order again: item ${unknown.join(', ')}.`,
		...problemsOfOthers(itemsOf),
		...doneBefore(outcomes),
	];
	return toNodeError(
		context.getNode(),
		new TangoeError(error.kind, error.message, way.filter(Boolean).join(' '), error.details),
		isShared ? undefined : failed,
	);
}

/** Each faulty input is mended by itself; of other errors the kind says enough. */
function isAlike(other: TangoeError, error: TangoeError): boolean {
	if (error.kind === 'input') return other.message === error.message;
	return other.kind === error.kind && other.details.outcome === error.details.outcome;
}

/** What has to be mended in other items, so that one run tells it all. */
function problemsOfOthers(itemsOf: Map<string, number[]>): string[] {
	const entries = [...itemsOf];
	const texts = entries
		.slice(0, MAX_MESSAGES)
		.map(([message, items]) => `Item ${listed(items)}: ${message.replace(/\.$/, '')}.`);
	const rest = entries.slice(MAX_MESSAGES).flatMap(([, items]) => items);
	return rest.length > 0 ? [...texts, `More: item ${listed(rest)}.`] : texts;
}

function doneBefore(outcomes: Outcome[]): string[] {
	const ordered: string[] = [];
	const read: string[] = [];
	for (const [item, outcome] of outcomes.entries()) {
		if ('error' in outcome) continue;
		for (const { id, outcome: came } of outcome.records) {
			// A preview has no ID.
			if (id === undefined) continue;
			(came === undefined ? read : ordered).push(`item ${item} → ${String(id)}`);
		}
	}
	const done = ordered.length > 0 ? ordered.join(', ') : listed(read);
	return done === '' ? [] : [`Done before it stopped: ${done}.`];
}

/** Shortened: only for what leaves no order behind. */
function listed(things: Array<number | string>): string {
	const shown = things.slice(0, MAX_LISTED).join(', ');
	return things.length > MAX_LISTED ? `${shown} and ${things.length - MAX_LISTED} more` : shown;
}
