import type { INodeParameters } from 'n8n-workflow';
import { byEmployeeId, byId, TangoeBench } from './harness/tangoe.cts';
import {
	aged,
	CANCEL,
	CONTINUE,
	LINES,
	linesAsItems,
	manyLines,
	outcomesOf,
	PURCHASE,
} from './harness/orders.cts';

const DAY_MS = 24 * 60 * 60_000;

let bench: TangoeBench;
beforeAll(async () => {
	bench = await TangoeBench.start({ readsPerMinute: 0 });
});
beforeEach(() => {
	bench.sandbox.reset();
	Object.assign(bench.sandbox.settings, {
		echoRemoteActivityId: false,
		ignoreFilters: false,
		activityRows: 'whole',
	});
});
afterAll(async () => await bench.stop());

/** Orders the first without looking, then the second with the option, and tells what came of that. */
async function again(first: INodeParameters, second: INodeParameters = first, mode?: string) {
	await bench.run(first);
	bench.sandbox.requests.splice(0);
	const options = { ...(second.options as object), ...(mode && { ifAlreadyOrdered: mode }) };
	const run = await bench.run({ ...second, options }, { looks: true, node: CONTINUE });
	return { run, outcome: outcomesOf(run)[0], posts: bench.requested('POST').length };
}

const cancel: INodeParameters = { ...CANCEL, lineId: byId(LINES[0]) };
const assign: INodeParameters = {
	operation: 'deviceAssign',
	employeeId: byEmployeeId('10000'),
	deviceId: byId(807778),
	replacementPersonId: byId(555001218),
};
const leave: INodeParameters = {
	operation: 'leaveProgram',
	employeeId: byEmployeeId('10000'),
	programMembershipId: byId(10000),
};
const purchase: INodeParameters = { ...PURCHASE, businessRefDeviceId: byId(26363) };
const travel: INodeParameters = {
	operation: 'travelRequest',
	employeeId: byEmployeeId('10000'),
	lineId: byId(LINES[0]),
	pickUpDate: '2099-03-20',
	returnDate: '2099-03-26',
	comment: 'To France',
};
const withId = (remoteActivityId: string) => ({
	...cancel,
	additionalFields: { remoteActivityId },
});

describe.each<[string, INodeParameters, INodeParameters?]>([
	['by its line', cancel],
	['by its device', assign],
	['by its membership', leave],
	['by the person alone', purchase],
	[
		'by the person alone, whatever the model',
		purchase,
		{ ...purchase, businessRefDeviceId: byId(26372) },
	],
	['by its line and its dates', travel],
])('an equal order is recognized %s', (_, first, second = first) => {
	test('and returned', async () => {
		const { run, outcome, posts } = await again(first, second, 'returnExisting');
		expect([outcome, posts]).toEqual(['alreadyThere', 0]);
		expect(run.items[0].json.id).toBe(bench.sandbox.activities[0].id);
	});

	test('and a fault that names it', async () => {
		const { run, outcome, posts } = await again(first, second, 'fail');
		const [{ id, created_at }] = bench.sandbox.activities;
		expect([outcome, posts]).toEqual(['notSent', 0]);
		expect(run.items[0].json.error).toMatch(
			new RegExp(
				`was not sent: .* \\(activity ${id}, created ${created_at.slice(0, 10)}, state approved\\)\\.$`,
			),
		);
	});

	test('and ordered anyway, without a look', async () => {
		const { outcome, posts } = await again(first, second, 'orderAnyway');
		expect([outcome, posts]).toEqual(['created', 1]);
		expect(bench.requested('GET')).toEqual([]);
	});
});

test.each([
	['lineCancel', cancel, 'alreadyThere'],
	['devicePurchase', purchase, 'notSent'],
	['suspend', { ...cancel, operation: 'suspend' }, 'created'],
])('%s has its own default', async (_, parameters, outcome) => {
	expect((await again(parameters)).outcome).toBe(outcome);
});

