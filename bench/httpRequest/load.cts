import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { INodeType } from 'n8n-workflow';
import { NODES_BASE } from './install.cts';

/** The compiled HTTP Request node. */
export const HTTP_REQUEST_FILE = join(
	NODES_BASE,
	'dist',
	'nodes',
	'HttpRequest',
	'HttpRequest.node.js',
);

/** n8n's own HTTP Request node, under the name that workflows know it by. */
export function loadHttpRequestNode(): Record<string, INodeType> {
	const { HttpRequest } = createRequire(__filename)(HTTP_REQUEST_FILE) as {
		HttpRequest: new () => INodeType;
	};
	return { 'n8n-nodes-base.httpRequest': new HttpRequest() };
}
