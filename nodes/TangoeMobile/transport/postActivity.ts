import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../data';
import type { Connection } from './connection';
import { activityIdIn, recordIn, unreadableError, type Row } from './answers/envelope';
import { errorOfAnswer, type Answer } from './answers/classify';
import { TangoeError } from '../errors/tangoeError';
import { formatDuration } from './formatDuration';
import { log } from './log';
import { complaintIn, complains, isFailed, reportedError } from './answers/complaint';
import { answerInWords, complaintText } from './answers/errorText';
import { isWebPage } from './answers/text/markup';
import { pause } from './pause';
import { send } from './request';
import { retryLaterError, MAX_WAIT_MS, waitAfter } from './limit/retryAfter';

const ORDER_TIMEOUT_MS = 60_000;
const MAX_ATTEMPTS = 4;

/** The activity that Tangoe created for an order. */
export interface CreatedActivity {
	record: Row;
	/** The answer reports errors too, in these words of Tangoe; they may be empty. */
	complaint?: string;
	status: number;
	/** When it was answered by the clock of the server, in epoch milliseconds; `NaN` where it does not say. */
	answeredAt: number;
}

/**
 * POSTs an activity. It is sent again only after status 429, which says that it was not processed.
 * Any other error ends the attempt, and kind `lost` means that the order may have been placed.
 *
 * @throws TangoeError
 */
export async function postActivity(
	connection: Connection,
	body: IDataObject,
): Promise<CreatedActivity> {
	for (let attempt = 1; ; attempt++) {
		const answer = await send(connection, {
			method: 'POST',
			path: '/activities',
			body,
			timeoutMs: ORDER_TIMEOUT_MS,
		});
		const { status, body: answered } = answer;
		if (status < 300 && isWebPage(answered)) {
			throw unconfirmedError(status, answered, complaintText(answered, connection.secrets));
		}
		const error = errorOfAnswer(answer, connection.secrets);
		if (!error) return createdActivity(answer, connection.secrets);

		if (error.kind !== 'rateLimited' || attempt === MAX_ATTEMPTS) throw error;
		const now = Date.now();
		const wait = waitAfter(answer.headers, now);
		if (wait > MAX_WAIT_MS) throw retryLaterError(wait, now);
		log(connection.context, `waiting ${formatDuration(wait)} to resend an order after status 429`);
		await pause(connection.context, wait);
	}
}

/**
 * Success is any 2xx with an ID. A 2xx that reports errors and has no ID is a refusal, as one of Tangoe's
 * APIs is known to answer; a 2xx with neither leaves open what happened.
 */
function createdActivity({ status, headers, body }: Answer, secrets: string[]): CreatedActivity {
	const answeredAt = Date.parse(String(headers.date ?? ''));
	const record = recordIn(body, 'activity');
	if (record && !isErrorWithId(record)) {
		return { record, complaint: complaintIn([body, record], secrets), status, answeredAt };
	}
	const said = complaintText(body, secrets);
	if (!record && isObject(body) && (isFailed(body) || (said !== '' && 'errors' in body))) {
		throw reportedError(status, said);
	}
	// With words beside it, it may be the activity that an error is about.
	const idOnly = record || said !== '' ? undefined : activityIdIn(body);
	if (idOnly) return { record: idOnly, status, answeredAt };
	throw unconfirmedError(status, body, said);
}

/** Errors can have IDs of their own; an activity shows what it is. */
function isErrorWithId(record: Row): boolean {
	return complains(record) && record.activity_type_id === undefined && record.state === undefined;
}

/** The answer does not say whether Tangoe holds the order. */
function unconfirmedError(status: number, body: unknown, said: string): TangoeError {
	if (said === '') return unreadableError('the order', body, status);
	return new TangoeError(
		'lost',
		`Tangoe Mobile answered the order without a record${answerInWords({ status, said })}`,
		'Look whether Tangoe Mobile has the order before it is sent again.',
		{ status, said },
	);
}
