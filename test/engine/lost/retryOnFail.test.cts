import { useRigForEachTest } from '../harness/useRig.cts';
import { installFastClock, uninstallFastClock } from '../../faults/harness/fastClock.cts';
import { LINES, cancelEach, linesAsItems, oneLine, retried } from './cancelLines.cts';

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

describe('Retry On Fail', () => {
	test('sends again only what Tangoe certainly does not have', async () => {
		rig.sandbox.fault({ kind: 'status', status: 422, match: { line_id: LINES[1] } });

		const { items, error } = await rig.run(
			{ ...cancelEach, options: { ordersAtOnce: 1 } },
			{ items: linesAsItems, node: retried },
		);

		expect(error).toBeUndefined();
		expect(postsPerLine()).toEqual([1, 2, 1]);
		expect(items.map(({ json }) => [json.line_id, json.outcome])).toEqual([
			[LINES[0], 'created'],
			[LINES[1], 'created'],
			[LINES[2], 'created'],
		]);
	});

	test('with Continue and a bad first item, no other order is repeated', async () => {
		rig.sandbox.fault({
			kind: 'status',
			status: 422,
			times: 99,
			match: { line_id: LINES[0] },
		});

		const { items, errors } = await rig.run(cancelEach, {
			items: linesAsItems,
			node: { ...retried, onError: 'continueErrorOutput' },
		});

		expect(postsPerLine().slice(1)).toEqual([1, 1]);
		expect(items.map(({ json }) => json.line_id)).toEqual(LINES.slice(1));
		expect(errors[0].json).toMatchObject({ line: LINES[0], details: { reason: 'refused' } });
	});

	test('looks an order of unknown outcome up again instead of repeating it', async () => {
		rig.sandbox.fault({ kind: 'dropAfter', method: 'POST' });
		// Four tries of the first look-up: the second try of the node finds the order.
		rig.sandbox.fault({ kind: 'status', status: 500, method: 'GET', times: 4 });

		const { items } = await rig.run(cancelEach, { ...oneLine, node: retried });

		expect(items[0].json.outcome).toBe('recovered');
		expect(postsPerLine()).toEqual([1, 0, 0]);
	}, 20_000);

	test('names what an earlier try placed, though the last one ends before it', async () => {
		// The first try places the third and the fourth while it waits in vain for the second of two alike;
		// the next one ends there at once.
		rig.sandbox.fault({ kind: 'hang', method: 'POST', match: { comment: '1' } });

		const { error } = await rig.run(
			{
				...cancelEach,
				additionalFields: { comment: '={{ $json.n }}' },
				options: { ordersAtOnce: 2 },
			},
			{
				items: [0, 1, 2, 3].map((n) => ({ line: n < 2 ? LINES[0] : LINES[n - 1], n })),
				node: retried,
				beforeSending: (options) => ({ ...options, timeout: 500 }),
			},
		);

		expect(error?.message).toContain('may or may not have been placed');
		expect(rig.sandbox.activities).toHaveLength(3);
		for (const { id } of rig.sandbox.activities) {
			expect(error?.description).toContain(`→ ${id}`);
		}
	});

	test('names what an earlier try placed, though the last one cannot even begin', async () => {
		rig.sandbox.fault({
			kind: 'status',
			status: 422,
			method: 'POST',
			match: { line_id: LINES[1] },
		});

		let reads = 0;
		const { error } = await rig.run(
			{ ...cancelEach, options: { ordersAtOnce: 1, maxEndingPerDay: 100_000 } },
			{
				items: linesAsItems,
				looks: true,
				node: retried,
				beforeSending(options) {
					// The look of the second try, and of the third; each has two lists.
					if (options.method === 'GET' && ++reads > 2) {
						rig.sandbox.fault({ kind: 'status', status: 403, method: 'GET' });
					}
					return options;
				},
			},
		);

		expect(error?.message).toContain('Existing orders could not be read');
		expect(error?.description).toContain(`item 0 → ${rig.sandbox.activities[0].id}`);
	});

	test('an order that was there before, and was withdrawn, is not mistaken for a lost one', async () => {
		await rig.run(cancelEach, oneLine);
		rig.sandbox.activities[0].state = 'cancelled';
		rig.sandbox.fault({ kind: 'dropBefore', method: 'POST' });

		const { error } = await rig.run(cancelEach, { ...oneLine, looks: true, node: retried });

		expect(error?.message).toContain('may or may not have been placed');
	}, 60_000);

	test('a text that changes with every try does not make another order of it', async () => {
		rig.sandbox.fault({ kind: 'status', status: 422, match: { line_id: LINES[1] } });

		await rig.run(
			{ ...cancelEach, additionalFields: { comment: '=at {{ $now.toMillis() + Math.random() }}' } },
			{ items: linesAsItems.slice(0, 2), node: retried },
		);

		expect(postsPerLine()).toEqual([1, 2, 0]);
	});
});
