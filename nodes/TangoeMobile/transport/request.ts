import type { IDataObject, IHttpRequestMethods, IHttpRequestOptions } from 'n8n-workflow';

import type { Connection } from './connection';
import { errorOfFault, signInError, type Answer } from './answers/classify';
import { TangoeError } from '../errors/tangoeError';
import { cancelledError, cancelSignalOf } from './pause';

/** Version 1 paths are documented for both ways to authenticate (Inventory, API 2.0). */
const BASE_PATH = '/1';

/** One request to Tangoe Mobile. */
export interface TangoeRequest {
	method: IHttpRequestMethods;
	/** Below the version, such as `/lines`. */
	path: string;
	query?: IDataObject;
	body?: IDataObject;
	timeoutMs: number;
}

interface FullResponse {
	statusCode: number;
	headers: Record<string, unknown>;
	body: unknown;
}

/**
 * What n8n's helper throws: its own error around axios' or around one of the credential's. Before 2.34
 * n8n loses the cause; its status or its code is still in `httpCode`, its body in `context`.
 */
interface HelperError {
	message?: string;
	httpCode?: string | null;
	context?: { data?: unknown };
	cause?: {
		message?: string;
		/** Of a fault of the connection. */
		code?: string;
		/** Of one of the credential's own errors. */
		errorCode?: string;
		response?: { status: number; headers: Record<string, unknown>; data: unknown };
	};
}

/**
 * Sends one request, once, and gives the answer whatever its status. n8n's helper authenticates it and
 * renews a session on a 401.
 *
 * @throws TangoeError of kind `signIn`, `unreachable`, `lost`, `configuration` or `cancelled`; the last
 * means for an order that it never left
 */
export async function send(connection: Connection, request: TangoeRequest): Promise<Answer> {
	// Statuses arrive as data, so that Tangoe's words and Retry-After can be read. A 401 is left to the
	// helper where it can renew the session; for a static token it would only send the same again.
	if (!connection.isRenewable) return await attempt(connection, request, true);
	const answer = await attempt(connection, request, { ignore: true, except: [401] });
	if (answer.status !== 401) return answer;
	// Before n8n 2.10 the helper knows no exceptions and hands over the 401 too.
	return await attempt(connection, request, false);
}

async function attempt(
	connection: Connection,
	request: TangoeRequest,
	ignoreHttpStatusErrors: IHttpRequestOptions['ignoreHttpStatusErrors'],
): Promise<Answer> {
	const options: IHttpRequestOptions = {
		method: request.method,
		url: `${BASE_PATH}${request.path}`,
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
	if (request.method === 'POST') ignoreCancellationOnceSent(options, connection);
	try {
		const response = (await connection.context.helpers.httpRequestWithAuthentication.call(
			connection.context,
			connection.credentialName,
			options,
		)) as FullResponse;
		return { status: response.statusCode, headers: response.headers, body: response.body };
	} catch (error) {
		return answerOfError(error as HelperError);
	}
}

/**
 * n8n cuts off the requests of an execution that is stopped. An order would lose its answer by that, the
 * only proof of what became of it. So the signal counts until the order leaves, and not after: n8n reads
 * it where it builds the request, with the session already fetched.
 */
function ignoreCancellationOnceSent(options: IHttpRequestOptions, { context }: Connection): void {
	Object.defineProperty(options, 'abortSignal', {
		enumerable: true,
		get() {
			const signal = cancelSignalOf(context);
			return signal?.aborted ? signal : undefined;
		},
		// Here n8n would put the execution's own signal.
		set: () => undefined,
	});
}

function answerOfError({ message, httpCode, context, cause }: HelperError): Answer {
	const said = String(cause?.message ?? message);
	const code = cause?.errorCode ?? cause?.code ?? httpCode ?? '';
	if (code === 'HOST_REFUSED') {
		throw new TangoeError('configuration', said, 'Open the credential and correct it.');
	}
	if (code === 'ERR_CANCELED') throw cancelledError();
	if (code === 'SIGN_IN_REFUSED') throw signInError({}, said);
	if (code === 'SIGN_IN_UNAVAILABLE') {
		throw new TangoeError('unreachable', said, 'Nothing was sent.');
	}
	const status = cause?.response?.status ?? Number(httpCode);
	if (status === 401) throw signInError({ status });
	const isAnswered = status >= 100;
	if (!isAnswered) throw errorOfFault(code);
	return {
		status,
		headers: cause?.response?.headers ?? {},
		body: cause?.response?.data ?? context?.data,
	};
}
