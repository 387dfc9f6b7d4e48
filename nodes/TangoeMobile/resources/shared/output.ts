import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { toNodeError } from '../../transport/errors/nodeError';
import { TangoeError } from '../../transport/errors/tangoeError';
import type { Outcome } from './outcome';

const MOST_LISTED = 20;

/**
 * The node's output: every record paired with its input item. Where the workflow continues on errors,
 * a failed item becomes an item with `error` and `details`, the two keys that send it to the error
 * output together with its input.
 *
 * @param outcomes one for every input item
 * @throws n8n's error for the first failed item, where the workflow stops on errors
 */
export function outputOf(context: IExecuteFunctions, outcomes: Outcome[]): INodeExecutionData[][] {
	if (!context.continueOnFail()) {
		const failed = outcomes.findIndex((outcome) => 'error' in outcome && isCause(outcome.error));
		if (failed !== -1) throw stopError(context, outcomes, failed);
	}
	const items = outcomes.flatMap((outcome, item): INodeExecutionData[] => {
		const pairedItem = { item };
		return 'error' in outcome
			? [failedItem(context, outcome.error, item)]
			: outcome.records.map((json) => ({ json, pairedItem }));
	});
	return [items];
}

function isCause({ kind }: TangoeError): boolean {
	return kind !== 'heldBack';
}

function failedItem(
	context: IExecuteFunctions,
	error: TangoeError,
	item: number,
): INodeExecutionData {
	const output = { json: errorJson(error), pairedItem: { item } };
	const node = context.getNode();
	if (node.onError !== 'continueErrorOutput') return output;
	// Before 2.34.4 n8n takes `details` for a sign of success, unless there is an error beside the JSON.
	// It is not enumerable, so that n8n sees it and does not copy it along: for a copied one, n8n puts
	// the bare message in place of the JSON. It is writable, because n8n 1.101 clears it.
	const value = toNodeError(node, error, item);
	return Object.defineProperty(output, 'error', { value, writable: true });
}

function errorJson({ kind, message, way, details }: TangoeError): IDataObject {
	const { outcome, status, said, problems } = details;
	return {
		error: message,
		details: {
			...(outcome && { outcome }),
			reason: kind,
			whatToDo: way,
			...(status !== undefined && { status }),
			...(said && { said }),
			...(problems && { problems }),
		},
	};
}

/** The error of the first failed item, with what became of all others: nothing that was placed may be lost from view. */
function stopError(context: IExecuteFunctions, outcomes: Outcome[], failed: number) {
	const { error } = outcomes[failed] as { error: TangoeError };
	const isAlike = (other: TangoeError) =>
		other.kind === error.kind && other.details.outcome === error.details.outcome;
	const alike: number[] = [];
	const unknown: number[] = [];
	const different: number[] = [];
	const ordered: string[] = [];
	const read: string[] = [];
	for (const [item, outcome] of outcomes.entries()) {
		if (!('error' in outcome)) {
			for (const { id, outcome: came } of outcome.records) {
				// A preview has no ID.
				if (id !== undefined)
					(came === undefined ? read : ordered).push(`item ${item} → ${String(id)}`);
			}
		} else if (item === failed || !isCause(outcome.error)) continue;
		else if (isAlike(outcome.error)) alike.push(item);
		else if (outcome.error.details.outcome === 'unknown') unknown.push(item);
		else different.push(item);
	}
	const all = error.details.outcome === 'unknown' ? alike.join(', ') : listed(alike);
	const done = ordered.length > 0 ? ordered.join(', ') : listed(read);
	const way = [
		error.way,
		alike.length > 0 && `The same holds for ${alike.length} more: item ${all}.`,
		unknown.length > 0 &&
			`Not known to be placed or not, so look before you order again: item ${unknown.join(', ')}.`,
		different.length > 0 && `Failed for another reason: item ${listed(different)}.`,
		done !== '' && `Done before it stopped: ${done}.`,
	];
	return toNodeError(
		context.getNode(),
		new TangoeError(error.kind, error.message, way.filter(Boolean).join(' '), error.details),
		failed,
	);
}

/** Shortened: only for what leaves no order behind. */
function listed(things: Array<number | string>): string {
	const shown = things.slice(0, MOST_LISTED).join(', ');
	return things.length > MOST_LISTED ? `${shown} and ${things.length - MOST_LISTED} more` : shown;
}
