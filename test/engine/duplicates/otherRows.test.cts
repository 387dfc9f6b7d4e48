import type { INodeParameters } from 'n8n-workflow';
import type { ActivityRecord } from '../../../sandbox/index.cts';
import { CANCEL, CONTINUE, LINES, outcomesOf, PURCHASE } from '../harness/orders.cts';
import { realTime, skipTime } from '../harness/fastTime.cts';
import { byEmployeeId, byId } from '../harness/tangoe.cts';
import { useRig } from '../harness/useRig.cts';

const rig = useRig({ readsPerMinute: 0, ignoreFilters: true });
// What the process remembers would tell; another process, or the next day, has only the list.
const MINUTES = 11 * 60_000;
afterEach(realTime);

const UNCOUNTED = { maxEndingPerDay: 100_000 };
const cancel: INodeParameters = { ...CANCEL, lineId: byId(LINES[0]), options: UNCOUNTED };
const assign: INodeParameters = {
	operation: 'deviceAssign',
	employeeId: byEmployeeId('10000'),
	deviceId: byId(807778),
	replacementPersonId: byId(555001218),
};
type Changes = Record<string, unknown>;

/** Orders, lets what Tangoe shows of it look otherwise, and orders the same again in another process. */
async function again(order: INodeParameters, changes: Changes) {
	await rig.run(order);
	skipTime(MINUTES);
	change(rig.sandbox.activities[0], changes);
	rig.sandbox.requests.splice(0);
	return await rig.run(order, { looks: true, node: CONTINUE });
}

/** Undefined removes a key. */
function change(activity: ActivityRecord, changes: Changes): void {
	Object.assign(activity, changes);
	for (const [key, value] of Object.entries(changes)) {
		if (value === undefined) delete (activity as unknown as Changes)[key];
	}
}

const seconds = () => Math.floor(Date.now() / 1_000);
const germanDay = () => new Date().toISOString().slice(0, 10).split('-').reverse().join('.');
const created_for = { id: 1, employee_id: '0010000' };

describe('an equal order is recognized, and costs no read of its own, in a row with', () => {
	test.each<[string, INodeParameters, () => Changes]>([
		['the type as text', cancel, () => ({ activity_type_id: '1' })],
		[
			'the type as a record',
			cancel,
			() => ({ activity_type_id: undefined, activity_type: { id: 1 } }),
		],
		['the type as a plain ID', cancel, () => ({ activity_type_id: undefined, activity_type: 1 })],
		[
			'the type by its name',
			cancel,
			() => ({ activity_type_id: undefined, activity_type: 'LINE CANCEL' }),
		],
		['the line as a record', cancel, () => ({ line_id: undefined, line: { id: LINES[0] } })],
		['the line as a plain ID', cancel, () => ({ line_id: undefined, line: String(LINES[0]) })],
		['the device as a record', assign, () => ({ device_id: undefined, device: { id: 807778 } })],
		['the employee at the top', cancel, () => ({ created_for: undefined, employee_id: 10000 })],
		['the employee with zeros in front', cancel, () => ({ created_for })],
		['a creation in epoch seconds', cancel, () => ({ created_at: seconds() })],
		['a creation in epoch milliseconds', cancel, () => ({ created_at: String(Date.now()) })],
		['a creation as day.month.year', cancel, () => ({ created_at: germanDay() })],
	])('%s', async (_, order, changes) => {
		const run = await again(order, changes());
		expect(outcomesOf(run)).toEqual(['alreadyThere']);
		expect(rig.requested('GET').filter((path) => path !== '/1/activities')).toEqual([]);
		expect(rig.requested('POST')).toEqual([]);
	});
});

describe.each<[string, Changes]>([
	['the type', { activity_type_id: undefined, activity_details: undefined }],
	['the employee', { created_for: { id: 1 } }],
	['the line', { line_id: undefined }],
	['when it was created', { created_at: undefined }],
	['when it was created, in words', { created_at: 'last Tuesday' }],
])('where neither the row nor the record shows %s', (_, changes) => {
	test('what is never wanted twice is not sent', async () => {
		const { items } = await again(cancel, changes);
		const { id } = rig.sandbox.activities[0];
		expect(items[0].json.error).toMatch(
			new RegExp(`^Line Cancel was not sent: it cannot be told .* activity ${id}\\.`),
		);
		expect(items[0].json.details).toMatchObject({
			outcome: 'notSent',
			reason: 'maybeOrdered',
			whatToDo: expect.stringContaining('set If Already Ordered to Order Anyway'),
		});
		expect(rig.requested('GET')).toContain(`/1/activities/${id}`);
		expect(rig.requested('POST')).toEqual([]);
	});
});

