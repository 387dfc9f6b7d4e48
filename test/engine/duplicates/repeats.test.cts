import type { INodeParameters } from 'n8n-workflow';
import { byEmployeeId, byId } from '../harness/tangoe.cts';
import { useRig } from '../harness/useRig.cts';
import {
	aged,
	CANCEL,
	CONTINUE,
	LINES,
	linesAsItems,
	manyLines,
	outcomesOf,
	PURCHASE,
} from '../harness/orders.cts';

const DAY_MS = 24 * 60 * 60_000;

const rig = useRig({ readsPerMinute: 0 });
beforeEach(() => {
	Object.assign(rig.sandbox.settings, {
		echoRemoteActivityId: false,
		ignoreFilters: false,
		activityRows: 'whole',
	});
});

/** Orders the first without looking, then the second with the option, and tells what came of that. */
async function again(first: INodeParameters, second: INodeParameters = first, mode?: string) {
	await rig.run(first);
	rig.sandbox.requests.splice(0);
	const options = {
		maxEndingPerDay: 100_000,
		...(second.options as object),
		...(mode && { ifAlreadyOrdered: mode }),
	};
	const run = await rig.run({ ...second, options }, { looks: true, node: CONTINUE });
	return { run, outcome: outcomesOf(run)[0], posts: rig.requested('POST').length };
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
const withId = (remoteActivityId: string, order = cancel) => ({
	...order,
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
		expect(run.items[0].json.id).toBe(rig.sandbox.activities[0].id);
	});

	test('and a fault that names it', async () => {
		const { run, outcome, posts } = await again(first, second, 'fail');
		const [{ id, created_at }] = rig.sandbox.activities;
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
		expect(rig.requested('GET')).toEqual([]);
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
		rig.sandbox.activities[0].state = name;
	};
	const nothing = () => undefined;
	const done = (ms: number) => () => {
		state('completed')();
		aged(rig, ms);
	};

	test.each<[string, INodeParameters, INodeParameters, () => unknown]>([
		['to one that was cancelled', cancel, cancel, state('cancelled')],
		['to one that was canceled', cancel, cancel, state('Canceled')],
		['to a done one before the days looked back', cancel, cancel, done(7 * DAY_MS + 60_000)],
		[
			'to a done one before the days of the option',
			cancel,
			{ ...cancel, options: { lookBackDays: 2 } },
			done(2 * DAY_MS + 60_000),
		],
		[
			'to one before the days looked back that waits, where a second one may be wanted',
			purchase,
			purchase,
			() => aged(rig, 7 * DAY_MS + 60_000),
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
			withId('REQ-1', purchase),
			withId('REQ-2', purchase),
			() => (rig.sandbox.settings.echoRemoteActivityId = true),
		],
	])('%s', async (_, first, second, meanwhile) => {
		await rig.run(first);
		await meanwhile();
		const options = { ...(second.options as object), ifAlreadyOrdered: 'fail' };
		for (const ignoreFilters of [true, false]) {
			Object.assign(rig.sandbox.settings, { ignoreFilters });
			// A preview looks too, and leaves nothing behind for the second round.
			const run = await rig.run(
				{ ...second, options: { ...options, previewOnly: ignoreFilters } },
				{ looks: true },
			);
			expect(run.error).toBeUndefined();
			expect(outcomesOf(run)).toEqual([ignoreFilters ? 'notSent' : 'created']);
		}
	});
});

const upgrade: INodeParameters = {
	...{ ...purchase, operation: 'deviceUpgrade' },
	...{ lineId: byId(LINES[0]), businessPlanId: byId(21333) },
};
const shippedLongAgo = () => {
	rig.sandbox.activities[0].state = 'shipped';
	aged(rig, 80 * DAY_MS);
};

test.each([
	['in the days looked back', () => aged(rig, 7 * DAY_MS - 60_000), cancel, cancel],
	['where Tangoe does not show IDs of callers', () => undefined, withId('REQ-1'), withId('REQ-2')],
	[
		'with another ID of the caller, where a second one is never wanted',
		() => (rig.sandbox.settings.echoRemoteActivityId = true),
		withId('REQ-1'),
		withId('REQ-2'),
	],
	['as long as it waits, at any age', () => aged(rig, 80 * DAY_MS), cancel, cancel],
	['while it is shipped, at any age', shippedLongAgo, upgrade, upgrade],
	[
		'with the same ID of the caller, whatever the dates',
		() => (rig.sandbox.settings.echoRemoteActivityId = true),
		{ ...travel, additionalFields: { remoteActivityId: 'T-1' } },
		{ ...travel, returnDate: '2099-03-27', additionalFields: { remoteActivityId: 'T-1' } },
	],
])('an order is equal %s', async (_, meanwhile, first, second) => {
	await rig.run(first);
	meanwhile();
	const run = await rig.run(second, { looks: true });
	expect(outcomesOf(run)).toEqual(['alreadyThere']);
});

describe('rows of the list', () => {
	test('that are shorter than the record are read as records, each once', async () => {
		Object.assign(rig.sandbox.settings, { activityRows: 'short' });
		await rig.run(CANCEL, { items: linesAsItems(2) });
		rig.sandbox.activities[1].state = 'cancelled';
		rig.sandbox.requests.splice(0);

		const run = await rig.run(
			{ ...CANCEL, options: { maxEndingPerDay: 100_000 } },
			{ items: linesAsItems(3), looks: true },
		);

		expect(outcomesOf(run)).toEqual(['alreadyThere', 'created', 'created']);
		expect(run.items[0].json).toMatchObject({ line_id: LINES[0], state: 'approved' });
		const [first, second] = rig.sandbox.activities.map(({ id }) => `/1/activities/${id}`);
		// What is looked through, the latest and the scheduled ones, and what could have undone the first order.
		const lists = Array(3).fill('/1/activities');
		expect(rig.requested('GET').sort()).toEqual([...lists, first, second]);
	});

	test('that do not say whom they are for are read as records', async () => {
		Object.assign(rig.sandbox.settings, { activityRows: 'anonymous' });
		expect((await again(cancel)).outcome).toBe('alreadyThere');
	});

	test('are read in one walk for thirty items, and one for what is scheduled', async () => {
		const options = { maxEnding: 30, maxEndingPerDay: 100_000 };
		const run = await rig.run({ ...CANCEL, options }, { items: manyLines(rig, 30), looks: true });

		expect(outcomesOf(run)).toEqual(Array(30).fill('created'));
		const [look, ...others] = rig.sandbox.requests.filter(({ method }) => method === 'GET');
		expect(others.map(({ query }) => query)).toEqual([
			{ activity_type_id_eq: '1', sleeping: 'true', page: '1', per_page: '999' },
		]);
		expect(look).toMatchObject({ path: '/1/activities', query: { activity_type_id_eq: '1' } });
		const since = Date.now() - Date.parse(look.query.created_at_gte);
		// As far as a waiting order counts, and a day more: the zone in which Tangoe cuts days is unknown.
		expect(since).toBeGreaterThanOrEqual(91 * DAY_MS);
		expect(since).toBeLessThan(92 * DAY_MS);
	});
});
