import type { IDataObject } from 'n8n-workflow';

import { readLimiterOf } from './limit/readLimiter';
import type { Connection } from './connection';
import { errorOfAnswer, type Answer } from './answers/classify';
import { tangoeErrorOf, type TangoeError } from '../errors/tangoeError';
import { pause, untilCancelled } from './pause';
import { send } from './request';
import { retryLaterError, MAX_WAIT_MS, waitAfter } from './limit/retryAfter';
import { awaitTurn } from './limit/awaitTurn';

const READ_TIMEOUT_MS = 30_000;

/** A read changes nothing, so it is repeated when its answer may be better the next time. */
const MAX_TRIES = 4;
const FIRST_PAUSE_MS = 500;

/** Others who read with the same token can use up several minutes in a row; not more than so many. */
const MAX_LIMITED_MS = 10 * 60_000;
/** A wrong Retry-After must not keep this process from reading until it is started again. */
const MAX_CLOSED_MS = 60 * 60_000;

/**
 * GETs a path, waiting for its turn in the host's read budget, and repeats it after a passing fault or
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
	let faults = 0;
	let limitedSince: number | undefined;
	for (;;) {
		await awaitTurn(connection);
		const outcome = await attemptRead(connection, path, query);
		if (!('error' in outcome)) return outcome;

		const { error, headers } = outcome;
		if (error.kind === 'rateLimited') {
			const now = Date.now();
			limitedSince ??= now;
			closeBudget(connection, waitAfter(headers, now), now);
			if (now - limitedSince > MAX_LIMITED_MS) throw error;
		} else {
			faults += 1;
			const isPassing = error.kind === 'unreachable' || error.kind === 'lost';
			if (!isPassing || faults === MAX_TRIES) throw error;
			await pause(
				connection.context,
				FIRST_PAUSE_MS * 2 ** (faults - 1) * (0.75 + Math.random() / 2),
			);
		}
	}
}

/** @throws TangoeError where the wait is too long to be waited for */
function closeBudget({ origin }: Connection, wait: number, now: number): void {
	readLimiterOf(origin).closeUntil(now + Math.min(wait, MAX_CLOSED_MS));
	if (wait > MAX_WAIT_MS) throw retryLaterError(wait, now);
}

type Outcome = Answer | { error: TangoeError; headers: Record<string, unknown> };

async function attemptRead(
	connection: Connection,
	path: string,
	query: IDataObject,
): Promise<Outcome> {
	const request = { method: 'GET' as const, path, query, timeoutMs: READ_TIMEOUT_MS };
	try {
		// Nobody needs the answer of a stopped execution.
		const answer = await untilCancelled(connection.context, send(connection, request));
		const error = errorOfAnswer(answer, connection.secrets);
		return error ? { error, headers: answer.headers } : answer;
	} catch (error) {
		return { error: tangoeErrorOf(error), headers: {} };
	}
}
