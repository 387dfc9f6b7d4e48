import type { IDataObject } from 'n8n-workflow';
import { useRigForEachTest } from '../../engine/harness/useRig.cts';
import { sampleFor } from '../samples.cts';
import { runWhole, type WholeOptions, type WholeRun } from '../whole.cts';
import { exampleIn } from '../workflow.cts';

const rig = useRigForEachTest({ readsPerMinute: 0 });

const run = async (name: string, options: WholeOptions = {}): Promise<WholeRun> => {
	const file = `small/${name}.json`;
	return await runWhole(rig, exampleIn(file), { ...sampleFor(file), mode: 'webhook', ...options });
};
const orders = () => rig.sandbox.orders.map(({ activity }) => activity as IDataObject);
const refuse = (message: string) =>
	rig.sandbox.fault({ kind: 'status', status: 422, method: 'POST', message });

describe('offboarding', () => {
	test('cancels every line, and says what became of each', async () => {
		const { item } = sampleFor('small/offboarding.json');
		const result = await run('offboarding');

		expect(orders().map(({ line_id: line }) => line)).toEqual([820130, 820143]);
		expect(orders().map(({ sleep_until: day }) => day)).toEqual(
			Array(2).fill(item?.['Last Working Day']),
		);
		expect(result.of('Result')).toEqual([
			{ message: expect.stringMatching(/2 ordered now[^]*3175550109.*: nothing to do\. /) },
		]);
	});

	test('says that nothing is ordered where the lines cannot be read', async () => {
		rig.sandbox.fault({ kind: 'status', status: 403, path: '/1/lines' });
		const result = await run('offboarding');
		expect(result.of('Result')).toEqual([{ message: expect.stringMatching(/^NEEDS A LOOK: /) }]);
		expect(orders()).toEqual([]);
	});
});

describe('onboarding', () => {
	test('orders a line by the names in the node', async () => {
		const result = await run('onboarding');

		expect(orders()).toEqual([
			expect.objectContaining({ employee_id: '10300', business_ref_device_id: 111730 }),
		]);
		const [{ id }] = rig.sandbox.activities;
		expect(result.of('Ordered')).toEqual([
			{ message: expect.stringContaining(`for Zephyrine Newcombe is ordered: activity ${id}.`) },
		]);
		expect(result.ran).not.toContain('Not Ordered');
	});

	test('says why nothing is ordered', async () => {
		refuse('budget is spent');
		const result = await run('onboarding');
		expect(result.of('Not Ordered')).toEqual([
			{ message: expect.stringMatching(/^NO PHONE IS ORDERED for .* budget is spent/) },
		]);
		expect(result.ran).not.toContain('Ordered');
	});
});

describe('lost or stolen', () => {
	test('suspends the line', async () => {
		const result = await run('lost-or-stolen');
		expect(orders()).toEqual([expect.objectContaining({ line_id: 820104 })]);
		expect(result.error).toBeUndefined();
		expect(result.of('Suspension Ordered')).toHaveLength(1);
	});

	test('fails when the suspension is refused', async () => {
		refuse('carrier is closed');
		expect((await run('lost-or-stolen')).error).toMatch(
			/^\(317\) 555-0108 IS NOT SUSPENDED\. Call the carrier\. .*carrier is closed/,
		);
	});

	test('does not claim to know when the answer was lost', async () => {
		rig.sandbox.fault({ kind: 'dropBefore', method: 'POST' });
		expect((await run('lost-or-stolen')).error).toMatch(/MAY NOT BE SUSPENDED\. Call the carrier/);
	});
});

describe('approval', () => {
	test('sends what was previewed once it is approved', async () => {
		const result = await run('approval');
		expect(result.mails).toEqual([
			{ to: 'approver@example.com', text: expect.stringContaining('Line: 3175550117') },
		]);
		expect(orders()).toEqual([
			expect.objectContaining({ line_id: 820221, business_plan_id: 20431 }),
		]);
	});

	test('orders nothing when it is declined', async () => {
		const result = await run('approval', { decision: 'Decline' });
		expect(result.ran).not.toContain('Place Approved Order');
		expect(orders()).toEqual([]);
	});

	test('asks nobody when it cannot be previewed', async () => {
		const { item } = sampleFor('small/approval.json');
		const result = await run('approval', { item: { ...item, 'New Plan': 'Business Nation' } });
		expect(result.error).toMatch(/Nearest: .*Business Nation/);
		expect(result.mails).toEqual([]);
	});
});
