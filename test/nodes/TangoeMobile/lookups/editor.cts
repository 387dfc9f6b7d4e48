import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { node } from '../panel.cts';

/** The node's parameters, and the rows in the answer of each path. */
interface Editor {
	parameters: Record<string, unknown>;
	rows?: Record<string, object[]>;
}

let tenant = 0;

/** The editor with one node open: calls a list method as a dropdown does, and records what was requested. */
export function openEditor({ parameters, rows = {} }: Editor) {
	tenant += 1;
	const host = `tenant-${tenant}.thefutureis.mobi`;
	const asked: Array<{ path: string; query: Record<string, unknown> }> = [];
	const context = {
		getCurrentNodeParameter: (path: string) =>
			path
				.split('.')
				.reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], parameters),
		getNodeParameter: () => 'apiToken',
		getNode: () => ({ name: 'Tangoe Mobile', type: 'tangoeMobile' }),
		getCredentials: async () => ({ environment: 'production', host, apiToken: '8fd-77' }),
		helpers: {
			httpRequestWithAuthentication: async (
				_credential: string,
				{ url, qs }: { url: string; qs: Record<string, unknown> },
			) => {
				const { page, per_page, ...query } = qs;
				const path = url.replace(/^\/1/, '');
				asked.push({ path, query });
				const all = rows[path] ?? [];
				const from = (Number(page) - 1) * Number(per_page);
				return {
					statusCode: 200,
					headers: {},
					body: page === undefined ? (all[0] ?? {}) : all.slice(from, from + Number(per_page)),
				};
			},
		},
	} as unknown as ILoadOptionsFunctions;
	return {
		asked,
		async search(method: string, filter?: string, token?: string): Promise<INodeListSearchResult> {
			return await node.methods.listSearch![method].call(context, filter, token);
		},
		async load(method: string) {
			return await node.methods.loadOptions![method].call(context);
		},
	};
}

/** A resource locator as the editor keeps it. */
export function picked(value: unknown) {
	return { __rl: true, mode: 'id', value };
}
