import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { toNodeError } from '../../transport/errors/nodeError';
import { TangoeError } from '../../transport/errors/tangoeError';
import type { Outcome } from './outcome';

const MOST_LISTED = 20;
/** A message can name several fields. */
const MOST_TOLD = 10;

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

function errorJson({ kind, sentence, way, details }: TangoeError): IDataObject {
	const { outcome, status, said, problems } = details;
	return {
		error: sentence,
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
	const itemsOf = othersByMessage(outcomes, failed);
	const isInput = error.kind === 'input';
	const alike = isInput
		? (itemsOf.get(error.message) ?? [])
		: [...itemsOf.values()].flat().sort((one, other) => one - other);
	itemsOf.delete(error.message);
	const placed = outcomes.flatMap((outcome, item) =>
		'error' in outcome
			? []
			: outcome.records
					.filter(({ id }) => id !== undefined)
					.map(({ id }) => `item ${item} → ${String(id)}`),
	);
	const way = [
		error.way,
		alike.length > 0 && `The same holds for ${alike.length} more: item ${listed(alike)}.`,
		...(isInput ? told(itemsOf) : []),
		placed.length > 0 && `Done before it stopped: ${listed(placed)}.`,
	];
	return toNodeError(
		context.getNode(),
		new TangoeError(error.kind, error.message, way.filter(Boolean).join(' '), error.details),
		failed,
	);
}

/** The other items that failed by themselves, by what their errors say, in their order. */
function othersByMessage(outcomes: Outcome[], failed: number): Map<string, number[]> {
	const itemsOf = new Map<string, number[]>();
	outcomes.forEach((outcome, item) => {
		// What meets all items alike is one error, and names them itself.
		const cause = outcomes[failed] as { error: TangoeError };
		if (!('error' in outcome) || outcome.error === cause.error || !isCause(outcome.error)) return;
		const { message } = outcome.error;
		itemsOf.set(message, [...(itemsOf.get(message) ?? []), item]);
	});
	return itemsOf;
}

/** What has to be mended in other items, so that one run tells it all. */
function told(itemsOf: Map<string, number[]>): string[] {
	const entries = [...itemsOf];
	const texts = entries
		.slice(0, MOST_TOLD)
		.map(([message, items]) => `Item ${listed(items)}: ${message.replace(/\.$/, '')}.`);
	const rest = entries.slice(MOST_TOLD).flatMap(([, items]) => items);
	return rest.length > 0 ? [...texts, `More: item ${listed(rest)}.`] : texts;
}

function listed(things: Array<string | number>): string {
	const shown = things.slice(0, MOST_LISTED).join(', ');
	return things.length > MOST_LISTED ? `${shown} and ${things.length - MOST_LISTED} more` : shown;
}