test.each([true, false])(
	'what may be wanted twice is sent, and its item and a hint say what was not told: simplified %s',
	async (simplify) => {
		const options = { simplify };
		const { items, hints } = await again({ ...PURCHASE, options }, { created_at: undefined });
		expect(items[0].json).toMatchObject({ outcome: 'created', duplicate_check: 'incomplete' });
		expect(hints).toEqual([expect.stringContaining('could not be recognized')]);
	},
);

test('where everything can be told, the item says nothing of it', async () => {
	const { items } = await rig.run(PURCHASE, { looks: true });
	expect(items[0].json).not.toHaveProperty('duplicate_check');
});

test('an activity of another line is no reason to hold an order back, whatever else it does not show', async () => {
	const run = await again(cancel, {
		line_id: LINES[1],
		created_for: undefined,
		created_at: 'then',
	});
	expect(outcomesOf(run)).toEqual(['created']);
	expect(new Set(rig.requested('GET'))).toEqual(new Set(['/1/activities']));
});

test.each(['short', 'anonymous'] as const)(
	'an order that waits since long is found by its record where rows are %s',
	async (activityRows) => {
		Object.assign(rig.sandbox.settings, { activityRows });
		const created_at = new Date(Date.now() - 60 * 24 * 60 * 60_000).toISOString();
		const run = await again(cancel, { created_at });
		expect(outcomesOf(run)).toEqual(['alreadyThere']);
	},
);

describe('records are read one by one', () => {
	/** So many activities of the employee whose rows show too little, each of another line. */
	function fill(count: number): void {
		const [first] = rig.sandbox.activities;
		for (let n = 1; n <= count; n++) {
			rig.sandbox.activities.push({ ...first, id: first.id - n, line_id: n });
		}
	}

	test.each([
		[49, 'created', 50],
		[51, 'notSent', 50],
	])('up to fifty: with %i more the order ends as %s', async (count, outcome, reads) => {
		Object.assign(rig.sandbox.settings, { activityRows: 'short' });
		await rig.run({ ...cancel, lineId: byId(LINES[1]) });
		fill(count);
		skipTime(MINUTES);
		rig.sandbox.requests.splice(0);

		const run = await rig.run(cancel, { looks: true, node: CONTINUE });

		expect(outcomesOf(run)).toEqual([outcome]);
		const records = rig.requested('GET').filter((path) => path !== '/1/activities');
		expect(records).toHaveLength(reads);
		if (outcome === 'notSent') {
			expect(run.items[0].json.error).toContain('at most 50 are read one by one');
		}
	});
});

describe('a list that gives its full first page again', () => {
	beforeEach(async () => {
		await rig.run(PURCHASE);
		const [first] = rig.sandbox.activities;
		for (let n = 1; n <= 99; n++) {
			rig.sandbox.activities.push({ ...first, id: first.id - n, activity_type_id: 5 });
		}
		Object.assign(rig.sandbox.settings, { ignorePage: true, maxPageSize: 100 });
		skipTime(MINUTES);
	});

	test('tells of what it shows', async () => {
		const run = await rig.run(PURCHASE, { looks: true, node: CONTINUE });
		expect(run.items[0].json.error).toContain('the same order already exists');
	});

	test.each([
		['is not sent where a second one is never wanted', cancel, 'notSent', undefined],
		[
			'is sent with a key in its item elsewhere',
			{ ...PURCHASE, employeeId: byEmployeeId('10021') },
			'created',
			'incomplete',
		],
	])('does not tell of others: an order %s', async (_, order, outcome, check) => {
		const run = await rig.run(order, { looks: true, node: CONTINUE });
		expect(outcomesOf(run)).toEqual([outcome]);
		expect(run.items[0].json.duplicate_check).toBe(check);
		if (outcome === 'notSent') expect(run.items[0].json.error).toContain('to the end');
	});
});
