import { marksOf } from '../../../../../../nodes/TangoeMobile/resources/activity/order/sameOrder';

const activity = { activity_type_id: 3, employee_id: '10000', carrier_id: 834256072 };
const marks = (changed: object = {}) => marksOf({ activity: { ...activity, ...changed } });

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
