import { useRig } from '../harness/useRig.cts';
import {
	CANCEL,
	CONTINUE,
	ERROR_OUTPUT,
	LINES,
	linesAsItems,
	manyLines,
	outcomesOf,
	PURCHASE,
} from '../harness/orders.cts';

const rig = useRig({ readsPerMinute: 0 });

describe('a run that would end too much service', () => {
	test.each([
		['25 by default', {}, 25],
		['as many as the option says', { maxEnding: 3 }, 3],
	])('is sent up to %s', async (_, options, most) => {
		const run = await rig.run({ ...CANCEL, options }, { items: manyLines(rig, most) });
		expect(outcomesOf(run)).toEqual(Array(most).fill('created'));
	});

	test.each([
		['one more than 25', {}, 26, 25],
		['one more than the option says', { maxEnding: 3 }, 4, 3],
	])('is held back as a whole for %s', async (_, options, count, most) => {
		const { error } = await rig.run({ ...CANCEL, options }, { items: manyLines(rig, count) });

		expect(error?.message).toBe(
			`This run would cancel, suspend or hand over ${count} lines, and at most ${most} are allowed, so nothing was sent.`,
		);
		expect(error?.description).toBe(
			'Check that the items are the right ones. If they are, raise Max Orders Ending Service in the options.',
		);
		expect(rig.sandbox.orders).toEqual([]);
	});

	test.each([
		['suspend', {}],
		[
			'transferOfLiabilityToPersonal',
			{
				transferPhoneNumber: '5166974878',
				transferName: 'Pinkerton Quackers',
				transferNotes: 'Leaves with it',
			},
		],
	])('counts %s too', async (operation, parameters) => {
		const { error } = await rig.run(
			{ ...CANCEL, ...parameters, operation, options: { maxEnding: 1 } },
			{ items: linesAsItems(2) },
		);
		expect(error?.message).toContain('2 lines, and at most 1 are allowed');
	});

	test('does not count orders that end nothing', async () => {
		const run = await rig.run(
			{ ...PURCHASE, options: { maxEnding: 1 } },
			{ items: Array(30).fill({}) },
		);
		expect(outcomesOf(run)).toEqual(Array(30).fill('created'));
	});
});

describe('a run with too many orders', () => {
	const options = { maxOrders: 3 };

	test.each([CANCEL, PURCHASE])('is sent at the number: $operation', async (parameters) => {
		const run = await rig.run({ ...parameters, options }, { items: linesAsItems(3) });
		expect(outcomesOf(run)).toEqual(Array(3).fill('created'));
	});

	test.each([
		['stops', {}],
		['continues', CONTINUE],
		['has an error output', ERROR_OUTPUT],
	])('is held back as a whole where the workflow %s', async (_, node) => {
		const run = await rig.run({ ...CANCEL, options }, { items: linesAsItems(4), node });

		const message = 'This run would send 4 orders, and at most 3 are allowed, so nothing was sent.';
		expect(run.error?.message ?? message).toBe(message);
		if (node.onError) expect(outcomesOf(run)).toEqual(Array(4).fill('notSent'));
		for (const { json } of [...run.items, ...run.errors]) {
			expect(json).toMatchObject({ error: message, details: { reason: 'braked' } });
		}
		expect(run.errors).toHaveLength(node === ERROR_OUTPUT ? 4 : 0);
		expect(rig.sandbox.orders).toEqual([]);
	});

	test('holds to the strictest item, where they differ', async () => {
		const items = linesAsItems(3).map((item, index) => ({ ...item, most: index === 1 ? 2 : 100 }));
		const { error } = await rig.run(
			{ ...CANCEL, options: { maxOrders: '={{ $json.most }}' } },
			{ items },
		);
		expect(error?.message).toContain('at most 2 are allowed');
	});

	test('does not count what is not sent: faulty items, equal ones and previews', async () => {
		await rig.run(CANCEL, { items: linesAsItems(1) });
		const items = [
			...linesAsItems(4),
			{ line: LINES[3] },
			{ line: 'none' },
			{ line: LINES[4], preview: true },
		];
		const run = await rig.run(
			{ ...CANCEL, options: { ...options, previewOnly: '={{ $json.preview ?? false }}' } },
			{ items, looks: true, node: CONTINUE },
		);

		expect(outcomesOf(run)).toEqual([
			'alreadyThere',
			...['created', 'created', 'created'],
			'alreadyThere',
			...['notSent', 'notSent'],
		]);
	});
});

test('a brake that an expression leaves empty is no missing brake', async () => {
	const { error } = await rig.run(
		{ ...CANCEL, options: { maxOrders: '={{ $json.most }}' } },
		{ items: linesAsItems(2) },
	);

	expect(error?.message).toContain('Max Orders is there but empty');
	expect(rig.sandbox.orders).toEqual([]);
});

test('what an earlier try placed stays placed, when a later one is held back', async () => {
	// In the first try the name of the second item's model cannot be looked up, so one order is sent.
	rig.sandbox.fault({
		kind: 'status',
		status: 422,
		method: 'GET',
		path: '/1/business_ref_devices',
	});
	const model = { __rl: true, mode: 'name', value: '={{ $json.model }}' };
	const run = await rig.run(
		{
			...PURCHASE,
			employeeId: { __rl: true, mode: 'employeeId', value: '={{ $json.employee }}' },
			businessRefDeviceId: model,
			options: { maxOrders: 1 },
		},
		{
			items: [
				{ employee: '10000', model: 'Apple iPhone 8 64GB - Silver' },
				{ employee: '10021', model: 'Apple iPhone 8 64GB - Silver' },
			],
			node: { ...CONTINUE, retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
		},
	);

	const known = outcomesOf(run);
	expect(rig.sandbox.orders).toHaveLength(1);
	expect(known.filter((outcome) => outcome === 'created')).toHaveLength(1);
	expect(known.filter((outcome) => outcome === 'notSent')).toHaveLength(1);
});
