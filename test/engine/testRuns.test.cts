import { CANCEL, CONTINUE, linesAsItems, outcomesOf } from './harness/orders.cts';
import { previewed } from './harness/previews.cts';
import { useRig } from './harness/useRig.cts';

/**
 * A credential for production may not lead to this machine. Here alone it does, so that the rest can be
 * seen working on the real engine.
 */
const built = jest.requireActual<typeof import('../../credentials/connection/host')>(
	'../../dist/credentials/connection/host.js',
);
jest.spyOn(built, 'originOf').mockImplementation(({ host }) => new URL(String(host)).origin);

const TOOL = 'n8n-nodes-tangoe-mobile.tangoeMobileTool';

const rig = useRig({ readsPerMinute: 0 });
beforeAll(() => {
	// n8n makes a tool of the node under this name.
	rig.engine.loaded.nodes[TOOL] = rig.engine.loaded.nodes['n8n-nodes-tangoe-mobile.tangoeMobile'];
});
beforeEach(() => {
	inEnvironment('production');
});

function inEnvironment(environment: string): void {
	rig.credentials.tangoeMobileApi.environment = environment;
}

const items = linesAsItems(2);

describe('a workflow that is run by hand', () => {
	test('previews on production, and says so in a hint and in every item', async () => {
		const { items: previews, hints } = await rig.run(CANCEL, { items, mode: 'manual' });

		const note = expect.stringMatching(
			/^Nothing was ordered: this was a test run.* Order in Test Runs/,
		);
		expect(hints).toEqual([note]);
		expect(previews.map(({ json }) => json)).toEqual(
			items.map(({ line }) =>
				expect.objectContaining({
					...{ outcome: 'notSent', reason: 'testRun', note, environment: 'production' },
					text: expect.stringContaining('Environment: production'),
					body: { activity: { activity_type_id: 1, employee_id: '10000', line_id: line } },
				}),
			),
		);
		expect(rig.requested('POST')).toEqual([]);
	});

	test('orders on production with the option', async () => {
		const options = { orderInTestRuns: true };
		const run = await rig.run({ ...CANCEL, options }, { items, mode: 'manual' });
		expect(outcomesOf(run)).toEqual(['created', 'created']);
		expect(run.hints).toEqual([]);
	});

	test.each(['stage', 'sandbox'])('orders on %s', async (environment) => {
		inEnvironment(environment);
		const run = await rig.run(CANCEL, { items, mode: 'manual' });
		expect(outcomesOf(run)).toEqual(['created', 'created']);
	});

	test('still names faulty items', async () => {
		const run = await rig.run(CANCEL, {
			items: [...items, { line: 'my phone' }],
			mode: 'manual',
			node: CONTINUE,
		});
		expect(run.items.map(({ json }) => json.reason ?? Boolean(json.error))).toEqual([
			...['testRun', 'testRun'],
			true,
		]);
	});
});

test.each(['trigger', 'webhook', 'retry'] as const)(
	'a published workflow orders: %s',
	async (mode) => {
		const run = await rig.run(CANCEL, { items, mode });
		expect(outcomesOf(run)).toEqual(['created', 'created']);
		expect(run.hints).toEqual([]);
	},
);

