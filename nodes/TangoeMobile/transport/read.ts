import type { IDataObject } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { readBudgetOf } from './budget';
import type { Connection } from './connection';
import { errorOfAnswer, type Answer } from './errors/classify';
import type { TangoeError, TangoeErrorKind } from './errors/tangoeError';
import { send } from './request';
import { LONGEST_WAIT_MS, waitAfter } from './retryAfter';

const READ_TIMEOUT_MS = 30_000;
const MOST_TRIES = 4;
const FIRST_PAUSE_MS = 500;

/** A read changes nothing, so it is repeated when its answer may be better the next time. */
const WORTH_REPEATING = new Set<TangoeErrorKind>(['unreachable', 'lost', 'rateLimited']);

/**
 * GETs a path, waiting for its turn in the host's read budget, and repeats it after a passing fault.
 *
 * @returns the answer, always a readable 2xx
 * @throws TangoeError
 */
export async function read(
	connection: Connection,
	path: string,
	query: IDataObject = {},
): Promise<Answer> {
	const budget = readBudgetOf(connection.origin);
	for (let tryNumber = 1; ; tryNumber++) {
		await pause(connection, budget.take(Date.now()));
		const outcome = await tryToRead(connection, path, query);
		if ('answer' in outcome) return outcome.answer;

		const { error, retryAfter } = outcome;
		if (tryNumber === MOST_TRIES || !WORTH_REPEATING.has(error.kind)) throw error;
		if (error.kind === 'rateLimited') {
			const wait = waitAfter(retryAfter, Date.now());
			if (wait > LONGEST_WAIT_MS) throw error;
			budget.closeUntil(Date.now() + wait);
		} else {
			await pause(connection, FIRST_PAUSE_MS * 2 ** (tryNumber - 1) * (0.75 + Math.random() / 2));
		}
	}
}

type Outcome = { answer: Answer } | { error: TangoeError; retryAfter?: unknown };

async function tryToRead(
	connection: Connection,
	path: string,
	query: IDataObject,
): Promise<Outcome> {
	try {
		const answer = await send(connection, {
			method: 'GET',
			path,
			query,
			timeoutMs: READ_TIMEOUT_MS,
		});
		const error = errorOfAnswer(answer, connection.secrets);
		return error ? { error, retryAfter: answer.headers['retry-after'] } : { answer };
	} catch (error) {
		return { error: error as TangoeError };
	}
}

/** Waits; ends early, by throwing, when the workflow is stopped. */
export async function pause(connection: Connection, milliseconds: number): Promise<void> {
	if (milliseconds <= 0) return;
	const { context } = connection;
	const signal =
		'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	await sleep(milliseconds, signal);
}
