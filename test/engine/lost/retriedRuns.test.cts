import type { IExecuteContextData, INode, INodeParameters } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../../sandbox/index.cts';
import { CANCEL, CONTINUE, LINES, linesAsItems, outcomesOf } from '../harness/orders.cts';
import type { NodeRun, RunOptions } from '../harness/tangoe.cts';
import { useRig } from '../harness/useRig.cts';

const rig = useRig({ readsPerMinute: 0 });

const tomorrow = (days: number) =>
	new Date(Date.now() + days * 24 * 60 * 60_000).toISOString().slice(0, 10);
/** Cancels lines on the day that each item names. */
const cancelOn: INodeParameters = {
	...CANCEL,
	cancelTiming: 'onDate',
	sleepUntil: '={{ $json.day }}',
	options: { ordersAtOnce: 1 },
};
const refuseSecond = () =>
	rig.sandbox.fault({ kind: 'status', status: 422, method: 'POST', match: { line_id: LINES[1] } });

/** n8n's "Retry execution": another execution, with what the node kept in the first. */
async function retry(first: NodeRun, parameters: INodeParameters, options: RunOptions) {
	const kept = first.run.data.executionData?.contextData;
	const contextData = JSON.parse(JSON.stringify(kept)) as IExecuteContextData;
	return await rig.run(parameters, { ...options, mode: 'retry', contextData });
}

/** The first of three items is placed, the second refused, and the run stops. */
async function stoppedRun(node: Partial<INode> = {}): Promise<NodeRun> {
	refuseSecond();
	const items = linesAsItems(3).map((item) => ({ ...item, day: tomorrow(1) }));
	const first = await rig.run(cancelOn, { items, node });
	expect(rig.sandbox.activities).toHaveLength(1);
	return first;
}

describe('an execution that is retried', () => {
	test('on a day on which the date of a placed order is past places the others', async () => {
		const first = await stoppedRun();
		const items = linesAsItems(3).map((item, index) => ({
			...item,
			day: index === 0 ? '2020-01-01' : tomorrow(1),
		}));

		const run = await retry(first, cancelOn, { items });

		expect(run.error).toBeUndefined();
		expect(outcomesOf(run)).toEqual(['created', 'created', 'created']);
		expect(rig.sandbox.activities).toHaveLength(3);
	});

	test('with an expression of a placed order that fails now names that order', async () => {
		const first = await stoppedRun();
		const parameters = {
			...cancelOn,
			lineId: { ...(CANCEL.lineId as object), value: '={{ $json.line.missing.there }}' },
		} as INodeParameters;

		const run = await retry(first, parameters, { items: linesAsItems(3) });

		expect(run.error?.description).toContain(`activity ${rig.sandbox.activities[0].id} on `);
		expect(rig.sandbox.activities).toHaveLength(1);
	});

	test('with another operation and a faulty item fails, and names what was placed beside it', async () => {
		const first = await stoppedRun();
		const suspend: INodeParameters = { ...CANCEL, operation: 'suspend' };
		const items = linesAsItems(3).map((item, index) => (index === 0 ? item : { line: '' }));
		const [{ id }] = rig.sandbox.activities;

		const stopped = await retry(first, suspend, { items });
		const going = await retry(first, suspend, {
			items: [{ line: LINES[0], employee: 'nobody at all' }],
			node: CONTINUE,
		});

		expect(stopped.error?.message).toContain('Suspend was not sent');
		expect(stopped.error?.description).toContain(`item 0 → ${id} on 127.0.0.1`);
		expect(outcomesOf(going)).not.toContain('created');
		expect(going.items[0].json.details).toMatchObject({
			earlierOrders: [{ activityId: String(id) }],
		});
		expect(rig.sandbox.activities).toHaveLength(1);
	});

	describe('with a credential for another host', () => {
		let other: Sandbox;
		beforeAll(async () => void (other = await startSandbox({ readsPerMinute: 0 }, Date.now)));
		afterAll(async () => await other.stop());

		test('places every order there', async () => {
			const first = await stoppedRun();
			const { host } = rig.credentials.tangoeMobileApi;
			rig.credentials.tangoeMobileApi.host = other.url;
			try {
				const items = linesAsItems(3).map((item) => ({ ...item, day: tomorrow(1) }));
				const run = await retry(first, cancelOn, { items });

				expect(run.error).toBeUndefined();
				expect(outcomesOf(run)).toEqual(['created', 'created', 'created']);
				expect(other.activities).toHaveLength(3);
			} finally {
				rig.credentials.tangoeMobileApi.host = host;
			}
		});
	});
});

test('an item is sent although an equal one before it is only previewed', async () => {
	const items = [
		{ line: LINES[0], preview: true },
		{ line: LINES[0], preview: false },
		{ line: LINES[0], preview: true },
	];
	const run = await rig.run(
		{ ...CANCEL, options: { previewOnly: '={{ $json.preview }}' } },
		{ items, looks: true },
	);

	expect(run.error).toBeUndefined();
	expect(outcomesOf(run)).toEqual(['notSent', 'created', 'notSent']);
	expect(rig.sandbox.activities).toHaveLength(1);
});
