import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../data';
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
const MAX_ATTEMPTS = 4;

/** What stands in `status` of an answer that reports an error. */
const FAILED = /^(?:bad_request|error|failure|failed)$/i;

/** The activity that Tangoe created for an order. */
export interface CreatedActivity {
	record: Row;
	/** The answer reports errors too, in these words of Tangoe; they may be empty. */
	complaint?: string;
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
		if (answer.status < 300 && isWebPage(answer.body)) throw unreadableError('the order');
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
function createdActivity({ status, body }: Answer, secrets: string[]): CreatedActivity {
	const record = recordIn(body, 'activity');
	if (record) return { record, complaint: complaintIn([body, record], secrets) };
	const said = errorText(body, secrets);
	const isRefusal =
		isObject(body) && (FAILED.test(String(body.status ?? '')) || (said !== '' && 'errors' in body));
	if (!isRefusal) throw unreadableError('the order');
	throw new TangoeError(
		'refused',
		`Tangoe Mobile refused the request${said === '' ? '' : `: ${said}`}`,
		'Fix what the message names, then run the item again.',
		{ status, said },
	);
}

/** Whether the envelope or the record also reports errors, and which. */
function complaintIn(levels: unknown[], secrets: string[]): string | undefined {
	const complaints = levels.filter(isObject).filter(complains);
	if (complaints.length === 0) return undefined;
	return errorText(
		complaints.map(({ error, errors }) => ({ error, errors })),
		secrets,
	);
}

function complains({ status, success, error, errors }: IDataObject): boolean {
	return (
		FAILED.test(String(status ?? '')) ||
		/^false$/i.test(String(success ?? '')) ||
		hasContent(error) ||
		hasContent(errors)
	);
}

function hasContent(value: unknown): boolean {
	if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
	return Boolean(value);
}
