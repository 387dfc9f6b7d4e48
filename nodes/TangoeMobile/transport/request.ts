import type { IDataObject, IHttpRequestMethods, IHttpRequestOptions } from 'n8n-workflow';

import { GRACE_MS, withinTime } from '../../../credentials/connection/timeLimit';
import { MAX_SIGN_IN_MS } from '../../../credentials/jwt/signIn';
import { configurationError } from './configurationError';
import type { Connection } from './connection';
import { errorOfFault, signInError, type Answer } from './answers/classify';
import { TangoeError, tangoeErrorOf } from '../errors/tangoeError';
import { cancelledError, cancelSignalOf, untilCancelled } from './pause';

/** Version 1 paths are documented for both authentication methods (Inventory, API 2.0). */
const BASE_PATH = '/1';

/** One request to Tangoe Mobile. */
export interface TangoeRequest {
	method: IHttpRequestMethods;
	/** Without the version, such as `/lines`. */
	path: string;
	/** The version, where it is not the documented one. */
	basePath?: string;
	query?: IDataObject;
	body?: IDataObject;
	/** The longest silence. The whole answer has {@link GRACE_MS} more, and the time for a sign-in. */
	timeoutMs: number;
}

interface FullResponse {
	statusCode: number;
	headers: Record<string, unknown>;
	body: unknown;
}

/**
 * What n8n's helper throws: its own error wrapping axios' error or one of the credential's. Before 2.34
 * n8n drops the cause; its status or code is still in `httpCode`, its body in `context`.
 */
interface HelperError {
	message?: string;
	httpCode?: string | null;
	context?: { data?: unknown };
	cause?: {
		message?: string;
		/** Set for a connection error. */
		code?: string;
		/** Set for one of the credential's own errors. */
		errorCode?: string;
		response?: { status: number; headers: Record<string, unknown>; data: unknown };
	};
}

/**
 * Sends one request, once, and returns the answer whatever its status. n8n's helper authenticates it and
 * renews the session after a 401. A stopped execution does not wait for a read; an order's answer is the
 * only proof of whether it was placed, so it is awaited until its time is over.
 *
 * @throws TangoeError of kind `signIn`, `unreachable`, `lost`, `configuration` or `cancelled`; for an
 * order, `cancelled` means that it was never sent
 */
export async function send(connection: Connection, request: TangoeRequest): Promise<Answer> {
	// Error statuses are returned as data, so that Tangoe's words and Retry-After can be read. A 401 is
	// left to the helper if it can renew the session; with a static token it would only repeat the request.
	if (!connection.isRenewable) return await attempt(connection, request, true);
	const answer = await attempt(connection, request, { ignore: true, except: [401] });
	if (answer.status !== 401) return answer;
	// Before n8n 2.10 the helper does not know `except` and returns the 401 too.
	return await attempt(connection, request, false);
}

async function attempt(
	connection: Connection,
	request: TangoeRequest,
	ignoreHttpStatusErrors: IHttpRequestOptions['ignoreHttpStatusErrors'],
): Promise<Answer> {
	const options: IHttpRequestOptions = {
		method: request.method,
		url: `${request.basePath ?? BASE_PATH}${request.path}`,
		baseURL: connection.origin,
		headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
		qs: request.query,
		body: request.body,
		json: true,
		returnFullResponse: true,
		disableFollowRedirect: true,
		ignoreHttpStatusErrors,
		timeout: request.timeoutMs,
	};
	const { context, credentialName, isRenewable } = connection;
	const isOrder = request.method === 'POST';
	const isOver = new AbortController();
	endRequestWith(options, () => {
		const cancellation = cancelSignalOf(context);
		return isOrder && cancellation?.aborted ? cancellation : isOver.signal;
	});
	const limit = request.timeoutMs + GRACE_MS + (isRenewable ? MAX_SIGN_IN_MS : 0);
	try {
		const answer: Promise<FullResponse> = context.helpers.httpRequestWithAuthentication.call(
			context,
			credentialName,
			options,
		);
		const awaited = isOrder ? answer : untilCancelled(context, answer);
		const response = await withinTime(limit, isOver.signal, awaited);
		return { status: response.statusCode, headers: response.headers, body: response.body };
	} catch (error) {
		if (error instanceof TangoeError) throw tangoeErrorOf(error);
		// A cast, because n8n publishes no type for it; every property that is read is optional.
		return answerOfError(error as HelperError);
	} finally {
		isOver.abort();
	}
}

/**
 * n8n would abort every request of a stopped execution, and an order would lose its answer that way. Its
 * cancellation counts only until the order is sent: n8n reads the signal when it builds the request, after
 * it has fetched the session.
 */
function endRequestWith(options: IHttpRequestOptions, signal: () => AbortSignal): void {
	Object.defineProperty(options, 'abortSignal', {
		enumerable: true,
		get: signal,
		// n8n would set the execution's own signal here.
		set: () => undefined,
	});
}

function answerOfError({ message, httpCode, context, cause }: HelperError): Answer {
	const said = String(cause?.message ?? message);
	const code = cause?.errorCode ?? cause?.code ?? httpCode ?? '';
	if (code === 'HOST_REFUSED') throw configurationError(said);
	if (code === 'HOST_CHANGED') {
		throw new TangoeError(
			'configuration',
			said,
			'Check which host is meant, and run the workflow again for what was not sent.',
		);
	}
	if (code === 'ERR_CANCELED') throw cancelledError();
	if (code === 'SIGN_IN_REFUSED') throw signInError({}, said);
	if (code === 'SIGN_IN_UNAVAILABLE') {
		throw new TangoeError('unreachable', said, 'Nothing was sent.');
	}
	const status = cause?.response?.status ?? Number(httpCode);
	const isAnswered = status >= 100;
	if (!isAnswered) throw errorOfFault(code);
	return {
		status,
		headers: cause?.response?.headers ?? {},
		body: cause?.response?.data ?? context?.data,
	};
}
