import type { INode } from 'n8n-workflow';
import type { Fault } from '../../../sandbox/index.cts';
import { installFastClock, uninstallFastClock } from '../../faults/harness/fastClock.cts';
import { CANCEL, CONTINUE, LINES, linesAsItems, outcomesOf } from '../harness/orders.cts';
import { useRigForEachTest } from '../harness/useRig.cts';

beforeAll(installFastClock);
afterAll(uninstallFastClock);

const rig = useRigForEachTest({ readsPerMinute: 0 });

const one = { items: linesAsItems(1) };
const raw = { ...CANCEL, options: { simplify: false } };
const changed = (changes: object, method: Fault['method'] = 'POST', times = 1) =>
	rig.sandbox.fault({ kind: 'changed', method, times, changes: { ...changes } });
const ROUNDED = { id: 2 ** 53 + 2 };

describe('an order that Tangoe holds, but not as it was sent', () => {
	test.each([
		['a record of another person', { created_for: { employee_id: '10001' } }, 'employee'],
		['a record of another line', { line_id: LINES[1] }, 'line'],
		['a record of another type', { activity_type_id: 3 }, 'activity type'],
		['a record in a dead state', { state: 'rejected' }, 'Its state is rejected'],
		['errors in a list', { errors: ['Line is locked'] }, 'reports an error: Line is locked'],
		['errors by field', { errors: { line_id: ['is locked'] } }, 'line_id: is locked'],
		['an error', { error: 'Line is locked' }, 'reports an error: Line is locked'],
		['no success', { success: false }, 'Its answer also reports an error.'],
		['no success, as text', { success: 'false' }, 'Its answer also reports an error.'],
		['the status error', { status: 'error' }, 'Its answer also reports an error.'],
		['the status failed', { status: 'Failed' }, 'Its answer also reports an error.'],
	])('is created with a warning: %s', async (_, changes, says) => {
		for (const parameters of [CANCEL, raw]) {
			changed(changes);
			const { items } = await rig.run(parameters, one);
			expect(items[0].json).toMatchObject({
				outcome: 'created',
				ordered: true,
				warning: expect.stringContaining(says),
			});
		}
	});

	test('has its warning also where the record is wrapped and the envelope complains', async () => {
		rig.sandbox.settings.recordEnvelope = 'activity';
		changed({ errors: ['Line is locked'] });
		const { items } = await rig.run(CANCEL, one);
		expect(items[0].json.warning).toContain('Line is locked');
	});

	test('keeps its warning over the tries of Retry On Fail', async () => {
		changed({ errors: ['Line is locked'] });
		rig.sandbox.fault({ kind: 'status', status: 422, match: { line_id: LINES[1] } });
		const node: Partial<INode> = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
		const { items } = await rig.run(
			{ ...CANCEL, options: { ordersAtOnce: 1 } },
			{ items: linesAsItems(2), node },
		);
		expect(items.map(({ json }) => [json.outcome, Boolean(json.warning)])).toEqual([
			['created', true],
			['created', false],
		]);
		expect(JSON.stringify(items[0].json)).not.toContain('is locked');
	});

	test('that was found again has one too', async () => {
		rig.sandbox.fault({ kind: 'dropAfter', method: 'POST' });
		changed({ state: 'rejected' }, 'GET', 2);
		const { items } = await rig.run(CANCEL, one);
		expect(items[0].json).toMatchObject({
			outcome: 'recovered',
			warning: expect.stringContaining('Its state is rejected.'),
		});
	});

	test.each([
		['errors that are none', { errors: [], error: null, success: true, status: 'ok' }],
		['errors by field, none', { errors: {}, error: '' }],
	])('has none for %s', async (_, changes) => {
		for (const parameters of [CANCEL, raw]) {
			changed(changes);
			const { items } = await rig.run(parameters, one);
			expect(items[0].json).not.toHaveProperty('warning');
		}
	});
});

describe('an order whose ID cannot be known', () => {
	test('because it was rounded is unknown, never created with a wrong ID', async () => {
		changed(ROUNDED);
		changed(ROUNDED, 'GET', 20);
		const run = await rig.run(CANCEL, { items: linesAsItems(2), node: CONTINUE });
		expect(outcomesOf(run)).toEqual(['unknown', 'notSent']);
		expect(run.items[0].json.error).toContain('an ID with more than 15 digits, which n8n rounds');
		expect(JSON.stringify(run.items)).not.toContain('9007199254740');
		expect(rig.requested('POST')).toHaveLength(1);
	});

	test.each([
		['0', { id: 0 }],
		['another record’s', { id: undefined, person: { id: 55 } }],
	])('because it is %s is looked up', async (_, changes) => {
		changed(changes);
		const { items } = await rig.run(CANCEL, one);
		expect(items[0].json).toMatchObject({
			id: rig.sandbox.activities[0].id,
			outcome: 'recovered',
		});
	});
});

