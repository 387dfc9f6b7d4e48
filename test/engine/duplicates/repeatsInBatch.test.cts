import { useRig } from '../harness/useRig.cts';
import { installFastClock, uninstallFastClock } from '../../faults/harness/fastClock.cts';
import { CANCEL, CONTINUE, LINES, linesAsItems, outcomesOf, PURCHASE } from '../harness/orders.cts';

beforeAll(installFastClock);
afterAll(uninstallFastClock);

const rig = useRig({ readsPerMinute: 0 });

const [line] = LINES;
/** Nothing is read but what is looked for. */
const UNCOUNTED = { ...CANCEL, options: { maxEndingPerDay: 100_000 } };
const twice = [{ line }, { line: LINES[1] }, { line }];
const retried = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };

describe('items of one run that order the same', () => {
	const inMode = (ifAlreadyOrdered: string) => ({ ...CANCEL, options: { ifAlreadyOrdered } });

	test.each([
		['returnExisting', ['created', 'created', 'alreadyThere'], 2],
		['fail', ['created', 'created', 'notSent'], 2],
		['orderAnyway', ['created', 'created', 'created'], 3],
	])('with %s', async (mode, outcomes, posts) => {
		const run = await rig.run(inMode(mode), { items: twice, looks: true, node: CONTINUE });

		expect(outcomesOf(run)).toEqual(outcomes);
		expect(rig.sandbox.orders).toHaveLength(posts);
		if (mode === 'returnExisting') expect(run.items[2].json.id).toBe(run.items[0].json.id);
		if (mode === 'fail') expect(run.items[2].json.error).toContain('(item 0 of this run)');
	});

	test('with Fail, where the workflow stops, send nothing', async () => {
		const { error } = await rig.run(inMode('fail'), { items: twice, looks: true });

		expect(error?.message).toContain('(item 0 of this run)');
		expect(error?.context.itemIndex).toBe(2);
		expect(rig.sandbox.orders).toEqual([]);
	});

	test.each([
		['failed', { kind: 'status', status: 422 } as const, 'its order did not succeed'],
		['unknown', { kind: 'dropBefore' } as const, 'nobody knows whether its order was placed'],
	])(
		'are not sent after the first one ended as %s',
		async (outcome, fault, became) => {
			rig.sandbox.fault({ ...fault, method: 'POST' });

			const items = [{ line }, { line }];
			const run = await rig.run(CANCEL, { items, looks: true, node: CONTINUE });

			expect(outcomesOf(run)).toEqual([outcome, 'notSent']);
			expect(run.items[1].json.error).toContain(`item 0 orders the same, and ${became}`);
			expect(rig.requested('POST')).toHaveLength(1);
		},
		20_000,
	);

	test('and the ID of the caller tells two orders apart', async () => {
		const run = await rig.run(
			{
				...PURCHASE,
				additionalFields: { remoteActivityId: '={{ $json.request }}' },
				options: { ifAlreadyOrdered: 'returnExisting' },
			},
			{ items: ['REQ-1', 'REQ-2', 'REQ-1'].map((request) => ({ request })), looks: true },
		);
		expect(outcomesOf(run)).toEqual(['created', 'created', 'alreadyThere']);
	});

	test('and the ID of the caller does not, where a second one is never wanted', async () => {
		const run = await rig.run(
			{ ...CANCEL, additionalFields: { remoteActivityId: '={{ $json.request }}' } },
			{ items: ['REQ-1', 'REQ-2'].map((request) => ({ line, request })), looks: true },
		);
		expect(outcomesOf(run)).toEqual(['created', 'alreadyThere']);
		expect(rig.sandbox.orders).toHaveLength(1);
	});
});

describe('Retry On Fail', () => {
	test("does not take the run's own orders for repeats", async () => {
		rig.sandbox.fault({ kind: 'status', status: 422, match: { line_id: LINES[1] } });

		const run = await rig.run(CANCEL, { items: linesAsItems(3), looks: true, node: retried });

		expect(outcomesOf(run)).toEqual(['created', 'created', 'created']);
		expect(rig.sandbox.orders).toHaveLength(3);
	});

	test('still knows that two items order the same', async () => {
		rig.sandbox.fault({ kind: 'status', status: 422, match: { line_id: LINES[1] } });

		const run = await rig.run(CANCEL, { items: twice, looks: true, node: retried });

		expect(outcomesOf(run)).toEqual(['created', 'created', 'alreadyThere']);
		expect(rig.sandbox.orders).toHaveLength(2);
	});

	test('tells of an order that was there before the run the same in every try', async () => {
		await rig.run(CANCEL, { items: linesAsItems(1) });
		rig.sandbox.fault({ kind: 'status', status: 422, match: { line_id: LINES[1] } });

		const run = await rig.run(CANCEL, { items: linesAsItems(2), looks: true, node: retried });

		expect(outcomesOf(run)).toEqual(['alreadyThere', 'created']);
	});

	test('says what an earlier try placed, when the look of a later one fails', async () => {
		const looking = { method: 'GET', path: '/1/activities' } as const;
		rig.sandbox.fault({ kind: 'slow', delayMs: 0, times: 2, ...looking });
		rig.sandbox.fault({ kind: 'status', status: 403, ...looking });
		rig.sandbox.fault({ kind: 'status', status: 422, match: { line_id: line } });

		const run = await rig.run(UNCOUNTED, {
			items: linesAsItems(3),
			looks: true,
			node: { ...retried, ...CONTINUE },
		});

		expect(outcomesOf(run)).toEqual(['notSent', 'created', 'created']);
		expect(rig.sandbox.orders).toHaveLength(2);
	});
});

describe('activities that cannot be read mean that nothing is sent', () => {
	test.each([
		[
			500,
			'could not answer',
			/Wait a moment and try again\. To order without looking for duplicates, set/,
		],
		[403, 'does not allow this', /role Portal API .* To order without looking for duplicates, set/],
		[401, 'did not accept the credential', /^Open the credential/],
	])(
		'status %i',
		async (status, message, way) => {
			rig.sandbox.fault({ kind: 'status', status, method: 'GET', times: 99 });

			const stopped = await rig.run(CANCEL, { items: linesAsItems(2), looks: true });
			const going = await rig.run(CANCEL, {
				items: linesAsItems(2),
				looks: true,
				node: CONTINUE,
			});

			expect(stopped.error?.message).toContain(message);
			expect(stopped.error?.description).toMatch(way);
			expect(outcomesOf(going)).toEqual(['notSent', 'notSent']);
			expect(going.items[0].json.details).toMatchObject({ whatToDo: expect.stringMatching(way) });
			expect(rig.requested('POST')).toEqual([]);
		},
		40_000,
	);

	test('but for items that order anyway', async () => {
		rig.sandbox.fault({ kind: 'status', status: 403, method: 'GET', times: 99 });
		const items = linesAsItems(2).map((item, index) => ({
			...item,
			mode: index === 0 ? 'orderAnyway' : 'returnExisting',
		}));
		const run = await rig.run(
			{ ...CANCEL, options: { ...UNCOUNTED.options, ifAlreadyOrdered: '={{ $json.mode }}' } },
			{ items, looks: true, node: CONTINUE },
		);
		expect(outcomesOf(run)).toEqual(['created', 'notSent']);
	});
});
