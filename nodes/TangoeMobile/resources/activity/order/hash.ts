import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

import type { Connection } from '../../../transport/connection';

/** A hash of plain data that does not depend on the order of its keys: 32 hexadecimal digits. */
export function hashOf(data: unknown): string {
	return createHash('sha256')
		.update(JSON.stringify(sorted(data)))
		.digest('hex')
		.slice(0, 32);
}

/** What would be sent, and to where: the same only for exactly the same order. */
export function previewHash({ origin }: Connection, body: IDataObject): string {
	return hashOf({ origin, body });
}

function sorted(data: unknown): unknown {
	if (Array.isArray(data)) return data.map(sorted);
	if (typeof data !== 'object' || data === null) return data;
	const entries = Object.entries(data).sort(([one], [other]) => (one < other ? -1 : 1));
	return Object.fromEntries(entries.map(([key, value]) => [key, sorted(value)]));
}
