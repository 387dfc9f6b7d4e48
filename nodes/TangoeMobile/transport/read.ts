import type { IDataObject } from 'n8n-workflow';

import { readBudgetOf } from './budget';
import type { Connection } from './connection';
import { errorOfAnswer, type Answer } from './errors/classify';
import type { TangoeError, TangoeErrorKind } from './errors/tangoeError';
import { pause } from './pause';
import { send } from './request';
import { LONGEST_WAIT_MS, waitAfter } from './retryAfter';
import { awaitTurn } from './turn';

const READ_TIMEOUT_MS = 30_000;
const FIRST_PAUSE_MS = 500;

/**
 * A read changes nothing, so it is repeated when its answer may be better the next time. Status 429 is
 * met with more patience: others who read with the same token can use up several minutes in a row.
 */
const MOST_TRIES = new Map<TangoeErrorKind, number>([
	['unreachable', 4],
	['lost', 4],
	['rateLimited', 10],
]);

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
		await awaitTurn(connection);
		const outcome = await tryToRead(connection, path, query);
		if ('answer' in outcome) return outcome.answer;

		const { error, retryAfter } = outcome;
		if (tryNumber >= (MOST_TRIES.get(error.kind) ?? 1)) throw error;
		if (error.kind === 'rateLimited') {
			const wait = waitAfter(retryAfter, Date.now());
			if (wait > LONGEST_WAIT_MS) throw error;
			budget.closeUntil(Date.now() + wait);
		} else {
			await pause(
				connection.context,
				FIRST_PAUSE_MS * 2 ** (tryNumber - 1) * (0.75 + Math.random() / 2),
			);
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
