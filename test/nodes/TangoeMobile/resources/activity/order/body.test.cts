import { preferred, sentAddress, sentFor, shipping } from './item.cts';

const employeeId = '10000';
const line = { employeeId, lineId: '807778' };

describe('the body', () => {
	it('is the type, the person and what was given', () => {
		expect(sentFor('lineCancel', line)).toEqual({
			activity: { activity_type_id: 1, employee_id: '10000', line_id: 807778 },
		});
	});

	it('is sent with the type as a number, for all of them', () => {
		expect(sentFor('orderSimCard', line).activity.activity_type_id).toBe(38);
	});

	it('has no key for what is blank', () => {
		const additionalFields = { comment: ' ', remoteActivityId: undefined };
		expect(sentFor('lineCancel', { ...line, additionalFields }).activity).toEqual({
			activity_type_id: 1,
			employee_id: '10000',
			line_id: 807778,
		});
	});

	it('has nothing that the type does not have', () => {
		const foreign = { deviceId: '5', additionalFields: { label: 'Truck 4', comment: 'Please' } };
		expect(Object.keys(sentFor('lineCancel', { ...line, ...foreign }).activity)).toEqual([
			'activity_type_id',
			'employee_id',
			'line_id',
			'comment',
		]);
	});

	it.each([
		['opened and left empty', {}],
		['with all its rows removed', { field: [], item: [] }],
		['with a blank row', { field: [{ customFieldId: '', value: '' }] }],
		['with two blank rows', { field: [{ customFieldId: ' ' }, { value: null }] }],
	])('has no key for a list that was %s', (_, list) => {
		const { activity } = sentFor('devicePurchase', {
			employeeId,
			additionalFields: { customFields: list, accessoryOrderItems: list },
		});
		expect(Object.keys(activity)).toEqual(['activity_type_id', 'employee_id']);
	});

	it('numbers the custom fields', () => {
		const field = [
			{ customFieldId: '17', value: '004' },
			{ customFieldId: 18, value: 'Truck' },
		];
		const { activity } = sentFor('lineCancel', {
			...line,
			additionalFields: { customFields: { field } },
		});
		expect(activity.custom_fields).toEqual({
			'1': { custom_field_id: '17', value: '004' },
			'2': { custom_field_id: '18', value: 'Truck' },
		});
	});
});

describe('the day a line ends', () => {
	it.each([
		['2026-11-15', undefined],
		['2026-11-16', '2026-11-16'],
		['2026-11-16T04:30:00Z', undefined],
		['2026-11-16T05:30:00Z', '2026-11-16'],
	])('%s is sent as %s', (sleepUntil, sent) => {
		const { activity } = sentFor('lineCancel', { ...line, sleepUntil });
		expect(activity.sleep_until).toBe(sent);
		expect('sleep_until' in activity).toBe(sent !== undefined);
	});

	it('is not sent, and neither is its question, where the line ends today', () => {
		const today = { cancelTiming: 'today', sleepUntil: '2026-11-30' };
		expect(sentFor('lineCancel', { ...line, ...today }).activity).toEqual({
			activity_type_id: 1,
			employee_id: '10000',
			line_id: 807778,
		});
	});
});

describe('two addresses', () => {
	const withoutCountry = { ...sentAddress, country_id: undefined };
	const additionalFields = { shippingAttention: 'Pinkerton Quackers', shippingAddress2: '' };
	const elsewhere = { ...preferred, preferredCity: 'Muncie', preferredCountryId: '5' };

	it.each([
		['on', { preferredAddressSameAsShipping: true }],
		['untouched', {}],
		['on, whatever the second has', { preferredAddressSameAsShipping: 'true', ...elsewhere }],
	])('are one with the switch %s, and the second has no country', (_title, on) => {
		const { activity } = sentFor('newLine', { ...shipping, additionalFields, ...on });
		const attention = { ship_attention: 'Pinkerton Quackers' };
		expect(activity.shipping_address_attributes).toEqual({ ...sentAddress, ...attention });
		expect(activity.preferred_address_attributes).toEqual({ ...withoutCountry, ...attention });
	});

	it('are two with the switch off', () => {
		const { activity } = sentFor('newLine', {
			...shipping,
			...elsewhere,
			preferredAddressSameAsShipping: false,
			additionalFields: { ...additionalFields, preferredAddress2: 'Apt. 4' },
		});
		expect(activity.shipping_address_attributes).toMatchObject({ city: 'Indianapolis' });
		expect(activity.preferred_address_attributes).toEqual({
			...withoutCountry,
			...{ city: 'Muncie', address2: 'Apt. 4' },
		});
	});
});

