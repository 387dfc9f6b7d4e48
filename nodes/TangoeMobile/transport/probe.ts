import type { IDataObject } from 'n8n-workflow';

import type { Answer } from './answers/classify';
import type { Connection } from './connection';
import { awaitTurn } from './limit/awaitTurn';
import { send } from './request';

const TIMEOUT_MS = 30_000;

/**
 * GETs a path once, to find out what Tangoe answers: an error status is an answer too, and nothing is
 * retried.
 *
 * @param basePath the version of the API, where it is not the documented one
 * @throws TangoeError where no answer comes, or the credential signs nobody in
 */
export async function probe(
	connection: Connection,
	path: string,
	query: IDataObject = {},
	basePath?: string,
): Promise<Answer> {
	await awaitTurn(connection);
	return await send(connection, { method: 'GET', path, query, basePath, timeoutMs: TIMEOUT_MS });
}
