import type { Fault } from '../../../sandbox/index.cts';
import { SHIPPING_ADDRESS } from '../harness/orders.cts';
import { byEmployeeId, byId } from '../harness/tangoe.cts';
import { useRigForEachTest } from '../harness/useRig.cts';
import { installFastClock, uninstallFastClock } from '../../faults/harness/fastClock.cts';
import { LINES, cancelEach, linesAsItems, oneLine } from './cancelLines.cts';

beforeAll(installFastClock);

afterAll(uninstallFastClock);

// Looking up takes reads, and all of them on one host would wait for the read limit.
const rig = useRigForEachTest({ readsPerMinute: 0 });

const postsPerLine = () =>
	LINES.map(
		(line) =>
			rig.sandbox.requests.filter(
				({ method, body }) =>
					method === 'POST' &&
					(body as { activity: { line_id: number } }).activity.line_id === line,
			).length,
	);

describe('an order that was placed although its answer was lost is found', () => {
	const losses: Array<[string, Fault]> = [
		['the connection ends without an answer', { kind: 'dropAfter' }],
		['the answer stops half-way', { kind: 'truncated' }],
		['the answer has no id', { kind: 'noId' }],
		['the answer is wrapped in something unknown', { kind: 'wrongEnvelope' }],
		['the server reports a fault after storing it', { kind: 'status', status: 500, stored: true }],
		['a gateway gives up waiting', { kind: 'status', status: 504, stored: true }],
	];

	test.each(losses)('%s', async (_, fault) => {
		rig.sandbox.fault({ ...fault, method: 'POST' });

		const { items, error } = await rig.run(cancelEach, oneLine);

		expect(error).toBeUndefined();
		expect(items[0].json).toMatchObject({
			id: rig.sandbox.activities[0].id,
			line_id: LINES[0],
			outcome: 'recovered',
		});
		expect(postsPerLine()).toEqual([1, 0, 0]);
	});

	test.each(['employee_id', 'employee.employee_id', 'person.employee_id'])(
		'where activities say whom they are for as %s',
		async (key) => {
			rig.sandbox.settings.keys = { activities: { 'created_for.employee_id': key } };
			rig.sandbox.fault({ kind: 'dropAfter', method: 'POST' });
			const { items } = await rig.run(cancelEach, oneLine);
			expect(items[0].json).toMatchObject({ outcome: 'recovered', employee_id: '10000' });
		},
	);

	test('whether or not Tangoe echoes the remote ID, and in every envelope of lists', async () => {
		const parameters = {
			...cancelEach,
			additionalFields: { remoteActivityId: 'REQ-1', comment: 'leaver' },
		};
		for (const envelope of ['bare', 'response', 'resource', 'data', 'items', 'results'] as const) {
			rig.sandbox.reset();
			const echoRemoteActivityId = envelope === 'data';
			Object.assign(rig.sandbox.settings, { envelope, echoRemoteActivityId });
			rig.sandbox.fault({ kind: 'dropAfter', method: 'POST' });
			const { items } = await rig.run(parameters, oneLine);
			expect(items[0].json.outcome).toBe('recovered');
		}
		Object.assign(rig.sandbox.settings, { envelope: 'bare', echoRemoteActivityId: false });
	});

	test('two orders of one person are told apart by their lines', async () => {
		rig.sandbox.fault({ kind: 'dropAfter', method: 'POST', times: 3 });

		const { items } = await rig.run(cancelEach, { items: linesAsItems });

		expect(items.map(({ json }) => json.line_id)).toEqual(LINES);
		expect(new Set(items.map(({ json }) => json.id)).size).toBe(3);
		expect(postsPerLine()).toEqual([1, 1, 1]);
	});
});

describe('an order of which nothing is known is never sent again', () => {
	test('when it cannot be found', async () => {
		rig.sandbox.fault({ kind: 'dropBefore', method: 'POST', match: { line_id: LINES[0] } });

		const { errors, items } = await rig.run(cancelEach, {
			items: linesAsItems,
			node: { onError: 'continueErrorOutput' },
		});

		expect(errors).toHaveLength(1);
		expect(errors[0].json).toMatchObject({
			line: LINES[0],
			error: expect.stringContaining('may or may not have been placed, and is not sent again'),
			details: { reason: 'unknownOutcome' },
		});
		expect(items.map(({ json }) => json.line_id)).toEqual(LINES.slice(1));
		expect(postsPerLine()).toEqual([1, 1, 1]);
	}, 20_000);

	test('when two items of the run order the very same', async () => {
		const [line] = LINES;
		rig.sandbox.fault({ kind: 'dropAfter', method: 'POST' });

		const { errors, items } = await rig.run(cancelEach, {
			items: [{ line }, { line }],
			node: { onError: 'continueErrorOutput' },
		});

		expect(errors[0].json.error).toContain(
			'another item of this run orders the same for this employee',
		);
		expect(items).toHaveLength(rig.sandbox.activities.length - 1);
	});

	test('when another item orders the same kind for the same person', async () => {
		rig.sandbox.fault({ kind: 'dropAfter', method: 'POST' });

		const { errors } = await rig.run(
			{
				operation: 'devicePurchase',
				employeeId: byEmployeeId('10000'),
				businessRefDeviceId: byId('={{ $json.model }}'),
				...SHIPPING_ADDRESS,
			},
			{ items: [{ model: 26363 }, { model: 26372 }], node: { onError: 'continueErrorOutput' } },
		);

		expect(errors).toHaveLength(1);
		expect(errors[0].json.error).toContain('the two cannot be told apart');
		expect(rig.sandbox.activities).toHaveLength(2);
	});

	test('an older order of the same kind is not mistaken for it', async () => {
		await rig.run(cancelEach, oneLine);
		const [older] = rig.sandbox.activities;
		older.created_at = new Date(Date.parse(older.created_at) - 60_000).toISOString();
		rig.sandbox.fault({ kind: 'dropBefore', method: 'POST' });

		const { error } = await rig.run(cancelEach, oneLine);

		expect(error?.message).toContain('The answer to this order was lost');
		expect(rig.sandbox.activities).toHaveLength(1);
	}, 20_000);

	test('and when looking it up fails too, the rest of the batch is held back', async () => {
		rig.sandbox.fault({ kind: 'dropAfter', method: 'POST' });
		rig.sandbox.fault({ kind: 'status', status: 503, method: 'GET', times: 99 });

		const { errors } = await rig.run(cancelEach, {
			items: linesAsItems,
			node: { onError: 'continueErrorOutput' },
		});

		expect(errors.map(({ json }) => (json.details as { reason: string }).reason)).toEqual([
			'unknownOutcome',
			'heldBack',
			'heldBack',
		]);
		expect(postsPerLine()).toEqual([1, 0, 0]);
	}, 20_000);
});

describe('what provably never arrived may be sent again', () => {
	test('429 is waited for, as long as Retry-After says', async () => {
		rig.sandbox.fault({ kind: 'status', status: 429, retryAfter: '1', method: 'POST' });

		const { items } = await rig.run(cancelEach, oneLine);

		expect(items[0].json.outcome).toBe('created');
		expect(postsPerLine()).toEqual([2, 0, 0]);
	});

	test('a wait that is too long is left to the user', async () => {
		rig.sandbox.fault({ kind: 'status', status: 429, retryAfter: '3600', method: 'POST' });

		const { error } = await rig.run(cancelEach, oneLine);

		expect(error?.message).toBe('Tangoe Mobile asks to wait 60 minutes (status 429).');
		expect(postsPerLine()).toEqual([1, 0, 0]);
	});
});
