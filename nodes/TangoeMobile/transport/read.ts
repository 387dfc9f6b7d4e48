import type { IDataObject } from 'n8n-workflow';

import { readLimiterOf } from './limit/readLimiter';
import type { Connection } from './connection';
import { errorOfAnswer, type Answer } from './answers/classify';
import { errorInSuccess } from './answers/complaint';
import { tangoeErrorOf, type TangoeError } from '../errors/tangoeError';
import { pause } from './pause';
import { send } from './request';
import { retryLaterError, MAX_WAIT_MS, waitAfter } from './limit/retryAfter';
import { awaitTurn } from './limit/awaitTurn';

const READ_TIMEOUT_MS = 30_000;

/** A read changes nothing, so it can be retried after any passing error. */
const MAX_ATTEMPTS = 4;
const FIRST_PAUSE_MS = 500;

/** Give up after this long: others with the same token can use up the limit for several minutes in a row. */
const MAX_LIMITED_MS = 10 * 60_000;
/** A wrong Retry-After must not block all reads until this process is restarted. */
const MAX_CLOSED_MS = 60 * 60_000;

/**
 * GETs a path: waits for its turn under the host's read limit, and retries after a passing error or
 * status 429.
 *
 * @returns the answer, always a readable 2xx
 * @throws TangoeError
 */
export async function read(
	connection: Connection,
	path: string,
	query: IDataObject = {},
): Promise<Answer> {
	let failures = 0;
	let limitedSince: number | undefined;
	for (;;) {
		await awaitTurn(connection);
		const result = await attemptRead(connection, path, query);
		if (!('error' in result)) return result;

		const { error, headers } = result;
		if (error.kind === 'rateLimited') {
			const now = Date.now();
			limitedSince ??= now;
			closeLimiter(connection, waitAfter(headers, now), now);
			if (now - limitedSince > MAX_LIMITED_MS) throw error;
		} else {
			failures += 1;
			const isPassing = error.kind === 'unreachable' || error.kind === 'lost';
			if (!isPassing || failures === MAX_ATTEMPTS) throw error;
			await pause(
				connection.context,
				FIRST_PAUSE_MS * 2 ** (failures - 1) * (0.75 + Math.random() / 2),
			);
		}
	}
}

/** @throws TangoeError if the wait is longer than a run should wait */
function closeLimiter({ origin }: Connection, wait: number, now: number): void {
	readLimiterOf(origin).closeUntil(now + Math.min(wait, MAX_CLOSED_MS));
	if (wait > MAX_WAIT_MS) throw retryLaterError(wait, now);
}

type ReadResult = Answer | { error: TangoeError; headers: Record<string, unknown> };

async function attemptRead(
	connection: Connection,
	path: string,
	query: IDataObject,
): Promise<ReadResult> {
	const request = { method: 'GET' as const, path, query, timeoutMs: READ_TIMEOUT_MS };
	try {
		const answer = await send(connection, request);
		const { secrets } = connection;
		const error = errorOfAnswer(answer, secrets) ?? errorInSuccess(answer, secrets);
		return error ? { error, headers: answer.headers } : answer;
	} catch (error) {
		return { error: tangoeErrorOf(error), headers: {} };
	}
}