describe('an order is not equal', () => {
	const state = (name: string) => () => {
		bench.sandbox.activities[0].state = name;
	};
	const nothing = () => undefined;

	test.each<[string, INodeParameters, INodeParameters, () => unknown]>([
		['to one that was cancelled', cancel, cancel, state('cancelled')],
		['to one that was canceled', cancel, cancel, state('Canceled')],
		['to one before the days looked back', cancel, cancel, () => aged(bench, 7 * DAY_MS + 60_000)],
		[
			'to one before the days of the option',
			cancel,
			{ ...cancel, options: { lookBackDays: 2 } },
			() => aged(bench, 2 * DAY_MS + 60_000),
		],
		['to one of another line', cancel, { ...cancel, lineId: byId(LINES[1]) }, nothing],
		['to one of another type', cancel, { ...cancel, operation: 'reactivateLine' }, nothing],
		[
			'to one of another person',
			purchase,
			{ ...purchase, employeeId: byEmployeeId('10021') },
			nothing,
		],
		['to one for other dates', travel, { ...travel, returnDate: '2099-03-27' }, nothing],
		[
			'to one for another owner',
			assign,
			{ ...assign, replacementPersonId: byId(1831571) },
			nothing,
		],
		[
			'to one with another ID of the caller, where Tangoe shows it',
			withId('REQ-1'),
			withId('REQ-2'),
			() => (bench.sandbox.settings.echoRemoteActivityId = true),
		],
	])('%s', async (_, first, second, meanwhile) => {
		await bench.run(first);
		await meanwhile();
		const options = { ...(second.options as object), ifAlreadyOrdered: 'fail' };
		for (const ignoreFilters of [true, false]) {
			Object.assign(bench.sandbox.settings, { ignoreFilters });
			// A preview looks too, and leaves nothing behind for the second round.
			const run = await bench.run(
				{ ...second, options: { ...options, previewOnly: ignoreFilters } },
				{ looks: true },
			);
			expect(run.error).toBeUndefined();
			expect(outcomesOf(run)).toEqual([ignoreFilters ? 'notSent' : 'created']);
		}
	});
});

test.each([
	['in the days looked back', () => aged(bench, 7 * DAY_MS - 60_000), cancel, cancel],
	['where Tangoe does not show IDs of callers', () => undefined, withId('REQ-1'), withId('REQ-2')],
	[
		'with the same ID of the caller, whatever the dates',
		() => (bench.sandbox.settings.echoRemoteActivityId = true),
		{ ...travel, additionalFields: { remoteActivityId: 'T-1' } },
		{ ...travel, returnDate: '2099-03-27', additionalFields: { remoteActivityId: 'T-1' } },
	],
])('an order is equal %s', async (_, meanwhile, first, second) => {
	await bench.run(first);
	meanwhile();
	const run = await bench.run(second, { looks: true });
	expect(outcomesOf(run)).toEqual(['alreadyThere']);
});

describe('rows of the list', () => {
	test('that are shorter than the record are read as records, each once', async () => {
		Object.assign(bench.sandbox.settings, { activityRows: 'short' });
		await bench.run(CANCEL, { items: linesAsItems(2) });
		bench.sandbox.activities[1].state = 'cancelled';
		bench.sandbox.requests.splice(0);

		const run = await bench.run(CANCEL, { items: linesAsItems(3), looks: true });

		expect(outcomesOf(run)).toEqual(['alreadyThere', 'created', 'created']);
		expect(run.items[0].json).toMatchObject({ line_id: LINES[0], state: 'approved' });
		expect(bench.requested('GET')).toHaveLength(3);
	});

	test('that do not say whom they are for recognise nothing, and a hint says so', async () => {
		Object.assign(bench.sandbox.settings, { activityRows: 'anonymous' });
		const { run, outcome } = await again(cancel);

		expect(outcome).toBe('created');
		expect(run.hints).toEqual([expect.stringContaining('could not be recognized')]);
	});

	test('are read in one walk for fifty items', async () => {
		const items = manyLines(bench, 25).flatMap((item) => [
			{ ...item, request: 'A' },
			{ ...item, request: 'B' },
		]);
		const run = await bench.run(
			{
				...CANCEL,
				options: { maxEnding: 50 },
				additionalFields: { remoteActivityId: '={{ $json.request }}' },
			},
			{ items, looks: true },
		);

		expect(outcomesOf(run)).toEqual(Array(50).fill('created'));
		const [look, ...others] = bench.sandbox.requests.filter(({ method }) => method === 'GET');
		expect(others).toEqual([]);
		expect(look).toMatchObject({ path: '/1/activities', query: { activity_type_id_eq: '1' } });
		const since = Date.now() - Date.parse(look.query.created_at_gte);
		// A day more than the window, because the zone in which Tangoe cuts days is unknown.
		expect(since).toBeGreaterThanOrEqual(8 * DAY_MS);
		expect(since).toBeLessThan(9 * DAY_MS);
	});
});