describe('an AI agent', () => {
	const node = { type: TOOL };

	test.each(['production', 'sandbox'])(
		'previews on %s, in words to pass on',
		async (environment) => {
			inEnvironment(environment);
			const run = await rig.run(CANCEL, { items, node, mode: 'trigger' });

			const note = expect.stringMatching(
				/^Nothing was ordered: an AI agent may look and preview here.* Let AI Agents Order/,
			);
			expect(run.hints).toEqual([note]);
			for (const { json } of run.items) {
				expect(json).toMatchObject({ outcome: 'notSent', reason: 'aiAgent', note });
			}
			expect(rig.requested('POST')).toEqual([]);
		},
	);

	test('orders with the option, but not in a test run on production', async () => {
		const parameters = { ...CANCEL, options: { letAiAgentsOrder: true } };
		const test = await rig.run(parameters, { items, node, mode: 'manual' });
		const real = await rig.run(parameters, { items, node, mode: 'trigger' });

		expect(test.items[0].json.reason).toBe('testRun');
		expect(outcomesOf(real)).toEqual(['created', 'created']);
	});

	test.each([
		['letAiAgentsOrder', 'aiAgent', 'Let AI Agents Order'],
		['previewOnly', 'previewOnly', 'Preview Only'],
	])('cannot permit itself to order: %s by expression', async (option, reason, label) => {
		const given = { letAiAgentsOrder: true, [option]: `={{ ${option === 'letAiAgentsOrder'} }}` };
		const run = await rig.run({ ...CANCEL, options: given }, { items, node, mode: 'trigger' });

		expect(run.error).toBeUndefined();
		expect(run.items[0].json).toMatchObject({
			...{ ordered: false, reason },
			note: expect.stringContaining(`not from an expression or a model, so their safe`),
		});
		expect(run.items[0].json.note).toMatch(new RegExp(`: ${label}\\.$`));
		expect(rig.requested('POST')).toEqual([]);
	});

	test('cannot permit itself by an expression for all options', async () => {
		const options = '={{ { letAiAgentsOrder: true } }}';
		const run = await rig.run(CANCEL, {
			...{ items, mode: 'trigger' },
			looks: true,
			node: { ...node, parameters: { ...rig.node(CANCEL).parameters, options } },
		});
		expect(run.items[0].json).toMatchObject({ ordered: false, reason: 'aiAgent' });
		expect(rig.requested('POST')).toEqual([]);
	});

	test.each([
		['hash', 'expectedHash', '={{ $json.hash }}', /Expected Hash differs/],
		['higher brake', 'maxEnding', '={{ 100 }}', /at most 25 are allowed/],
	])('gives itself no %s', async (_, option, value, says) => {
		const { hash } = await previewed(rig, CANCEL, { items });
		const many = Array.from({ length: 26 }, () => ({ ...items[0], hash }));
		const options = { letAiAgentsOrder: true, [option]: value };
		const run = await rig.run({ ...CANCEL, options }, { items: many, node, mode: 'trigger' });
		expect(run.error?.message).toMatch(says);
		expect(rig.requested('POST')).toEqual([]);
	});

	test('gives itself no higher brake for the day', async () => {
		await rig.run(CANCEL, { items, mode: 'trigger' });
		const [first] = rig.sandbox.activities;
		for (let n = 1; n < 100; n++) rig.sandbox.activities.push({ ...first, id: first.id + 9 * n });
		const options = { letAiAgentsOrder: true, maxEndingPerDay: '={{ 100000 }}' };
		const run = await rig.run({ ...CANCEL, options }, { items, node, mode: 'trigger' });
		expect(run.error?.message).toContain('at most 100 a day are allowed');
		expect(rig.requested('POST')).toHaveLength(2);
	});

	test('cannot order a second time by an expression in If Already Ordered', async () => {
		await rig.run(CANCEL, { items, mode: 'trigger' });
		const options = { letAiAgentsOrder: true, ifAlreadyOrdered: '={{ "orderAnyway" }}' };
		const run = await rig.run({ ...CANCEL, options }, { items, node, mode: 'trigger' });
		expect(run.error?.message).toMatch(/already/);
		expect(rig.requested('POST')).toHaveLength(2);
	});

	test('may look', async () => {
		const parameters = { resource: 'line', operation: 'getAll' };
		const { error, items: lines } = await rig.run(
			{ ...parameters, employeeId: { __rl: true, mode: 'employeeId', value: '10000' } },
			{ node, mode: 'trigger' },
		);
		expect(error).toBeUndefined();
		expect(lines.length).toBeGreaterThan(0);
	});
});
