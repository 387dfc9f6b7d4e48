import type { INodeParameters } from 'n8n-workflow';
import { CONTINUE, ERROR_OUTPUT } from '../harness/orders.cts';
import { changeCredential, letProductionLeadHere } from '../harness/productionHere.cts';
import { useRig } from '../harness/useRig.cts';
import {
	jsonOf,
	LEAVER,
	LINES,
	offboard,
	ordersIn,
	outcomesById,
	withRules,
} from './offboarding.cts';

letProductionLeadHere();

const TOOL = 'n8n-nodes-tangoe-mobile.tangoeMobileTool';

const rig = useRig({ readsPerMinute: 0 });
beforeAll(() => {
	// n8n makes a tool of the node under this name.
	rig.engine.loaded.nodes[TOOL] = rig.engine.loaded.nodes['n8n-nodes-tangoe-mobile.tangoeMobile'];
});
beforeEach(() =>
	changeCredential(rig, {
		...{ environment: 'production', allowedOrders: undefined, allowedTypes: undefined },
	}),
);
afterEach(() => changeCredential(rig, { allowedOrders: undefined, allowedTypes: undefined }));

describe('a test run on production', () => {
	const byHand = { mode: 'manual' } as const;

	test('stops with the plan in the message, and orders nothing', async () => {
		const run = await offboard(rig, {}, byHand);
		expect(run.error?.message).toContain(
			'Nothing was ordered: test runs do not order on production',
		);
		expect(run.error?.description).toContain('This would have been done: Offboarding of Odessa');
		expect(run.error?.description).toMatch(/; Line \d+ /);
		expect(run.error?.description).toContain('Order in Test Runs');
		expect(rig.requested('POST')).toEqual([]);
	});

	test.each([
		['regular', CONTINUE, 'items'],
		['error', ERROR_OUTPUT, 'errors'],
	] as const)('hands the plan to the %s output', async (_, node, output) => {
		const run = await offboard(rig, {}, { ...byHand, node });
		expect(run[output].map(({ json }) => json)).toEqual([
			expect.objectContaining({
				error: expect.stringContaining('Nothing was ordered'),
				details: expect.objectContaining({
					...{ reason: 'testRun', ordered: false },
					preview: expect.objectContaining({ hash: expect.any(String), orders: 3 }),
				}),
			}),
		]);
		expect(rig.requested('POST')).toEqual([]);
	});

	test('orders with the option', async () => {
		const run = await offboard(rig, { options: { orderInTestRuns: true } }, byHand);
		expect(run.summary).toMatchObject({ done: 3 });
	});
});

describe('an AI agent', () => {
	const node = { type: TOOL };

	test.each<[string, INodeParameters]>([
		['as it is', {}],
		['with a preview switched off by expression', { previewOnly: '={{ false }}' }],
		['with a higher brake', { maxEnding: '={{ 1000 }}', orderInTestRuns: '={{ true }}' }],
	])('gets the plan and nothing else: %s', async (_, options) => {
		const run = await offboard(rig, { options }, { node });
		expect(run.error).toBeUndefined();
		expect(jsonOf(run)).toEqual([
			expect.objectContaining({
				...{ reason: 'aiAgent', ordered: false, employee_id: LEAVER },
				note: expect.stringContaining('an AI agent only gets the plan'),
			}),
		]);
		expect(rig.requested('POST')).toEqual([]);
	});

	test('approves nothing by a hash of its own', async () => {
		const run = await offboard(rig, { options: { expectedHash: '={{ "any" }}' } }, { node });
		expect(run.error?.message).toContain('Expected Hash differs');
		expect(rig.requested('POST')).toEqual([]);
	});
});

describe('what the credential does not allow', () => {
	test('holds the whole plan back, or fails alone where the workflow continues', async () => {
		changeCredential(rig, { allowedOrders: 'only', allowedTypes: ['lineCancel'] });
		const rule = withRules({ field: 'id', value: String(LINES[0]), action: 'suspendLine' });
		const stopped = await offboard(rig, rule);
		expect(stopped.error?.message).toContain(
			'Suspend was not sent: the credential does not allow it',
		);
		expect(rig.sandbox.orders).toEqual([]);

		const going = await offboard(rig, rule, { node: CONTINUE });
		expect(outcomesById(going)).toMatchObject({ [LINES[0]]: 'notSent', [LINES[1]]: 'created' });
		expect(ordersIn(rig)).toEqual(LINES.slice(1).map((id) => [1, id]));
	});
});

describe('brakes', () => {
	test.each([
		['of a run', { maxEnding: 2 }, /3 lines, and at most 2 are allowed.*nothing was sent/],
		['of all orders', { maxOrders: 2 }, /3 orders, and at most 2 are allowed.*nothing was sent/],
		['of a day', { maxEndingPerDay: 2 }, /3 orders that end service.*at most 2 a day are allowed/],
	])('%s', async (_, options, says) => {
		const run = await offboard(rig, { options });
		expect(run.error?.message).toMatch(says);
		const going = await offboard(rig, { options }, { node: CONTINUE });
		expect(going.summary).toMatchObject({ failed: 3, done: 0, all_ordered: false });
		expect(rig.requested('POST')).toEqual([]);
	});

	test('of a run count all of its leavers together', async () => {
		const items = [{}, { employee: '10235' }];
		const run = await offboard(rig, { options: { maxEnding: 4 } }, { items });
		expect(run.error?.message).toContain('5 lines, and at most 4 are allowed');
		expect(rig.requested('POST')).toEqual([]);
	});
});
