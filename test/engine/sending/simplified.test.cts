import type { INodeParameters } from 'n8n-workflow';
import { LINES, SHIPPING_ADDRESS } from '../harness/orders.cts';
import { byEmployeeId, byId } from '../harness/tangoe.cts';
import { useRig } from '../harness/useRig.cts';

const rig = useRig({ readsPerMinute: 0 });

const newLine: INodeParameters = {
	operation: 'newLine',
	employeeId: byEmployeeId('10000'),
	carrierId: byId(834256072),
	businessRefDeviceId: byId(26363),
	businessPlanId: byId(21333),
	preferredAreaCode: '315',
	...SHIPPING_ADDRESS,
};
const travel: INodeParameters = {
	operation: 'travelRequest',
	employeeId: byEmployeeId('10000'),
	lineId: byId(LINES[0]),
	pickUpDate: '2099-03-20',
	returnDate: '2099-03-26',
	comment: 'France: calls, and 5 GB of data',
	additionalFields: { customFields: { field: [{ customFieldId: '17', value: 'Paris' }] } },
};
const ofTravel = {
	created_for_name: 'Pinkerton Quackers',
	pick_up_date: '2099-03-20',
	return_date: '2099-03-26',
	custom_fields: [{ custom_field_id: '17', value: 'Paris' }],
};

test('an order is shown with who and what, and with what it costs', async () => {
	const { items } = await rig.run(newLine);
	const { plan, ref_device, plan_cost_cents, device_cost_cents } = rig.sandbox.activities[0];
	expect(items[0].json).toMatchObject({
		created_for_name: 'Pinkerton Quackers',
		plan_name: (plan as { name: string }).name,
		ref_device_name: (ref_device as { name: string }).name,
		plan_cost_cents,
		device_cost_cents,
		currency: 'USD',
	});
	expect(items[0].json).not.toHaveProperty('custom_fields');
});

test('what a record holds beside its status is kept by an order, Get and Get Many', async () => {
	const placed = await rig.run(travel);
	Object.assign(rig.sandbox.activities[0], {
		field_data: { carrier_confirmation: 'AB-12' },
		parent_activity_id: 77,
	});
	const got = await rig.run({
		operation: 'get',
		activityId: byId(placed.items[0].json.id as number),
	});
	const listed = await rig.run({ operation: 'getAll' });
	expect(placed.items[0].json).toMatchObject(ofTravel);
	for (const { items } of [got, listed]) {
		expect(items[0].json).toMatchObject({
			...ofTravel,
			field_data: { carrier_confirmation: 'AB-12' },
			parent_activity_id: 77,
		});
	}
});

describe('a warranty that Tangoe did not take over', () => {
	const replacement: INodeParameters = {
		operation: 'deviceReplacement',
		employeeId: byEmployeeId('10000'),
		lineId: byId(LINES[0]),
		warranty: ['lost_stolen'],
		...SHIPPING_ADDRESS,
	};

	test.each<[string, INodeParameters]>([
		['simplified', {}],
		['raw', { simplify: false }],
		['sent inside the activity', { warrantyPlacement: 'inside' }],
	])('is in the item and below the output: %s', async (_, options) => {
		const changes = { lost_stolen: false };
		rig.sandbox.fault({ kind: 'changed', method: 'POST', times: 1, changes });
		const { items, hints } = await rig.run({ ...replacement, options });
		const says = 'shows other values than were sent for lost_stolen';
		expect(items[0].json.warning).toContain(says);
		expect(hints.filter((hint) => hint.includes(says))).toEqual([
			expect.stringMatching(/^1 of 1 order has a warning: Tangoe Mobile's record shows/),
		]);
	});

	test('is no hint where it was taken over', async () => {
		const { items, hints } = await rig.run(replacement);
		expect(items[0].json).not.toHaveProperty('warning');
		expect(hints.filter((hint) => hint.includes('warning'))).toEqual([]);
	});
});
