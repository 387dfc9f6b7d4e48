import { TangoeBench } from './harness/tangoe.cts';
import { CANCEL, CONTINUE, LINES, linesAsItems, outcomesOf } from './harness/orders.cts';

let bench: TangoeBench;
beforeAll(async () => {
	bench = await TangoeBench.start({ readsPerMinute: 0 });
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const [line] = LINES;
const twice = [{ line }, { line: LINES[1] }, { line }];
const retried = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };

describe('items of one run that order the same', () => {
	const inMode = (ifAlreadyOrdered: string) => ({ ...CANCEL, options: { ifAlreadyOrdered } });

	test.each([
		['returnExisting', ['created', 'created', 'alreadyThere'], 2],
		['fail', ['created', 'created', 'notSent'], 2],
		['orderAnyway', ['created', 'created', 'created'], 3],
	])('with %s', async (mode, outcomes, posts) => {
		const run = await bench.run(inMode(mode), { items: twice, looks: true, node: CONTINUE });

		expect(outcomesOf(run)).toEqual(outcomes);
		expect(bench.sandbox.orders).toHaveLength(posts);
		if (mode === 'returnExisting') expect(run.items[2].json.id).toBe(run.items[0].json.id);
		if (mode === 'fail') expect(run.items[2].json.error).toContain('(item 0 of this run)');
	});

	test('with Fail, where the workflow stops, send nothing', async () => {
		const { error } = await bench.run(inMode('fail'), { items: twice, looks: true });

		expect(error?.message).toContain('(item 0 of this run)');
		expect(error?.context.itemIndex).toBe(2);
		expect(bench.sandbox.orders).toEqual([]);
	});

	test.each([
		['failed', { kind: 'status', status: 422 } as const, 'its order did not succeed'],
		['unknown', { kind: 'dropBefore' } as const, 'nobody knows whether its order was placed'],
	])(
		'are not sent after the first one ended as %s',
		async (outcome, fault, became) => {
			bench.sandbox.fault({ ...fault, method: 'POST' });

			const items = [{ line }, { line }];
			const run = await bench.run(CANCEL, { items, looks: true, node: CONTINUE });

			expect(outcomesOf(run)).toEqual([outcome, 'notSent']);
			expect(run.items[1].json.error).toContain(`item 0 orders the same, and ${became}`);
			expect(bench.requested('POST')).toHaveLength(1);
		},
		20_000,
	);

	test('and the ID of the caller tells two orders apart', async () => {
		const run = await bench.run(
			{ ...CANCEL, additionalFields: { remoteActivityId: '={{ $json.request }}' } },
			{
				items: [
					{ line, request: 'REQ-1' },
					{ line, request: 'REQ-2' },
					{ line, request: 'REQ-1' },
				],
				looks: true,
			},
		);
		expect(outcomesOf(run)).toEqual(['created', 'created', 'alreadyThere']);
	});
});

describe('Retry On Fail', () => {
	test("does not take the run's own orders for repeats", async () => {
		bench.sandbox.fault({ kind: 'status', status: 422, match: { line_id: LINES[1] } });

		const run = await bench.run(CANCEL, { items: linesAsItems(3), looks: true, node: retried });

		expect(outcomesOf(run)).toEqual(['created', 'created', 'created']);
		expect(bench.sandbox.orders).toHaveLength(3);
	});

	test('still knows that two items order the same', async () => {
		bench.sandbox.fault({ kind: 'status', status: 422, match: { line_id: LINES[1] } });

		const run = await bench.run(CANCEL, { items: twice, looks: true, node: retried });

		expect(outcomesOf(run)).toEqual(['created', 'created', 'alreadyThere']);
		expect(bench.sandbox.orders).toHaveLength(2);
	});

	test('tells of an order that was there before the run the same in every try', async () => {
		await bench.run(CANCEL, { items: linesAsItems(1) });
		bench.sandbox.fault({ kind: 'status', status: 422, match: { line_id: LINES[1] } });

		const run = await bench.run(CANCEL, { items: linesAsItems(2), looks: true, node: retried });

		expect(outcomesOf(run)).toEqual(['alreadyThere', 'created']);
	});

	test('says what an earlier try placed, when the look of a later one fails', async () => {
		const looking = { method: 'GET', path: '/1/activities' } as const;
		bench.sandbox.fault({ kind: 'slow', delayMs: 0, ...looking });
		bench.sandbox.fault({ kind: 'status', status: 403, ...looking });
		bench.sandbox.fault({ kind: 'status', status: 422, match: { line_id: line } });

		const run = await bench.run(CANCEL, {
			items: linesAsItems(3),
			looks: true,
			node: { ...retried, ...CONTINUE },
		});

		expect(outcomesOf(run)).toEqual(['notSent', 'created', 'created']);
		expect(bench.sandbox.orders).toHaveLength(2);
	});
});

describe('activities that cannot be read mean that nothing is sent', () => {
	test.each([
		[500, 'could not answer', /Wait a little and try again\. To order without looking for duplicates, set/],
		[403, 'does not allow this', /role Portal API .* To order without looking for duplicates, set/],
		[401, 'did not accept the credential', /^Open the credential/],
	])(
		'status %i',
		async (status, message, way) => {
			bench.sandbox.fault({ kind: 'status', status, method: 'GET', times: 99 });

			const stopped = await bench.run(CANCEL, { items: linesAsItems(2), looks: true });
			const going = await bench.run(CANCEL, {
				items: linesAsItems(2),
				looks: true,
				node: CONTINUE,
			});

			expect(stopped.error?.message).toContain(message);
			expect(stopped.error?.description).toMatch(way);
			expect(outcomesOf(going)).toEqual(['notSent', 'notSent']);
			expect(going.items[0].json.details).toMatchObject({ whatToDo: expect.stringMatching(way) });
			expect(bench.requested('POST')).toEqual([]);
		},
		40_000,
	);

	test('but for items that order anyway', async () => {
		bench.sandbox.fault({ kind: 'status', status: 403, method: 'GET', times: 99 });
		const items = linesAsItems(2).map((item, index) => ({
			...item,
			mode: index === 0 ? 'orderAnyway' : 'returnExisting',
		}));
		const run = await bench.run(
			{ ...CANCEL, options: { ifAlreadyOrdered: '={{ $json.mode }}' } },
			{ items, looks: true, node: CONTINUE },
		);
		expect(outcomesOf(run)).toEqual(['created', 'notSent']);
	});
});
