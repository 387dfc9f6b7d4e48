import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { SandboxSettings } from '../settings.cts';
import type { Fault } from '../types.cts';
import { LOGIN_PAGE } from './authentication.cts';
import { errorBody } from './problems.cts';

/** An answer ready to be written. */
export interface Answer {
	status: number;
	headers: Record<string, string>;
	body: string;
}

/** What a fault answers in place of the right thing; nothing if it alters the right answer. */
export function replacement(fault: Fault, settings: SandboxSettings): Answer | undefined {
	const json = { 'content-type': 'application/json; charset=utf-8' };
	switch (fault.kind) {
		case 'status': {
			const status = fault.status ?? 500;
			const message = fault.message ?? `Answered with ${status} on purpose`;
			const retry: Answer['headers'] =
				fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter };
			const body = fault.body ?? errorBody(settings.errorStyle, { base: [message] });
			return { status, headers: { ...json, ...retry }, body };
		}
		case 'html':
			return { status: 200, headers: { 'content-type': 'text/html' }, body: LOGIN_PAGE };
		case 'redirect':
			return { status: 302, headers: { location: fault.location ?? '/login' }, body: '' };
		case 'empty':
			return { status: 200, headers: json, body: '' };
		case 'errorIn200': {
			const message = [fault.message ?? 'Something went wrong on purpose'];
			return {
				status: 200,
				headers: json,
				body: JSON.stringify({ status: 'bad_request', message }),
			};
		}
		default:
			return undefined;
	}
}

/** The right answer's body as the fault leaves it. */
export async function altered(
	fault: Fault,
	body: string,
	stopped: AbortSignal,
): Promise<string | Readable> {
	switch (fault.kind) {
		case 'slow':
			await wait(fault.delayMs ?? 0, undefined, { signal: stopped }).catch(() => undefined);
			return body;
		case 'trickle':
			return Readable.from(spacesWithoutEnd(stopped));
		case 'truncated':
			return body.slice(0, Math.floor(body.length / 2));
		case 'noId':
			return JSON.stringify(withoutId(JSON.parse(body)));
		case 'changed':
			return JSON.stringify(changed(JSON.parse(body), fault.changes));
		case 'reshaped':
			return JSON.stringify(fault.reshape?.(JSON.parse(body)));
		case 'wrongEnvelope':
			return JSON.stringify({ unexpected: { content: body } });
		default:
			return body;
	}
}

const TRICKLE_MS = 20;

/** White space before JSON is allowed, so that no reader can tell the answer from a slow one. */
async function* spacesWithoutEnd(stopped: AbortSignal): AsyncGenerator<string> {
	while (!stopped.aborted) {
		yield ' ';
		await wait(TRICKLE_MS, undefined, { signal: stopped }).catch(() => undefined);
	}
}

function changed(answer: unknown, changes: Fault['changes']): unknown {
	if (Array.isArray(answer)) return answer.map((row) => changed(row, changes));
	return { ...(answer as object), ...changes };
}

/** The record may stand in an envelope. */
function withoutId(answer: Record<string, unknown>): unknown {
	if ('id' in answer) return { ...answer, id: undefined };
	return Object.fromEntries(
		Object.entries(answer).map(([name, inner], index) => [
			name,
			index === 0 && isObject(inner) ? withoutId(inner) : inner,
		]),
	);
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
