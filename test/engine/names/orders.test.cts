import type { INodeParameters } from 'n8n-workflow';
import { accessory, addressIn, by, byEmail, byName, byPhone } from '../harness/names.cts';
import { IDS, NAMES, newLineByNames } from '../harness/names.cts';
import { byEmployeeId, byId } from '../harness/tangoe.cts';
import { useRigForEachTest } from '../harness/useRig.cts';

const rig = useRigForEachTest({ readsPerMinute: 0 });

/** What arrived of the first order. */
async function sent(parameters: object, item: Record<string, unknown> = {}) {
	const { error } = await rig.run(parameters as INodeParameters, { items: [item] });
	expect(error).toBeUndefined();
	expect(rig.sandbox.orders).toHaveLength(1);
	return rig.sandbox.orders[0].activity;
}

const cancel = {
	operation: 'lineCancel',
	cancelTiming: 'today',
	employeeId: byEmployeeId('10000'),
};

describe('a New Line', () => {
	const byIds = {
		...newLineByNames,
		employeeId: byEmployeeId(IDS.employee_id),
		carrierId: byId(IDS.carrier_id),
		businessRefDeviceId: byId(IDS.business_ref_device_id),
		businessPlanId: byId(IDS.business_plan_id),
		shippingCountryId: byId(52123291),
		additionalFields: {
			accessoryOrderItems: { item: [{ accessoryId: byId(5953), quantity: 1 }] },
			businessFeatureIds: [5247, 5248],
		},
	};
	const byNames = {
		...newLineByNames,
		additionalFields: {
			...accessory(NAMES.accessory),
			businessFeatureIds: [NAMES.feature, 'Text 1000'],
		},
	};

	test('by names only arrives as the one by IDs', async () => {
		const named = await sent(byNames);
		rig.sandbox.reset();
		expect(await sent(byIds)).toEqual(named);
		expect(named).toMatchObject({ ...IDS, business_feature_ids: [5247, 5248] });
	});

	test('takes every name from an expression, whatever its case and white space', async () => {
		const activity = await sent(
			{
				...newLineByNames,
				employeeId: byEmail('={{ $json.mail }}'),
				carrierId: byName('={{ $json.carrier }}'),
				businessRefDeviceId: byName('={{ $json.phone.model }}'),
				businessPlanId: byName('={{ $json.plan }}'),
				...addressIn('={{ $json.country }}'),
				additionalFields: {
					...accessory('={{ $json.extra }}'),
					businessFeatureIds: '={{ $json.features }}',
				},
			},
			{
				mail: ' Pinkerton.QUACKERS@Example.com',
				carrier: 'at  united\u00a0states ',
				phone: { model: NAMES.model.toUpperCase() },
				plan: NAMES.plan.toLowerCase(),
				country: 'usa',
				extra: 'usb-c wall charger 20w',
				features: 'text 1000 , 5247',
			},
		);
		expect(activity).toMatchObject({
			...IDS,
			business_feature_ids: [5248, 5247],
			accessory_order_items_attributes: [{ accessory_id: 5953, quantity: '1' }],
			shipping_address_attributes: { country_id: 52123291 },
		});
	});

	test.each(['US', 'usa', 'United States', 'UNITED STATES', 'United States of America'])(
		'goes to the country %j',
		async (country) => {
			const activity = await sent({ ...newLineByNames, ...addressIn(country) });
			expect(activity.shipping_address_attributes).toMatchObject({ country_id: 52123291 });
		},
	);

	test('finds a country in the long list where the business has none of its own', async () => {
		rig.sandbox.world.countries.forEach((one) => (one.business = false));
		const activity = await sent({ ...newLineByNames, ...addressIn('nzl') });
		const { id } = rig.sandbox.world.countries.find(({ code }) => code === 'NZ') ?? {};
		expect(activity.shipping_address_attributes).toMatchObject({ country_id: id });
	});
});

describe('a line', () => {
	test.each(['3155550102', '(315) 555-0102', '+1 315.555.0102', '001 315 555 0102'])(
		'by its phone number as %j',
		async (phone) => {
			expect(await sent({ ...cancel, lineId: byPhone(phone) })).toMatchObject({ line_id: 807729 });
		},
	);

	test('by a phone number that arrives as a number', async () => {
		const activity = await sent(
			{ ...cancel, lineId: byPhone('={{ $json.n }}') },
			{ n: 3155550102 },
		);
		expect(activity.line_id).toBe(807729);
	});

	test('decides whose plans a plan is looked up among', async () => {
		const activity = await sent({
			operation: 'planChange',
			employeeId: byEmail(NAMES.email),
			lineId: byPhone('315-555-0102'),
			businessPlanId: byName('Prairie Data 10GB'),
		});
		expect(activity).toMatchObject({ line_id: 807729, business_plan_id: 23602 });
		const { query } = rig.sandbox.requests.find(({ path }) => path === '/1/business_plans') ?? {};
		expect(query).toMatchObject({ carrier_id: '834256117', activity_type_id: '14' });
	});
});

test('features by name: those to add of the plans, those to remove of the line', async () => {
	const activity = await sent(
		{
			operation: 'addRemoveFeatures',
			employeeId: byEmployeeId('10000'),
			lineId: byPhone('3155550101'),
			businessFeatureIds: '={{ $json.add }}',
			removedFeatureIds: '={{ $json.remove }}',
		},
		{ add: ['International Roaming 1GB', 5248, '5248'], remove: 'visual voicemail' },
	);
	expect(activity).toMatchObject({
		business_feature_ids: [5247, 5248],
		removed_feature_ids: [1056566603],
	});
});

test('a feature with a comma in its name stands in an array', async () => {
	rig.sandbox.world.features[0].name = 'Talk, Text and Data';
	const features = (businessFeatureIds: unknown) => ({
		...newLineByNames,
		additionalFields: { businessFeatureIds },
	});
	expect((await sent(features(['Talk, Text and Data']))).business_feature_ids).toEqual([5247]);
	const { error } = await rig.run(features('Talk, Text and Data') as INodeParameters);
	expect(error?.message).toContain('Features to Add is "Talk", which is not among the features');
});

test('a carrier account by its number, and by its name', async () => {
	for (const account of ['9955501', 'prairie main']) {
		rig.sandbox.reset();
		const activity = await sent({
			operation: 'changeCarrier',
			employeeId: byEmployeeId('10000'),
			lineId: byPhone('3155550101'),
			carrierAccountId: byName(account),
			businessRefDeviceId: byName('Apple iPhone 15 128GB - Blue'),
			businessPlanId: byName('Prairie Talk & Text'),
			...addressIn('US'),
		});
		// The model is sold by three carriers under this name: the account says which.
		expect(activity).toMatchObject({
			carrier_account_id: 70340,
			business_ref_device_id: 112801,
			business_plan_id: 23601,
		});
	}
});

test('a device by its IMEI and by its serial number', async () => {
	for (const identifier of ['35-000000-000550-2', 'sn 555002']) {
		rig.sandbox.reset();
		const activity = await sent({
			operation: 'deviceAssign',
			employeeId: byEmployeeId('10000'),
			deviceId: by('identifier', identifier),
			replacementPersonId: byId(1831610),
		});
		expect(activity.device_id).toBe(123);
	}
});

test('a name of nothing but digits is a name', async () => {
	rig.sandbox.world.carriers[0].name = '360';
	expect(await sent({ ...newLineByNames, carrierId: byName('={{ 360 }}') })).toMatchObject(IDS);
});
