import { letProductionLeadHere } from '../harness/productionHere.cts';
import { CANCEL, linesAsItems, outcomesOf } from '../harness/orders.cts';
import { previewed } from '../harness/previews.cts';
import { useRig } from '../harness/useRig.cts';

letProductionLeadHere();

const TOOL = 'n8n-nodes-tangoe-mobile.tangoeMobileTool';

const rig = useRig({ readsPerMinute: 0 });
beforeAll(() => {
	// n8n makes a tool of the node under this name.
	rig.engine.loaded.nodes[TOOL] = rig.engine.loaded.nodes['n8n-nodes-tangoe-mobile.tangoeMobile'];
});
beforeEach(() => {
	rig.credentials.tangoeMobileApi.environment = 'production';
});

const items = linesAsItems(2);

describe('an AI agent', () => {
	const node = { type: TOOL };

	test.each(['production', 'sandbox'])(
		'previews on %s, in words to pass on',
		async (environment) => {
			rig.credentials.tangoeMobileApi.environment = environment;
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

		expect(test.error).toBeUndefined();
		expect(test.items[0].json).toMatchObject({
			...{ ordered: false, reason: 'testRun' },
			note: expect.stringMatching(/^Nothing was ordered: this is a test run.* Order in Test Runs/),
		});
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

	test('of n8n itself, which starts the whole workflow, previews', async () => {
		const run = await rig.run(CANCEL, { items, mode: 'agent' });
		expect(run.items[0].json).toMatchObject({ ordered: false, reason: 'aiAgent' });
		expect(rig.requested('POST')).toEqual([]);
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
