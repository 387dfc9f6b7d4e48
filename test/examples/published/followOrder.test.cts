import { useRigForEachTest } from '../../engine/harness/useRig.cts';
import { sampleFor } from '../samples.cts';
import { runWhole } from '../whole.cts';
import { exampleIn } from '../workflow.cts';

const FILE = 'complete/follow-order.json';

const rig = useRigForEachTest({ readsPerMinute: 0 });

const run = async () =>
	await runWhole(rig, exampleIn(FILE), { ...sampleFor(FILE), mode: 'webhook' });

describe('follow an order', () => {
	test('tells the manager the tracking number once the phone is on its way', async () => {
		const waiting = await run();
		expect(waiting.isParked).toBe(true);
		const [{ id }] = rig.sandbox.activities;

		const still = await waiting.wake();
		expect(still.isParked).toBe(true);
		expect(still.ran).not.toContain('Shipped?');

		rig.sandbox.advance(id, 'shipped');
		const [{ tracking_number: number }] = rig.sandbox.activities;
		const told = await still.wake();
		expect(told.isParked).toBe(false);
		expect(told.of('Tell the Manager')).toEqual([
			{ to: 'manager@example.com', message: expect.stringContaining(`number: ${number}.`) },
		]);
		expect(told.ran).not.toContain('Needs a Look');
	});

	test('asks for a look when the order is canceled', async () => {
		const waiting = await run();
		rig.sandbox.advance(rig.sandbox.activities[0].id, 'cancelled');
		const told = await waiting.wake();
		expect(told.of('Needs a Look')).toEqual([
			{ to: 'manager@example.com', message: expect.stringContaining('is cancelled') },
		]);
		expect(told.ran).not.toContain('Tell the Manager');
	});

	test('waits for nothing that is not ordered', async () => {
		rig.sandbox.fault({ kind: 'status', status: 422, method: 'POST', message: 'budget is spent' });
		const result = await run();
		expect(result.isParked).toBe(false);
		expect(result.ran).toContain('Not Ordered');
	});
});
