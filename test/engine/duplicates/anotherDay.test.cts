import type { INodeParameters } from 'n8n-workflow';
import { CANCEL, CONTINUE, LINES, linesAsItems, outcomesOf } from '../harness/orders.cts';
import { realTime, skipTime } from '../harness/fastTime.cts';
import { byId } from '../harness/tangoe.cts';
import { useRig } from '../harness/useRig.cts';

const DAY_MS = 24 * 60 * 60_000;

const rig = useRig({ readsPerMinute: 0 });
beforeEach(() => Object.assign(rig.sandbox.settings, { activityRows: 'whole' }));

const on = (sleepUntil?: string, options = {}): INodeParameters => ({
	...CANCEL,
	lineId: byId(LINES[0]),
	...(sleepUntil && { cancelTiming: 'onDate', sleepUntil }),
	options,
});
const run = async (parameters: INodeParameters) =>
	await rig.run(parameters, { looks: true, node: CONTINUE });

describe.each(['whole', 'short'] as const)('with %s rows, a line that is canceled', (rows) => {
	beforeEach(() => Object.assign(rig.sandbox.settings, { activityRows: rows }));

	test.each<[string, string | undefined, string | undefined]>([
		['earlier', '2099-12-07', '2099-11-30'],
		['later', '2099-11-30', '2099-12-07'],
		['today', '2099-12-07', undefined],
		['later than today', undefined, '2099-12-07'],
	])('%s than it was ordered is a failure that names both days', async (_, first, second) => {
		await rig.run(on(first));
		const { id } = rig.sandbox.activities[0];

		const { items } = await run(on(second));

		const [{ json }] = items;
		expect(json.details).toMatchObject({ reason: 'alreadyOrdered', outcome: 'notSent' });
		expect(json.error).toMatch(
			new RegExp(
				`for ${first ?? '.{10}'} already \\(activity ${id}, .*, not for ${second ?? '.{10}'}`,
			),
		);
		expect(rig.sandbox.activities).toHaveLength(1);
	});

	test('on the same day is returned, with a hint', async () => {
		await rig.run(on('2099-12-07'));
		const { items, hints } = await run(on('2099-12-07'));
		expect(items[0].json).toMatchObject({ outcome: 'alreadyThere', ends_on: '2099-12-07' });
		expect(hints).toEqual([
			`1 of 1 order existed already and was not sent again: ${rig.sandbox.activities[0].id}.`,
		]);
	});

	test('can be canceled on another day with Order Anyway, and both are found then', async () => {
		await rig.run(on('2099-12-07'));
		await run(on('2099-11-30', { ifAlreadyOrdered: 'orderAnyway' }));
		expect(outcomesOf(await run(on('2099-11-30')))).toEqual(['alreadyThere']);
		expect(outcomesOf(await run(on('2099-12-07')))).toEqual(['alreadyThere']);
		expect(rig.sandbox.activities).toHaveLength(2);
	});
});

test('two items of a run that cancel a line on two days are no duplicates', async () => {
	const [line] = LINES;
	const items = ['2099-12-07', '2099-11-30', '2099-12-07'].map((day) => ({ line, day }));
	const { items: results } = await rig.run(
		{ ...CANCEL, cancelTiming: 'onDate', sleepUntil: '={{ $json.day }}' },
		{ items, looks: true, node: CONTINUE },
	);
	expect(results.map(({ json }) => json.outcome)).toEqual(['created', undefined, 'alreadyThere']);
	expect(results[1].json.error).toContain(
		'for 2099-12-07 already (item 0 of this run), not for 2099-11-30',
	);
	expect(rig.sandbox.activities).toHaveLength(1);
});

describe('a cancellation that was scheduled long ago and is still to come', () => {
	const scheduled = async (order = on('2099-12-07')) => {
		await rig.run(order);
		const [first] = rig.sandbox.activities;
		first.created_at = new Date(Date.now() - 400 * DAY_MS).toISOString();
		skipTime(11 * 60_000);
	};
	afterEach(realTime);

	test.each(['whole', 'short'] as const)('is there already, with %s rows', async (rows) => {
		Object.assign(rig.sandbox.settings, { activityRows: rows });
		await scheduled();
		// A list whose rows do not show what they are asked for cannot be told from one that ignores it.
		const outcome = rows === 'whole' ? 'alreadyThere' : 'created';
		expect(outcomesOf(await run(on('2099-12-07')))).toEqual([outcome]);
	});

	test('is named to who cancels for another day', async () => {
		await scheduled();
		const { items } = await run(on('2099-11-30'));
		expect(items[0].json.error).toContain('it is ordered for 2099-12-07 already');
	});

	test('does not count once its day has come', async () => {
		await scheduled();
		rig.sandbox.activities[0].sleep_until = '2026-01-01';
		expect(outcomesOf(await run(on('2099-12-07')))).toEqual(['created']);
	});

	test('is not looked for in all activities since ever, where Tangoe ignores the filter', async () => {
		await scheduled();
		const [first] = rig.sandbox.activities;
		Object.assign(rig.sandbox.settings, { ignoreFilters: true, maxPageSize: 10 });
		for (let n = 1; n < 100; n++) {
			rig.sandbox.activities.push({ ...first, id: first.id - n, line_id: n, sleep_until: null });
		}
		rig.sandbox.requests.splice(0);
		await run(on('2099-12-07', { previewOnly: true }));
		const pages = rig.sandbox.requests.filter(({ query }) => query.sleeping === 'true');
		expect(pages).toHaveLength(1);
	});
});

test('a hint counts the orders of a run that existed', async () => {
	await rig.run(on());
	const { hints } = await rig.run(CANCEL, { items: linesAsItems(3), looks: true });
	expect(hints).toEqual([
		`1 of 3 orders existed already and was not sent again: ${rig.sandbox.activities[0].id}.`,
	]);
});
