import fc from 'fast-check';
import type { Fault } from '../../../../sandbox/index.cts';

/** What a request for an order can meet; a refusal with an order behind it is not among them. */
export const orderFaults: fc.Arbitrary<Fault> = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom<Fault>({ kind: 'dropBefore' }, { kind: 'dropAfter' }) },
	{
		weight: 4,
		arbitrary: fc.record({
			kind: fc.constant('status' as const),
			status: fc.constantFrom(408, 500, 502, 503, 504),
			stored: fc.boolean(),
		}),
	},
	{
		weight: 3,
		arbitrary: fc.record({
			kind: fc.constant('status' as const),
			status: fc.constantFrom(400, 401, 403, 404, 409, 422),
		}),
	},
	{
		weight: 2,
		arbitrary: fc.record(
			{
				kind: fc.constant('status' as const),
				status: fc.constant(429),
				retryAfter: fc.constantFrom('0', '1', '60', '3600', 'soon'),
			},
			{ requiredKeys: ['kind', 'status'] },
		),
	},
	{
		weight: 4,
		arbitrary: fc.record({
			kind: fc.constantFrom('empty' as const, 'html' as const),
			stored: fc.boolean(),
		}),
	},
	{
		weight: 3,
		arbitrary: fc.constantFrom<Fault>(
			{ kind: 'truncated' },
			{ kind: 'noId' },
			{ kind: 'wrongEnvelope' },
			{ kind: 'slow', delayMs: 5 },
			{ kind: 'errorIn200' },
			{ kind: 'redirect' },
		),
	},
	{
		weight: 1,
		arbitrary: fc.record({ kind: fc.constant('hang' as const), stored: fc.boolean() }),
	},
	{ weight: 1, arbitrary: fc.constant<Fault>({ kind: 'trickle' }) },
);

/** What a read can meet. */
export const readFaults: fc.Arbitrary<Fault> = fc.oneof(
	fc.constantFrom<Fault>(
		{ kind: 'dropBefore' },
		{ kind: 'html' },
		{ kind: 'empty' },
		{ kind: 'truncated' },
		{ kind: 'wrongEnvelope' },
	),
	fc.record({
		kind: fc.constant('status' as const),
		status: fc.constantFrom(401, 403, 429, 500, 503),
	}),
);

/** What a request for a token can meet. */
export const tokenFaults = fc.constantFrom<Fault>(
	{ kind: 'dropBefore' },
	{ kind: 'status', status: 503 },
	{ kind: 'status', status: 401 },
	{ kind: 'empty' },
);
