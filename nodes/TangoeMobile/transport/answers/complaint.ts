import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../data';
import { TangoeError } from '../../errors/tangoeError';
import type { Answer } from './classify';
import { answerInWords, complaintText, isSentence } from './errorText';
import { isErrorKey } from './text/errorKeys';
import { hasId } from './shape/exactId';
import { snakeCase } from './shape/words';

/** What stands in `status` of an answer that reports an error. */
const FAILED = /^(?:bad_request|error|failure|failed)$/i;

/** An HTTP status of an error, which may stand in an answer with another one. */
const ERROR_STATUS = /^[45]\d\d$/;

/** Under these, anything at all is an error. */
const REPORTS = /^(?:errors?|error_(?:code|message|messages|description)|exception|fault)$/;

/** Whether an answer with a success status says that it is none. */
export function isFailed({ status }: IDataObject): boolean {
	return FAILED.test(String(status ?? ''));
}

/** Whether an answer with a success status reports an error, whatever else is in it. */
export function complains(body: IDataObject): boolean {
	return (
		isFailed(body) ||
		ERROR_STATUS.test(String(body.status ?? '')) ||
		/^false$/i.test(String(body.success ?? '')) ||
		Object.entries(body).some(([key, value]) => hasContent(value) && REPORTS.test(snakeCase(key)))
	);
}

/**
 * The errors that an envelope, or the record in it, reports.
 *
 * @returns Tangoe's words, which may be empty; undefined where nothing is reported
 */
export function complaintIn(levels: unknown[], secrets: string[]): string | undefined {
	const complaints = levels.filter(isObject).filter(complains);
	if (complaints.length === 0) return undefined;
	const reports = complaints.map((level) =>
		Object.fromEntries(Object.entries(level).filter(([key]) => isErrorKey(key))),
	);
	return complaintText(reports, secrets);
}

/**
 * The error of a read that was answered with a success status and reports an error in place of what was
 * asked for, or beside it: a list with errors may not be whole. A record is not asked: its own status may
 * be anything.
 */
export function errorInSuccess(
	{ status, body }: Answer,
	secrets: string[],
): TangoeError | undefined {
	const isReport = isObject(body) ? !hasId(body) && complains(body) : isSentence(body);
	return isReport ? reportedError(status, complaintText(body, secrets)) : undefined;
}

/** Tangoe refused a request and answered with a success status. */
export function reportedError(status: number, said: string): TangoeError {
	return new TangoeError(
		'refused',
		`Tangoe Mobile refused the request${answerInWords({ status, said })}`,
		'Fix what the message names, then run the item again.',
		{ status, said },
	);
}

function hasContent(value: unknown): boolean {
	if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
	return Boolean(value);
}
