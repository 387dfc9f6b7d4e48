import type { Fault } from '../../../sandbox/index.cts';
import { CREDENTIALS } from '../../../sandbox/settings.cts';
import { FAULTS, sum, type Count } from './audit.cts';
import type { FaultRig } from './rig.cts';
import type { Handling, Scenario, SessionEnd } from './scenario.cts';
import { activeLines, type Wanted } from './orders.cts';

/** One row: what goes wrong, to which requests. */
export interface FaultRow {
	name: string;
	/** Of the requests for an order that are hit. */
	order?: Omit<Fault, 'match' | 'method' | 'path'>;
	/** Of reads or of the request for a token. */
	other?: Fault;
	session?: SessionEnd['how'];
	/** Whether the answer has the secret of the credential in it. */
	repeatsSecret?: boolean;
}

/** One column: what is set for errors. */
export const HANDLINGS: Array<{ name: string; handling: Handling }> = (
	[
		['Stop', 'stopWorkflow'],
		['Continue', 'continueRegularOutput'],
		['Error output', 'continueErrorOutput'],
	] as const
).flatMap(([name, onError]) => [
	{ name, handling: { onError, retryOnFail: false } },
	{ name: `${name}, retry`, handling: { onError, retryOnFail: true } },
]);

const status = (code: number, more: Partial<Fault> = {}): FaultRow['order'] => ({
	kind: 'status',
	status: code,
	...more,
});

/** Faults that come before the order is stored, and after. */
const twoSided: Array<[name: string, fault: NonNullable<FaultRow['order']>]> = [
	['time-out', { kind: 'hang' }],
	...[408, 500, 502, 503, 504].map((code): [string, NonNullable<FaultRow['order']>] => [
		`status ${code}`,
		{ kind: 'status', status: code },
	]),
	['web page', { kind: 'html' }],
	['empty answer', { kind: 'empty' }],
];

export const ROWS: FaultRow[] = [
	{ name: 'none' },
	{ name: 'before: reset', order: { kind: 'dropBefore' } },
	...twoSided.map(([name, order]) => ({ name: `before: ${name}`, order })),
	{ name: 'after: reset', order: { kind: 'dropAfter' } },
	...twoSided.map(([name, order]) => ({
		name: `after: ${name}`,
		order: { ...order, stored: true },
	})),
	{ name: 'after: slow answer', order: { kind: 'slow', delayMs: 30 } },
	{ name: 'after: half an answer', order: { kind: 'truncated' } },
	{ name: 'after: no ID', order: { kind: 'noId' } },
	{ name: 'after: unknown envelope', order: { kind: 'wrongEnvelope' } },
	{ name: 'status 429, Retry-After 5', order: status(429, { retryAfter: '5' }) },
	{ name: 'status 429, Retry-After 3600', order: status(429, { retryAfter: '3600' }) },
	{ name: 'status 429 without Retry-After', order: status(429) },
	{ name: 'status 401', order: status(401) },
	{ name: 'status 403', order: status(403) },
	{ name: 'status 422', order: status(422) },
	{ name: 'status 422 that repeats the secret', order: status(422), repeatsSecret: true },
	{ name: '200 that reports an error', order: { kind: 'errorIn200' } },
	{ name: 'redirect to the sign-in', order: { kind: 'redirect' } },
	{ name: 'token due in the middle', session: 'due' },
	{ name: 'token revoked in the middle', session: 'revoked' },
	{ name: 'no token, status 503', other: { kind: 'status', status: 503, path: '/v2/token' } },
	{
		name: 'looking before sending fails',
		other: { kind: 'status', status: 500, method: 'GET', times: 4 },
	},
	{
		name: 'after: reset, and looking fails',
		order: { kind: 'dropAfter' },
		// The first two reads look for duplicates, the next one for the lost order.
		other: { kind: 'status', status: 500, method: 'GET', after: 2, times: 4 },
	},
];

/** As it is by default. */
export const ORDERS_AT_ONCE = 5;

/** The orders of a batch of twenty whose first request is hit. */
const HIT = [3, 9, 15];
const BATCH = 20;

export interface Cell {
	count: Count;
	/** What must never be, and is. */
	wrong: string[];
}

/** Twenty orders to cancel twenty lines. */
export function batch({ tangoe }: FaultRig): Wanted[] {
	return activeLines(tangoe.sandbox)
		.slice(0, BATCH)
		.map((line, n) => ({
			...line,
			operation: 'lineCancel',
			cancelTiming: 'today',
			day: '2099-12-01',
			comment: `order-${n}`,
		}));
}

export function scenarioOf(
	rig: FaultRig,
	{ order, other, session, repeatsSecret }: FaultRow,
	handling: Handling,
	authentication: Scenario['authentication'],
	ordersAtOnce: number,
): Scenario {
	const wanted = batch(rig);
	const secret = authentication === 'jwt' ? CREDENTIALS.clientSecret : CREDENTIALS.apiToken;
	const hits = order
		? HIT.map((n): Fault => ({
				...order,
				...(repeatsSecret && { message: `${secret} or Bearer ${secret} may not do this` }),
				method: 'POST',
				path: '/1/activities',
				match: { comment: wanted[n].comment },
			}))
		: [];
	return {
		wanted,
		faults: [...hits, ...(other ? [other] : [])],
		handling,
		authentication,
		ordersAtOnce,
		session: session && { how: session, atOrder: 10 },
		patienceMs: 400,
	};
}

/** One fault with one handling, with either credential. */
export async function playCell(
	rig: FaultRig,
	row: FaultRow,
	handling: Handling,
	ordersAtOnce: number,
): Promise<Cell> {
	const counts: Count[] = [];
	const wrong: string[] = [];
	for (const authentication of ['apiToken', 'jwt'] as const) {
		const scenario = scenarioOf(rig, row, handling, authentication, ordersAtOnce);
		const { count, evidence, leaks } = await rig.play(scenario);
		counts.push(count);
		wrong.push(...leaks.map((leak) => `${row.name}, ${authentication}: ${leak}`));
		for (const fault of FAULTS) {
			if (count[fault] > 0) {
				wrong.push(
					`${row.name}, ${authentication}: ${fault} ${count[fault]}, ${JSON.stringify(evidence)}`,
				);
			}
		}
	}
	return { count: sum(counts), wrong };
}
