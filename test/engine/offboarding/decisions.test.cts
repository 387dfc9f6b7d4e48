import type { INodeParameters } from 'n8n-workflow';
import { useRig } from '../harness/useRig.cts';
import {
	DEVICES,
	LATER,
	LINES,
	offboard,
	ordersIn,
	outcomesById,
	TO_NEW_OWNER,
	withExceptions,
	withRules,
	type Condition,
} from './offboarding.cts';

const rig = useRig({ readsPerMinute: 0 });
const [first, second, third] = LINES;
/** What is planned is seen without ordering it. */
const PREVIEW: INodeParameters = { options: { previewOnly: true } };

/** The action and what chose it, by line or device. */
async function planned(parameters: INodeParameters): Promise<Record<string, string>> {
	const { items, error } = await offboard(rig, { ...parameters, ...PREVIEW });
	if (error) throw new Error(`${error.message} ${error.description}`);
	const plan = items[0].json.plan as Array<Record<string, unknown>>;
	return Object.fromEntries(
		plan.map(({ asset_id, action, rule }) => [
			String(asset_id),
			`${String(rule)}: ${String(action)}`,
		]),
	);
}

test('without rules, lines and devices get what stands on the panel', async () => {
	const run = await offboard(rig);
	expect(run.error).toBeUndefined();
	expect(outcomesById(run)).toEqual({
		...Object.fromEntries(LINES.map((id) => [id, 'created'])),
		...Object.fromEntries(DEVICES.map((id) => [id, 'skipped'])),
	});
	expect(ordersIn(rig)).toEqual(LINES.map((id) => [1, id]));
	expect(run.summary).toMatchObject({
		...{ found: 7, done: 3, skipped: 4, failed: 0, unknown: 0 },
		...{ all_ordered: true, complete: false },
	});
});

describe('a rule asks for', () => {
	test.each<[string, Omit<Condition, 'action'>, number[]]>([
		['a phone number', { field: 'phoneNumber', value: '(317) 555-0192' }, [second]],
		[
			'several phone numbers',
			{ field: 'phoneNumber', value: '3175550191, +1 317 555 0193' },
			[first, third],
		],
		[
			'a list of an expression',
			{ field: 'phoneNumber', value: '={{ ["317-555-0191"] }}' },
			[first],
		],
		['a carrier by name', { field: 'carrier', value: 'continental wireless' }, [second]],
		['a plan by ID', { field: 'plan', value: '={{ 22501 }}' }, []],
		['a status', { field: 'status', value: 'Active' }, LINES],
		['a label', { field: 'label', value: 'work PHONE' }, [first]],
		['an ID', { field: 'id', value: String(third) }, [third]],
		['the person', { field: 'employeeId', value: '010234' }, LINES],
		[
			'another field by its name',
			{ field: 'other', fieldName: 'carrier.name', value: 'Continental Wireless' },
			[second],
		],
		['nothing, by an empty list', { field: 'phoneNumber', value: '={{ [] }}' }, []],
	])('%s', async (_, condition, lines) => {
		const rule: Condition = { ...(condition as Condition), action: 'suspendLine' };
		const plan = await planned(withRules(rule));
		const met = LINES.filter((id) => plan[id] === 'Rule 1: suspendLine');
		expect(met).toEqual(lines);
		for (const id of LINES.filter((one) => !lines.includes(one))) {
			expect(plan[id]).toBe('Default: cancelLine');
		}
	});

	test.each<[string, string]>([
		['IMEI', '35-000000-000552-1'],
		['serial number', 'sn555021'],
	])('a device by its %s', async (_, value) => {
		const plan = await planned({
			...withRules({ field: 'identifier', value, action: 'assignDevice', ...TO_NEW_OWNER }),
		});
		expect(DEVICES.filter((id) => plan[id] === 'Rule 1: assignDevice')).toEqual([DEVICES[0]]);
	});

	test('the first that fits counts, and one for devices is none for lines', async () => {
		const plan = await planned(
			withRules(
				{ field: 'id', value: `${first},${second}`, action: 'leave' },
				{ field: 'phoneNumber', value: '3175550192', action: 'suspendLine' },
				{ field: 'employeeId', value: '10234', action: 'assignDevice', ...TO_NEW_OWNER },
				{ field: 'carrier', value: 'AT United States', action: 'suspendLine' },
			),
		);
		expect(LINES.map((id) => plan[id])).toEqual([
			'Rule 1: leave',
			'Rule 1: leave',
			'Rule 4: suspendLine',
		]);
		expect(DEVICES.map((id) => plan[id])).toEqual(DEVICES.map(() => 'Rule 3: assignDevice'));
	});

	test.each([
		['nothing at all', ''],
		['an expression that finds nothing', '={{ $json.missing }}'],
		['a list with a gap', '={{ ["317-555-0191", null] }}'],
		['what an expression leaves behind', 'undefined'],
		['no phone number', 'the private one'],
	])('%s: refused before anything is read', async (_, value) => {
		const run = await offboard(
			rig,
			withExceptions({ field: 'phoneNumber', value, reason: 'Hold' }),
		);
		expect(run.error?.message).toContain('Exception 1 › Value');
		expect(rig.sandbox.requests).toEqual([]);
	});

	test('a field that no row shows: it cannot be told, and nothing is ordered', async () => {
		const rule = { field: 'other', fieldName: 'vip_level', value: 'high', action: 'leave' };
		const run = await offboard(rig, withRules(rule));
		expect(run.error?.message).toContain(
			`Item 0 (line ${first}): It cannot be told what becomes of it: Rule 1 asks for vip_level, which Tangoe Mobile does not show of any line of this person`,
		);
		expect(rig.sandbox.orders).toEqual([]);
	});
});

