import type { IDataObject } from 'n8n-workflow';

import type { Connection } from './connection';
import { recordIn, unreadableError, type Row } from './answers/envelope';
import { errorOfAnswer, type Answer } from './answers/classify';
import { TangoeError } from '../errors/tangoeError';
import { formatDuration } from './formatDuration';
import { log } from './log';
import { isWebPage, errorText } from './answers/errorText';
import { pause } from './pause';
import { send } from './request';
import { retryLaterError, MAX_WAIT_MS, waitAfter } from './limit/retryAfter';

const ORDER_TIMEOUT_MS = 60_000;
const MAX_TRIES = 4;

/**
 * POSTs an activity. It is sent again only after status 429: that answer says it was not processed.
 * Every other fault ends the attempt, and kind `lost` means that the order may have been placed.
 *
 * @returns the record that Tangoe created
 * @throws TangoeError
 */
export async function postActivity(connection: Connection, body: IDataObject): Promise<Row> {
	for (let tryNumber = 1; ; tryNumber++) {
		const answer = await send(connection, {
			method: 'POST',
			path: '/activities',
			body,
			timeoutMs: ORDER_TIMEOUT_MS,
		});
		if (answer.status < 300 && isWebPage(answer.body)) throw unreadableError('the order');
		const error = errorOfAnswer(answer, connection.secrets);
		if (!error) return createdRecord(answer, connection.secrets);

		if (error.kind !== 'rateLimited' || tryNumber === MAX_TRIES) throw error;
		const now = Date.now();
		const wait = waitAfter(answer.headers, now);
		if (wait > MAX_WAIT_MS) throw retryLaterError(wait, now);
		log(connection.context, `waiting ${formatDuration(wait)} to send an order that met status 429`);
		await pause(connection.context, wait);
	}
}

/**
 * Success is any 2xx with an id. A 2xx that speaks of errors and has no id is a refusal (one of
 * Tangoe's APIs is known to answer so); a 2xx that says neither leaves open what happened.
 */
function createdRecord({ status, body }: Answer, secrets: string[]): Row {
	const record = recordIn(body);
	if (record) return record;
	const said = errorText(body, secrets);
	const isRefusal =
		/^(bad_request|error|failure|failed)$/i.test(String((body as IDataObject)?.status ?? '')) ||
		(said !== '' && typeof body === 'object' && body !== null && 'errors' in body);
	if (!isRefusal) throw unreadableError('the order');
	throw new TangoeError(
		'refused',
		`Tangoe Mobile refused the request${said === '' ? '' : `: ${said}`}`,
		'Correct what it names and run the item again.',
		{ status, said },
	);
}
