import { CONTINUE } from '../harness/orders.cts';
import { byEmployeeId, byId } from '../harness/tangoe.cts';
import { useRig } from '../harness/useRig.cts';
import {
	LEAVER,
	LINES,
	NEW_OWNER,
	offboard,
	ordersIn,
	outcomesById,
	TO_NEW_OWNER,
} from './offboarding.cts';

const rig = useRig({ readsPerMinute: 0 });
const [first, second, third] = LINES;

/** Somebody orders something for the first line. */
const order = async (operation: string, more: object = {}) =>
	await rig.run({
		...{ operation, employeeId: byEmployeeId(LEAVER), lineId: byId(first) },
		...more,
	});
const open = () => rig.sandbox.activities[0].id;

describe('an open order about a line', () => {
	test.each([
		[
			'gives it to somebody',
			'lineAssignment',
			{ replacementPersonId: byId(NEW_OWNER) },
			'cancelLine',
		],
		['brings it back', 'unsuspend', { comment: 'Back' }, 'cancelLine'],
		[
			'gives it to somebody',
			'lineAssignment',
			{ replacementPersonId: byId(1831602) },
			'assignLine',
		],
		['ends it', 'lineCancel', { cancelTiming: 'today' }, 'assignLine'],
	])('that %s (%s) is in the way', async (_, operation, more, lineAction) => {
		await order(operation, more);
		const run = await offboard(rig, { lineAction, ...TO_NEW_OWNER }, { node: CONTINUE });
		expect(outcomesById(run)).toMatchObject({ [first]: 'notSent', [second]: 'created' });
		expect(run.failed).toEqual([
			expect.objectContaining({
				...{ asset: 'line', asset_id: first, action: lineAction, status_before: 'active' },
				error: expect.stringContaining(`activity ${open()})`),
				details: expect.objectContaining({ reason: 'openOrder', outcome: 'notSent' }),
			}),
		]);
		expect(run.summary).toMatchObject({ failed: 1, all_ordered: false, complete: false });
	});

	test('holds everything back where the workflow stops on errors', async () => {
		await order('unsuspend', { comment: 'Back' });
		const run = await offboard(rig);
		expect(run.error?.message).toMatch(
			/^Item 0 \(line 815101\): Line Cancel was not sent: another order/,
		);
		expect(ordersIn(rig)).toEqual([[87, first]]);
	});

	test.each(['completed', 'cancelled'])('is none any more once it is %s', async (state) => {
		await order('lineAssignment', { replacementPersonId: byId(NEW_OWNER) });
		Object.assign(rig.sandbox.activities[0], { state });
		const run = await offboard(rig);
		expect(outcomesById(run)).toMatchObject({ [first]: 'created' });
	});

	test('is ignored with the option, and not looked for', async () => {
		await order('unsuspend', { comment: 'Back' });
		const run = await offboard(rig, { options: { ignoreOpenOrders: true } });
		expect(run.error).toBeUndefined();
		expect(ordersIn(rig)).toEqual([[87, first], ...LINES.map((id) => [1, id])]);
	});
});

test('a second run does only what is missing', async () => {
	await order('lineCancel', { cancelTiming: 'today' });
	const run = await offboard(rig);
	expect(outcomesById(run)).toMatchObject({
		...{ [first]: 'alreadyThere', [second]: 'created', [third]: 'created' },
	});
	expect(run.assets[0]).toMatchObject({ ordered: true, id: open() });

	const again = await offboard(rig);
	expect(again.summary).toMatchObject({ done: 0, already_there: 3, all_ordered: true });
	expect(ordersIn(rig)).toEqual(LINES.map((id) => [1, id]));
});

test('it is complete once Tangoe has carried everything out, and not before', async () => {
	const before = await offboard(rig);
	expect(before.summary.complete).toBe(false);
	for (const { id } of [...rig.sandbox.activities]) rig.sandbox.advance(id, 'completed');
	const after = await offboard(rig);
	expect(after.summary).toMatchObject({ complete: true, all_ordered: true, done: 0 });
	expect(ordersIn(rig)).toHaveLength(3);
});
