import type { IDataObject } from 'n8n-workflow';
import { useRigForEachTest } from '../../engine/harness/useRig.cts';
import { sampleFor } from '../samples.cts';
import { runWhole, type WholeOptions } from '../whole.cts';
import { exampleIn } from '../workflow.cts';

const FILE = 'complete/woken-by-push.json';
const ADDRESS = 'http://localhost/webhook-waiting/1';

const rig = useRigForEachTest({ readsPerMinute: 0 });

const run = async (options: WholeOptions) =>
	await runWhole(rig, exampleIn(FILE), { ...sampleFor(FILE), mode: 'webhook', ...options });
const finished = async (id: number, table: IDataObject[]) =>
	await run({ from: 'Order Finished', item: { id }, tables: { 'tangoe-waiting': table } });

describe('woken by push', () => {
	test('keeps the address of an order while it waits, and forgets it afterwards', async () => {
		const table: IDataObject[] = [];
		const waiting = await run({ tables: { 'tangoe-waiting': table } });
		const [{ id }] = rig.sandbox.activities;
		expect(waiting.isParked).toBe(true);
		expect(table).toEqual([
			expect.objectContaining({ activityId: id, resumeUrl: expect.stringMatching(/^http/) }),
		]);

		expect(await waiting.wake()).toMatchObject({ isParked: true });
		rig.sandbox.advance(id, 'completed');
		const told = await waiting.wake();
		expect(told.of('Tell')).toEqual([
			{ activityId: id, message: expect.stringContaining(`${id} for (317) 555-0117: done. http`) },
		]);
		expect(table).toEqual([]);
	});

	test('calls the address of whoever waits for a finished order, and of nobody else', async () => {
		const table = [
			{ id: 1, activityId: 4_791_064, resumeUrl: ADDRESS },
			{ id: 2, activityId: 4_791_065, resumeUrl: `${ADDRESS}0` },
		];
		const { calls } = await finished(4_791_064, table);
		expect(calls).toEqual([{ method: 'POST', url: ADDRESS }]);
		expect((await finished(4_791_066, table)).calls).toEqual([]);
	});

	test('keeps nothing that is not ordered', async () => {
		rig.sandbox.fault({ kind: 'status', status: 422, method: 'POST', message: 'budget is spent' });
		const table: IDataObject[] = [];
		const result = await run({ tables: { 'tangoe-waiting': table } });
		expect(result.of('Not Ordered')).toHaveLength(1);
		expect(result.isParked).toBe(false);
		expect(table).toEqual([]);
	});
});
