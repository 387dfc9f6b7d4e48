import { SHIPPING_ADDRESS } from '../harness/orders.cts';
import { byEmployeeId, byId } from '../harness/tangoe.cts';
import { useRig } from '../harness/useRig.cts';
import { EMPLOYEE, cancelEach, linesAsItems } from './cancelLines.cts';

const rig = useRig({ readsPerMinute: 0 });

describe('output', () => {
	test('raw is the record of Tangoe, with what became of the order beside it', async () => {
		const { items } = await rig.run(
			{ ...cancelEach, options: { simplify: false } },
			{ items: linesAsItems.slice(0, 1) },
		);

		expect(items[0].json).toEqual({
			...rig.sandbox.activities[0],
			...{ outcome: 'created', ordered: true },
			...{ phase: 'withTangoe', is_final: false, needs_attention: false },
		});
	});

	test('input items are not changed', async () => {
		const { run } = await rig.run(cancelEach, { items: linesAsItems });

		const [start] = run.data.resultData.runData.Start;
		expect(start.data?.main[0]?.map(({ json }) => json)).toEqual(linesAsItems);
	});

	test('one switch uses the shipping address as preferred address, without its country', async () => {
		await rig.run({
			operation: 'newLine',
			employeeId: byEmployeeId(EMPLOYEE),
			carrierId: byId(834256072),
			businessRefDeviceId: byId(26363),
			businessPlanId: byId(21333),
			preferredAreaCode: '315',
			...SHIPPING_ADDRESS,
			additionalFields: {
				businessFeatureIds: '5247, 5248',
				shippingAttention: 'Pinkerton Quackers',
			},
		});

		expect(rig.sandbox.orders[0].activity).toMatchObject({
			business_feature_ids: [5247, 5248],
			preferred_address_attributes: {
				address1: '123 N Fake St.',
				city: 'Indianapolis',
				state: 'IN',
				zip: '46220',
				ship_attention: 'Pinkerton Quackers',
			},
		});
		expect(rig.sandbox.orders[0].activity.preferred_address_attributes).not.toHaveProperty(
			'country_id',
		);
	});
});