describe('an answer that shows the activity of another order', () => {
	test('of the same run is not created twice: the order is looked up', async () => {
		let first: unknown;
		rig.sandbox.fault({
			kind: 'reshaped',
			method: 'POST',
			times: 2,
			reshape: (answer) => (first ??= answer),
		});
		const { items } = await rig.run(
			{ ...CANCEL, options: { ordersAtOnce: 1 } },
			{ items: linesAsItems(2) },
		);
		expect(items.map(({ json }) => [json.outcome, json.id])).toEqual([
			['created', rig.sandbox.activities[0].id],
			['recovered', rig.sandbox.activities[1].id],
		]);
	});

	test('that was there before is unknown, with the ID, where nothing new is found', async () => {
		await rig.run(CANCEL, { items: linesAsItems(2).slice(1) });
		const [{ id }] = rig.sandbox.activities;
		rig.sandbox.fault({
			kind: 'status',
			method: 'POST',
			status: 200,
			body: JSON.stringify({ id, state: 'approved' }),
		});
		const { items } = await rig.run(CANCEL, { ...one, node: CONTINUE, looks: true });
		expect(items[0].json.error).toContain(
			`answered with activity ${id}, which belongs to another order (status 200)`,
		);
		expect(items[0].json.details).toMatchObject({ outcome: 'unknown', status: 200 });
	});

	test.each([
		['long before', 2, expect.stringContaining('created long before it was sent')],
		['half an hour before, as clocks differ', 0.5, undefined],
	])('that was created %s has a warning or none', async (_, hours, warning) => {
		for (const parameters of [CANCEL, raw]) {
			changed({ created_at: new Date(Date.now() - hours * 3_600_000).toISOString() });
			const { items } = await rig.run(parameters, one);
			expect(items[0].json).toMatchObject({ outcome: 'created' });
			expect(items[0].json.warning).toEqual(warning);
		}
	});

	test('that was created long before has none where only the header Date is ahead', async () => {
		rig.sandbox.settings.dateAheadMs = 5 * 3_600_000;
		const { items } = await rig.run(CANCEL, one);
		expect(items[0].json).not.toHaveProperty('warning');
	});
});

describe('an answer that has nothing but activity_id', () => {
	test.each([
		['at the top', (id: number): object => ({ activity_id: id }), 'created'],
		['in an envelope', (id: number) => ({ success: true, data: { activityId: id } }), 'created'],
		['beside an error', (id: number) => ({ message: 'Exists', activity_id: id }), 'recovered'],
		['twice', (id: number) => ({ activity_id: id, data: { activity_id: 7 } }), 'recovered'],
	])('%s', async (_, write, outcome) => {
		rig.sandbox.fault({
			kind: 'reshaped',
			method: 'POST',
			reshape: (answer) => write((answer as { id: number }).id),
		});
		const { items } = await rig.run(CANCEL, one);
		expect(items[0].json).toMatchObject({ outcome, id: rig.sandbox.activities[0].id });
	});
});

test('a redirect to a path with "assigning" in it is no sign-in: the order is looked up', async () => {
	rig.sandbox.fault({ kind: 'redirect', method: 'POST', stored: true, location: '/assigning/7' });
	const { items } = await rig.run(CANCEL, one);
	expect(items[0].json.outcome).toBe('recovered');
});

describe('a wait that no clock can tell', () => {
	test.each(['99999999999999', '9'.repeat(30)])(
		'%s: the order is refused, not unknown',
		async (retryAfter) => {
			rig.sandbox.fault({ kind: 'status', status: 429, method: 'POST', retryAfter });
			const run = await rig.run(CANCEL, { ...one, node: CONTINUE });
			expect(outcomesOf(run)).toEqual(['failed']);
			expect(run.items[0].json.error).toContain('asks to wait 365 days');
		},
	);
});

test('Get of one activity never gives another one', async () => {
	const placed = await rig.run(CANCEL, { items: linesAsItems(2) });
	const [first, second] = placed.items.map(({ json }) => Number(json.id));
	changed({ id: second }, 'GET', 9);
	const { error } = await rig.run({
		resource: 'activity',
		operation: 'get',
		activityId: { __rl: true, mode: 'id', value: first },
	});
	expect(error?.message).toBe(
		`Tangoe Mobile answered with activity ${second} in place of ${first}.`,
	);
});