describe('the liability after a transfer', () => {
	const sentBy = (operation: string, additionalFields: object) =>
		sentFor(operation, { transferName: 'Pinkerton Quackers', additionalFields }).activity
			.transfer_of_liability_attributes;

	it.each([
		['transferOfLiabilityToPersonal', 'individual'],
		['transferOfLiabilityToCorporate', 'corporate'],
	])('is sent without being given: %s to %s', (operation, direction) => {
		expect(sentBy(operation, {})).toEqual({ name: 'Pinkerton Quackers', to_liability: direction });
	});

	it('can be given', () => {
		const given = { toLiability: 'individual', createdForPersonalEmail: 'pq@mail.example' };
		expect(sentBy('transferOfLiabilityToCorporate', given)).toMatchObject({
			to_liability: 'individual',
		});
		expect(sentBy('transferOfLiabilityToPersonal', given)).toMatchObject({
			created_for_personal_email: 'pq@mail.example',
		});
	});
});

describe('features', () => {
	it.each([
		['added', { businessFeatureIds: ['5247'] }, [5247], []],
		['removed', { removedFeatureIds: '5248, 5249' }, [], [5248, 5249]],
		['added, none removed', { businessFeatureIds: 5247, removedFeatureIds: '' }, [5247], []],
	])(
		'%s are sent beside an empty list where they are the matter itself',
		(_, given, add, remove) => {
			expect(sentFor('addRemoveFeatures', { ...line, ...given }).activity).toMatchObject({
				business_feature_ids: add,
				removed_feature_ids: remove,
			});
		},
	);

	it('have no key elsewhere when there are none', () => {
		const additionalFields = { businessFeatureIds: [], removedFeatureIds: [5248] };
		const { activity } = sentFor('planChange', { ...line, additionalFields });
		expect(activity).not.toHaveProperty('business_feature_ids');
		expect(activity.removed_feature_ids).toEqual([5248]);
	});
});

describe('the warranty', () => {
	const sentFlags = {
		lost_stolen: true,
		damaged: false,
		broken_seal: false,
		neglect: false,
		mishandled: false,
		modified: false,
	};
	const replacement = { ...line, warranty: ['lost_stolen'] };

	it.each([[{}], [{ warrantyPlacement: 'beside' }]])(
		'stands beside the activity with the options %j, all six flags of it',
		(options) => {
			const body = sentFor('deviceReplacement', { ...replacement, options });
			expect(body).toEqual({ warranty: sentFlags, activity: expect.anything() });
			expect(body.activity).not.toHaveProperty('warranty');
		},
	);

	it('stands inside where that is chosen, and never in both places', () => {
		const options = { warrantyPlacement: 'inside' };
		const body = sentFor('deviceReplacement', { ...replacement, options });
		expect(Object.keys(body)).toEqual(['activity']);
		expect(body.activity.warranty).toEqual(sentFlags);
	});
});

describe('a device that comes back', () => {
	const parcel = { employeeId, returnImei: '35-693803-564380-9', returnTrackingNumber: 'fkj2' };

	it.each([
		[{}, '356938035643809'],
		[{ returnImeiAsNumber: true }, 356938035643809],
	])('has, with the options %j, the IMEI %j', (options, imei) => {
		expect(sentFor('deviceReturn', { ...parcel, options }).activity.return_imei).toBe(imei);
	});

	it('has an empty text for the identifier that it lacks, where that is confirmed', () => {
		const { activity } = sentFor('deviceReturn', {
			...parcel,
			options: { singleIdentifier: true },
		});
		expect(activity.return_generic_serial).toBe('');
		expect(sentFor('deviceReturn', parcel).activity).not.toHaveProperty('return_generic_serial');
	});
});

describe('a personal device', () => {
	it('is enrolled with the three flags as they were chosen, or as expressions give them', () => {
		const { activity } = sentFor('enterBringYourOwnMobile', {
			employeeId,
			skipApproval: 'no',
			skipPolicyAgreement: 'false',
			suppressUserEmail: true,
		});
		expect(activity).toMatchObject({
			skip_approval: false,
			skip_policy_agreement: false,
			suppress_user_email: true,
		});
	});

	it('is enrolled without the flags that are left out, as in the documented example', () => {
		const { activity } = sentFor('enterBringYourOwnMobile', {
			employeeId,
			skipApproval: 'yes',
			skipPolicyAgreement: 'leaveOut',
			suppressUserEmail: 'leaveOut',
		});
		expect(activity).toMatchObject({ skip_approval: true });
		expect(Object.keys(activity)).not.toEqual(
			expect.arrayContaining(['skip_policy_agreement', 'suppress_user_email']),
		);
		expect(activity).not.toHaveProperty('suppress_user_email');
	});
});
