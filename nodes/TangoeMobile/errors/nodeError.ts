import type { INode, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { tangoeErrorOf, type TangoeErrorKind } from './tangoeError';

/** What the node itself found, before or without asking Tangoe. */
const OWN_FINDINGS = new Set<TangoeErrorKind>([
	'alreadyOrdered',
	'braked',
	'configuration',
	'heldBack',
	'input',
]);

/**
 * n8n's own error, built afresh: one that n8n already made would keep its generic message, and the
 * request inside it, token included.
 *
 * @param itemIndex the item that it is about, if it is about one
 */
export function toNodeError(
	node: INode,
	error: unknown,
	itemIndex?: number,
): NodeApiError | NodeOperationError {
	const { kind, sentence: message, remedy, details } = tangoeErrorOf(error);
	// The editor renders descriptions as HTML.
	const description = escapeHtml(remedy);
	const nodeError = OWN_FINDINGS.has(kind)
		? new NodeOperationError(node, message, { description, itemIndex })
		: new NodeApiError(node, { message, ...details } as JsonObject, {
				message,
				description,
				httpCode: details.status === undefined ? undefined : String(details.status),
				itemIndex,
			});
	// n8n replaces a message in which the letters of a Node error code occur, as in "deviceaccess".
	nodeError.message = message;
	return nodeError;
}

function escapeHtml(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
