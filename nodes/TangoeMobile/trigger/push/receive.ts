import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { isAuthorized } from './authorize';
import { wakeTriggerOf } from './wakers';

/** A push names one activity. */
const MAX_BYTES = 64 * 1_024;

/** The request as n8n hands it over. Its body is still to be read: see the parameter `options` of the panel. */
interface PushRequest {
	headers: Record<string, string | string[] | undefined>;
	rawBody?: Buffer;
	readRawBody?: () => Promise<void>;
	body?: unknown;
}

/**
 * Answers a push: 401 for who does not know the credential, before the body is read, 413 for what is too large,
 * 400 for what is no message, and otherwise 200, and the trigger looks. Nothing of the push enters a workflow
 * or a log; it does not even say which activity is read.
 */
export async function receivePush(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const status = await statusFor(context);
	const response = context.getResponseObject();
	if (status === 401) response.setHeader('WWW-Authenticate', 'Basic realm="Tangoe Mobile Trigger"');
	// The rest of a body that was not read would be taken for the next request.
	if (status !== 200) response.setHeader('Connection', 'close');
	response.status(status).end();
	if (status !== 200) return { noWebhookResponse: true };
	// A push to the test address begins the test run, which shows the newest change.
	if (context.getMode() === 'manual') {
		return { noWebhookResponse: true, workflowData: [[{ json: {} }]] };
	}
	wakeTriggerOf(context);
	return { noWebhookResponse: true };
}

async function statusFor(context: IWebhookFunctions): Promise<200 | 400 | 401 | 413> {
	// A cast, because n8n's type is that of Express, without what n8n adds.
	const request = context.getRequestObject() as unknown as PushRequest;
	const credential = await context.getCredentials('tangoeMobilePushApi');
	if (!isAuthorized(request.headers.authorization, credential)) return 401;
	if (Number(request.headers['content-length'] ?? 0) > MAX_BYTES) return 413;
	try {
		await request.readRawBody?.();
	} catch {
		// Cut off, too large for n8n, or compressed in another way than it says.
		return 400;
	}
	const body = request.rawBody ?? Buffer.from(JSON.stringify(request.body ?? ''));
	if (body.length > MAX_BYTES) return 413;
	return isMessage(body) ? 200 : 400;
}

/** Which form Tangoe's pushes have is not documented: any text will do, but what begins as JSON has to be JSON. */
function isMessage(body: Buffer): boolean {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(body).trim();
		if (text === '' || text === '""' || text.includes('\0')) return false;
		if (/^[[{]/.test(text)) JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
