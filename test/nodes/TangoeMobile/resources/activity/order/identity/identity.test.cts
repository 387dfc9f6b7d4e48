import {
	identityKey,
	idsOf,
} from '../../../../../../../nodes/TangoeMobile/resources/activity/order/identity/identity';

const activity = { activity_type_id: 3, employee_id: '10000', carrier_id: 834256072 };
const marks = (changed: object = {}) => identityKey({ ...activity, ...changed });

describe('two orders of one run', () => {
	it.each([
		['type', { activity_type_id: 45 }],
		['employee', { employee_id: '10001' }],
		['line', { line_id: 807778 }],
		['device', { device_id: 807778 }],
	])('can be told apart by their %s', (_, changed) => expect(marks(changed)).not.toBe(marks()));

	it.each([
		['model', { business_ref_device_id: 26363 }],
		['plan', { business_plan_id: 21333 }],
		['features', { business_feature_ids: [5247] }],
		['own ID', { remote_activity_id: 'REQ1' }],
		['comment', { comment: 'The second one' }],
	])('cannot by their %s, which may not come back', (_, changed) => {
		expect(marks(changed)).toBe(marks());
	});
});

test('the IDs of an order are those of who and what it concerns', () => {
	expect(
		idsOf({
			activity_type_id: 1,
			employee_id: '10000',
			line_id: 807778,
			business_feature_ids: [5247, 5248],
			comment: 'Sent at 12:00',
			sleep_until: '2026-11-30',
			remote_activity_id: 'REQ1',
		}),
	).toEqual({
		activity_type_id: 1,
		employee_id: '10000',
		line_id: 807778,
		business_feature_ids: [5247, 5248],
	});
});
