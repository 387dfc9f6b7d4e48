import type { INode, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { tangoeErrorOf, type TangoeErrorKind } from './tangoeError';

/** Found by the node itself, without an answer from Tangoe. */
const FOUND_BY_NODE = new Set<TangoeErrorKind>([
	'alreadyOrdered',
	'braked',
	'configuration',
	'heldBack',
	'input',
	'maybeOrdered',
	'notAllowed',
	'testRun',
]);

/**
 * Converts an error to n8n's own. It is built from scratch: an error that n8n made would keep its generic
 * message, and the request inside it, token included.
 *
 * @param itemIndex the item that the error is about, if it is about a single one
 */
export function toNodeError(
	node: INode,
	error: unknown,
	itemIndex?: number,
): NodeApiError | NodeOperationError {
	const { kind, sentence: message, remedy, details } = tangoeErrorOf(error);
	// The editor renders descriptions as HTML.
	const description = escapeHtml(remedy);
	const nodeError = FOUND_BY_NODE.has(kind)
		? new NodeOperationError(node, message, { description, itemIndex })
		: // A cast, because n8n's type has no optional keys; it reads only what is there.
			new NodeApiError(node, { message, ...details } as JsonObject, {
				message,
				description,
				httpCode: details.status === undefined ? undefined : String(details.status),
				itemIndex,
			});
	// n8n replaces a message that contains the letters of a Node.js error code, as "deviceaccess" does.
	nodeError.message = message;
	return nodeError;
}

function escapeHtml(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