describe('an exception', () => {
	test('comes before every rule, and its reason stands in the result', async () => {
		const run = await offboard(rig, {
			...withRules({ field: 'id', value: String(second), action: 'suspendLine' }),
			...withExceptions(
				{ field: 'phoneNumber', value: '={{ ["317.555.0192"] }}', reason: 'Legal hold' },
				{ field: 'phoneNumber', value: '={{ [] }}', reason: 'Nothing today' },
			),
		});
		expect(run.error).toBeUndefined();
		expect(outcomesById(run)).toMatchObject({ [first]: 'created', [second]: 'skipped' });
		expect(run.assets.find(({ asset_id }) => asset_id === second)?.reason).toBe(
			'Exception 1: Legal hold',
		);
		expect(ordersIn(rig)).toEqual([
			[1, first],
			[1, third],
		]);
	});

	test('holds a person as a whole, though a table lost leading zeros', async () => {
		const run = await offboard(
			rig,
			withExceptions({ field: 'employeeId', value: '={{ ["0099", 417] }}', reason: 'Hold' }),
			{ items: [{ employee: '00417' }] },
		);
		expect(run.summary).toMatchObject({ done: 0, complete: true });
		expect(new Set(Object.values(outcomesById(run)))).toEqual(new Set(['skipped']));
		expect(rig.sandbox.orders).toEqual([]);
	});

	test('of a device holds the line, with which it would go along', async () => {
		const run = await offboard(
			rig,
			{
				...{ lineAction: 'assignLine', ...TO_NEW_OWNER },
				...withExceptions({ field: 'identifier', value: 'SN555021', reason: 'Evidence' }),
			},
			{ node: { onError: 'continueRegularOutput' } },
		);
		expect(outcomesById(run)).toMatchObject({
			...{ [first]: 'notSent', [second]: 'created', [DEVICES[0]]: 'skipped' },
		});
		expect(run.failed[0].error).toContain(`device ${DEVICES[0]} goes along with this line`);
		expect(ordersIn(rig)).toEqual([
			[16, second],
			[16, third],
		]);
	});
});

test('what has no day waits for the last day, and a cancellation does not', async () => {
	const run = await offboard(rig, {
		...{ lastDayTiming: 'onDate', lastDay: LATER },
		...withRules({ field: 'id', value: String(second), action: 'suspendLine' }),
	});
	expect(outcomesById(run)).toMatchObject({
		...{ [first]: 'created', [second]: 'notYet', [third]: 'created' },
	});
	expect(rig.sandbox.orders.map(({ activity }) => activity.sleep_until)).toEqual([LATER, LATER]);
	expect(run.summary).toMatchObject({ not_yet: 1, all_ordered: false, complete: false });
});

describe('what is as wanted already', () => {
	const stock = { items: [{ employee: '10000' }] };

	test('is not ordered: off, or paused where that is wanted', async () => {
		const run = await offboard(rig, { lineAction: 'suspendLine' }, stock);
		expect(outcomesById(run)).toMatchObject({ 813801: 'asWanted', 813802: 'asWanted' });
		expect(run.assets.find(({ asset_id }) => asset_id === 813801)).toMatchObject({
			...{ ordered: false, reason: 'Its status is suspended', status_before: 'suspended' },
		});
		expect(ordersIn(rig).map(([, line]) => line)).not.toContain(813801);
	});

	test('is what Ended Statuses says: a paused line is to be canceled by default', async () => {
		const byDefault = await offboard(rig, PREVIEW, stock);
		const plan = byDefault.items[0].json.plan as Array<Record<string, unknown>>;
		expect(plan.find(({ asset_id }) => asset_id === 813801)?.orders).toBe(true);
		const options = { endedStatuses: 'Deactivated, suspended' };
		const run = await offboard(rig, { options }, stock);
		expect(outcomesById(run)).toMatchObject({ 813801: 'asWanted', 813802: 'asWanted' });
	});
});
