import type { IExecuteContextData } from 'n8n-workflow';
import { installFastClock, uninstallFastClock } from '../../faults/harness/fastClock.cts';
import { CONTINUE, ERROR_OUTPUT } from '../harness/orders.cts';
import { useRigForEachTest } from '../harness/useRig.cts';
import { LEAVER, LINES, offboard, ordersIn, outcomesById } from './offboarding.cts';

beforeAll(installFastClock);
afterAll(uninstallFastClock);

const rig = useRigForEachTest({ readsPerMinute: 0 });
const [first, second, third] = LINES;
const refuse = (line: number, times = 1) =>
	rig.sandbox.fault({
		kind: 'status',
		status: 422,
		method: 'POST',
		times,
		match: { line_id: line },
	});
const ALL_ORDERED = LINES.map((id) => [1, id]);
const retried = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
const byLine = () => [...ordersIn(rig)].sort(([, one], [, other]) => Number(one) - Number(other));

describe('an order that Tangoe refuses', () => {
	test.each([
		['an item of the regular output', CONTINUE, 'items'],
		['an item of the error output', ERROR_OUTPUT, 'errors'],
	] as const)('is %s with the keys of its line, and the rest goes on', async (_, node, output) => {
		refuse(second);
		const run = await offboard(rig, {}, { node });
		expect(run[output].map(({ json }) => json).filter(({ error }) => error)).toEqual([
			expect.objectContaining({
				...{ employee_id: LEAVER, asset: 'line', asset_id: second, action: 'cancelLine' },
				...{ rule: 'Default', status_before: 'active', error: expect.any(String) },
				details: expect.objectContaining({ outcome: 'failed', ordered: false, status: 422 }),
			}),
		]);
		expect(run.summary).toMatchObject({ done: 2, failed: 1, all_ordered: false, complete: false });
		expect(run.summary.evidence).toMatchObject({
			open: [`line ${first}`, `line ${second}`, `line ${third}`],
		});
		expect(byLine()).toEqual([ALL_ORDERED[0], ALL_ORDERED[2]]);
	});

	test('stops the run, which names what was placed', async () => {
		refuse(second);
		const run = await offboard(rig, { options: { ordersAtOnce: 1 } });
		expect(run.error?.message).toContain(`Item 0 (line ${second}): `);
		expect(run.error?.description).toContain(`item 0 → ${rig.sandbox.activities[0].id}`);
		expect(byLine()).toEqual([ALL_ORDERED[0]]);
	});

	test('is sent again by Retry On Fail, and no other one is', async () => {
		refuse(second, 2);
		const run = await offboard(rig, { options: { ordersAtOnce: 1 } }, { node: retried });
		expect(run.error).toBeUndefined();
		expect(byLine()).toEqual(ALL_ORDERED);
		expect(rig.requested('POST')).toHaveLength(5);
		expect(run.summary).toMatchObject({ done: 3, all_ordered: true });
	});
});

test('a lost answer is looked up, and the order is not repeated', async () => {
	rig.sandbox.fault({ kind: 'dropAfter', method: 'POST', match: { line_id: second } });
	const run = await offboard(rig);
	expect(outcomesById(run)).toMatchObject({ [second]: 'recovered', [third]: 'created' });
	expect(byLine()).toEqual(ALL_ORDERED);
	expect(run.summary).toMatchObject({ done: 3, unknown: 0, all_ordered: true });
});

test('an order of which nobody knows is said to be unknown, and a later run finds it', async () => {
	rig.sandbox.fault({ kind: 'dropAfter', method: 'POST', match: { line_id: third } });
	rig.sandbox.settings.listedAtMost = 1;
	rig.sandbox.settings.listedAfterMs = 3_600_000;
	const run = await offboard(rig, { options: { ordersAtOnce: 1 } }, { node: CONTINUE });
	expect(outcomesById(run)).toMatchObject({ [third]: 'unknown' });
	expect(run.summary).toMatchObject({ unknown: 1, all_ordered: false, complete: false });

	Object.assign(rig.sandbox.settings, { listedAtMost: 0, listedAfterMs: 0 });
	const again = await offboard(rig, {}, { node: CONTINUE });
	expect(outcomesById(again)).toMatchObject({ [third]: 'alreadyThere' });
	expect(byLine()).toEqual(ALL_ORDERED);
});

test('an execution that is retried goes on where it stopped', async () => {
	refuse(second);
	const stopped = await offboard(rig, { options: { ordersAtOnce: 1 } });
	const kept = stopped.run.data.executionData?.contextData;
	const contextData = JSON.parse(JSON.stringify(kept)) as IExecuteContextData;
	const run = await offboard(rig, {}, { mode: 'retry', contextData });
	expect(run.summary).toMatchObject({ done: 3, already_there: 0 });
	expect(byLine()).toEqual(ALL_ORDERED);
});

test('one that is listed no more is told with its order', async () => {
	refuse(third);
	const stopped = await offboard(rig, { options: { ordersAtOnce: 1 } });
	const kept = stopped.run.data.executionData?.contextData;
	const own = rig.sandbox.world.lines.find(({ id }) => id === first);
	Object.assign(own ?? {}, { person_id: 1831602 });
	const contextData = JSON.parse(JSON.stringify(kept)) as IExecuteContextData;
	const run = await offboard(rig, {}, { mode: 'retry', contextData });
	expect(run.assets.find(({ asset_id }) => asset_id === first)).toMatchObject({
		...{ outcome: 'created', ordered: true, employee_id: LEAVER, asset: 'line' },
		id: rig.sandbox.activities[0].id,
	});
	expect(run.summary).toMatchObject({ found: 7, done: 3, complete: false });
});

test('no message has a phone number, a name or an IMEI', async () => {
	refuse(first);
	refuse(second);
	const run = await offboard(rig, { deviceAction: 'returnDevice' }, { node: CONTINUE });
	const going = await offboard(rig, {}, { node: CONTINUE });
	const stopped = await offboard(rig, { lineAction: 'suspendLine' });
	const words = [
		...[...run.failed, ...going.failed].map(({ error, details }) =>
			JSON.stringify([error, details]),
		),
		...[stopped.error?.message, stopped.error?.description, ...run.hints, ...stopped.hints],
		JSON.stringify(run.run.data.executionData?.contextData),
	].join('\n');
	expect(run.failed.length).toBeGreaterThan(2);
	expect(words).not.toMatch(/31755501\d\d|Odessa|Fairweather|35000000000552\d/);
});

test('the activities are saved with the execution, so that it is found by them', async () => {
	const run = await offboard(rig);
	const ids = rig.sandbox.activities.map(({ id }) => String(id));
	const { metadata } = run.run.data.resultData as { metadata?: Record<string, string> };
	// n8n before 2.41 offers it to the Code node alone.
	if (metadata) expect(metadata.tangoe_activities.split(',').sort()).toEqual(ids.sort());
	expect(run.summary.evidence).toMatchObject({ execution_id: '1', workflow: { name: 'test' } });
});
