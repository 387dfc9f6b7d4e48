import type { IExecuteContextData } from 'n8n-workflow';
import { CANCEL, CONTINUE, ERROR_OUTPUT, linesAsItems, outcomesOf } from '../harness/orders.cts';
import { withOptions } from '../harness/previews.cts';
import { changeCredential, letProductionLeadHere } from '../harness/productionHere.cts';
import { useRig } from '../harness/useRig.cts';

letProductionLeadHere();

const rig = useRig({ readsPerMinute: 0 });
beforeEach(() => changeCredential(rig, { environment: 'production', testRunsMayOrder: undefined }));

const items = linesAsItems(2);
const byHand = { items, mode: 'manual' as const };
const MESSAGE = 'Nothing was ordered: test runs do not order on production.';

describe('a workflow that is run by hand on production', () => {
	test('stops, and says what it would have ordered and what to do', async () => {
		const { error, hints } = await rig.run(CANCEL, byHand);

		expect(error?.message).toBe(MESSAGE);
		expect(error?.description).toMatch(
			/^It would have ordered: Line Cancel: .*; Employee: .*; Line: .*; Environment: production/,
		);
		expect(error?.description).toMatch(
			/The published workflow places it\..* Preview Only in the options.* Order in Test Runs there\./,
		);
		expect(error?.description).toMatch(/Item 1 would have ordered: Line Cancel: /);
		expect(hints).toEqual([]);
		expect(rig.requested('POST')).toEqual([]);
	});

	test.each([
		['regular', CONTINUE, 'items'],
		['error', ERROR_OUTPUT, 'errors'],
	] as const)('hands each preview to the %s output where it continues', async (_, node, output) => {
		const run = await rig.run(CANCEL, { ...byHand, node });

		expect(run[output].map(({ json }) => json)).toEqual(
			items.map(({ line }) =>
				expect.objectContaining({
					error: MESSAGE,
					details: expect.objectContaining({
						...{ outcome: 'notSent', ordered: false, reason: 'testRun' },
						preview: expect.objectContaining({
							...{ ordered: false, reason: 'testRun', hash: expect.stringMatching(/^\w{32}$/) },
							body: { activity: { activity_type_id: 1, employee_id: '10000', line_id: line } },
						}),
					}),
				}),
			),
		);
		expect(rig.requested('POST')).toEqual([]);
	});

	test('previews where that was chosen', async () => {
		const run = await rig.run(withOptions(CANCEL, { previewOnly: true }), byHand);
		expect(run.items.map(({ json }) => json.reason)).toEqual(['previewOnly', 'previewOnly']);
	});

	test('orders with the option', async () => {
		const run = await rig.run(withOptions(CANCEL, { orderInTestRuns: true }), byHand);
		expect(outcomesOf(run)).toEqual(['created', 'created']);
	});

	test('sends none of its items where only some have the option', async () => {
		const options = { orderInTestRuns: '={{ $itemIndex === 1 }}', ordersAtOnce: 1 };
		const run = await rig.run(withOptions(CANCEL, options), byHand);
		expect(run.error?.message).toBe(`Item 0: ${MESSAGE}`);
		expect(rig.requested('POST')).toEqual([]);
	});

	test('says of an order that exists that nothing would be sent either', async () => {
		await rig.run(CANCEL, { items, mode: 'trigger' });
		const run = await rig.run(CANCEL, { ...byHand, looks: true });
		expect(run.error?.description).toMatch(/sending would order nothing either: the same order/);
	});

	test('names faulty items first', async () => {
		const run = await rig.run(CANCEL, { ...byHand, items: [...items, { line: 'my phone' }] });
		expect(run.error?.message).toMatch(/^Item 2: Line Cancel was not sent\. Line /);
	});

	test('does not order when it is retried either', async () => {
		const first = await rig.run(CANCEL, byHand);
		const contextData = JSON.parse(
			JSON.stringify(first.run.data.executionData?.contextData),
		) as IExecuteContextData;

		const retried = await rig.run(CANCEL, { items, mode: 'retry', contextData });
		expect(retried.error?.message).toBe(MESSAGE);
		expect(rig.requested('POST')).toEqual([]);
	});
});

describe.each(['stage', 'sandbox'])('a run by hand on %s', (environment) => {
	beforeEach(() => changeCredential(rig, { environment }));

	test('does not order on the word of its name alone', async () => {
		const { error } = await rig.run(CANCEL, byHand);
		expect(error?.message).toBe(`Nothing was ordered: test runs do not order on ${environment}.`);
		expect(error?.description).toContain('Test Runs May Order in the credential');
		expect(rig.requested('POST')).toEqual([]);
	});

	test('orders where the credential says so', async () => {
		changeCredential(rig, { testRunsMayOrder: true });
		expect(outcomesOf(await rig.run(CANCEL, byHand))).toEqual(['created', 'created']);
	});
});

test('a credential for production cannot let test runs order', async () => {
	changeCredential(rig, { testRunsMayOrder: true });
	expect((await rig.run(CANCEL, byHand)).error?.message).toBe(MESSAGE);
});

test.each(['prod', 'Production', '', undefined])(
	'the environment %p is refused, whoever starts the run',
	async (environment) => {
		changeCredential(rig, { environment });
		for (const mode of ['manual', 'trigger'] as const) {
			const { error } = await rig.run(CANCEL, { items, mode });
			expect(error?.message).toMatch(/Environment in the credential is neither Production nor/);
		}
		expect(rig.requested('POST')).toEqual([]);
	},
);

test.each(['trigger', 'webhook', 'retry'] as const)(
	'a published workflow orders: %s',
	async (mode) => {
		const run = await rig.run(CANCEL, { items, mode });
		expect(outcomesOf(run)).toEqual(['created', 'created']);
		expect(run.hints).toEqual([]);
	},
);
