import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { PURCHASE, SHIPPING_ADDRESS } from '../harness/orders.cts';
import { previewed } from '../harness/previews.cts';
import { byEmployeeId, byId } from '../harness/tangoe.cts';
import { useRigForEachTest } from '../harness/useRig.cts';

const rig = useRigForEachTest({ readsPerMinute: 0 });

const HOME = { street: '12 North St.', city: 'Muncie', region: 'IN', postal_code: '47302' };
const SENT = { address1: '12 North St.', city: 'Muncie', state: 'IN', zip: '47302' };

/** A New Line with none of the parts of an address filled in. */
const newLine: INodeParameters = {
	operation: 'newLine',
	employeeId: byEmployeeId('10000'),
	carrierId: byId(834256072),
	businessRefDeviceId: byId(26363),
	businessPlanId: byId(21333),
	preferredAreaCode: '315',
};
const whole = { shippingAddressJson: '={{ $json.home }}' };

async function sent(parameters: INodeParameters, item: IDataObject) {
	const { error } = await rig.run(parameters, { items: [item] });
	expect(error).toBeUndefined();
	return rig.sandbox.orders[0].activity;
}

describe('an address as one object', () => {
	test.each([
		['object', { ...HOME, country: 'United States' }],
		['text', JSON.stringify({ ...HOME, countryCode: 'US' })],
		['object with an ID', { ...SENT, country_id: 52123291 }],
	])('is enough, given as an %s, and counts for both addresses', async (_, home) => {
		const activity = await sent({ ...newLine, additionalFields: whole }, { home });
		expect(activity.shipping_address_attributes).toEqual({ ...SENT, country_id: 52123291 });
		expect(activity.preferred_address_attributes).toEqual(SENT);
	});

	test('takes the place of the fields, optional ones included', async () => {
		const parameters = { ...newLine, ...SHIPPING_ADDRESS };
		const additionalFields = { ...whole, shippingAttention: 'Somebody Else' };
		const activity = await sent(
			{ ...parameters, additionalFields },
			{ home: { ...HOME, country: 'US' } },
		);
		expect(activity.shipping_address_attributes).toEqual({ ...SENT, country_id: 52123291 });
	});

	test('can be the preferred one alone', async () => {
		const activity = await sent(
			{
				...newLine,
				...SHIPPING_ADDRESS,
				preferredAddressSameAsShipping: false,
				additionalFields: { preferredAddressJson: '={{ $json.home }}' },
			},
			{ home: HOME },
		);
		expect(activity.shipping_address_attributes).toMatchObject({ city: 'Indianapolis' });
		expect(activity.preferred_address_attributes).toEqual(SENT);
	});

	test.each<[unknown, RegExp]>([
		[undefined, /Shipping Address \(JSON\) is there but empty: give it an object, or remove/],
		['12 North St.', /Shipping Address \(JSON\) is not a JSON object: enter one, or check/],
		[{ ...HOME, country: 'US', county: 'Delaware' }, /\(JSON\) has county, which it does not take/],
		[
			{ ...HOME, country: 'US', city: '' },
			/^Device Purchase was not sent\. Shipping City is empty/,
		],
		[{ ...HOME, country: 'Untied States' }, /Shipping Country is .* Nearest: United States/],
	])('that is %j is refused with the reason', async (home, message) => {
		const parameters = { ...PURCHASE, additionalFields: whole };
		const { error } = await rig.run(parameters, { items: [{ home } as IDataObject] });
		expect(error?.message).toMatch(message);
		expect(rig.requested('POST')).toEqual([]);
	});

	test('is one line of a preview, which can be placed', async () => {
		const preview = await previewed(rig, {
			...PURCHASE,
			businessRefDeviceId: byId(26363),
			additionalFields: { shippingAddressJson: JSON.stringify({ ...HOME, country: 'US' }) },
		});
		expect(preview.text).toContain(
			'\nShipping Address: 12 North St., Muncie, IN, 47302, United States\n',
		);
		const { error } = await rig.run(
			{ operation: 'placePreviewed' },
			{ items: [preview as unknown as IDataObject] },
		);
		expect(error).toBeUndefined();
		expect(rig.sandbox.orders).toEqual([preview.body]);
	});
});

test.each([
	[
		'transferOfLiability',
		{ liability: { name: 'Pinkerton Quackers' } },
		/Transfer Phone Number is/,
	],
	[
		'warranty',
		{ flags: { lost_stolen: true } },
		/Warranty has "\[object Object\]": enter one or several of lost_stolen/,
	],
])('%s as an object is refused by the names of its fields', async (name, value, message) => {
	const operations: Record<string, string> = {
		transferOfLiability: 'transferOfLiabilityToPersonal',
		warranty: 'deviceReplacement',
	};
	const { error } = await rig.run({
		operation: operations[name],
		employeeId: byEmployeeId('10000'),
		lineId: byId(807778),
		...SHIPPING_ADDRESS,
		...Object.fromEntries(
			['transferPhoneNumber', 'transferName', 'transferNotes'].map((field) => [
				field,
				'={{ $json.missing }}',
			]),
		),
		[name]: value,
	} as INodeParameters);
	expect(error?.message).toMatch(message);
	expect(rig.sandbox.requests).toEqual([]);
});

test('a group in the form of a collection is not read, and its fields are asked for', async () => {
	const shippingAddress = { address: { address1: '12 North St.', city: 'Muncie' } };
	const { error } = await rig.run({
		...newLine,
		shippingAddress,
		...Object.fromEntries(
			Object.keys(SHIPPING_ADDRESS).map((name) => [name, '={{ $json.missing }}']),
		),
	} as INodeParameters);
	expect(error?.message).toMatch(/Shipping Address Line 1 is empty.* Shipping Country is empty/);
	expect(rig.sandbox.requests).toEqual([]);
});
