import { contradictedFlags } from '../../../../../../nodes/TangoeMobile/resources/activity/order/show';

const activity = { activity_type_id: 18, line_id: 807778 };
const warranty = { lost_stolen: true, damaged: false, neglect: false };

describe('what an answer contradicts', () => {
	it.each([
		['nothing, where it shows the same', { lost_stolen: true, damaged: false }, []],
		['a flag that did not arrive', { lost_stolen: false }, ['lost_stolen']],
		['several', { lost_stolen: false, damaged: true }, ['lost_stolen', 'damaged']],
		['nothing, where it shows none', { warranty: null }, []],
		['nothing, where it shows no flag', { lost_stolen: null, damaged: 'no' }, []],
	])('is %s', (_, record, contradicted) => {
		expect(contradictedFlags({ activity, warranty }, { id: 1, ...record })).toEqual(contradicted);
	});

	it('is only asked about what stands beside the activity', () => {
		const enrolled = { activity_type_id: 29, skip_approval: true };
		expect(contradictedFlags({ activity: enrolled }, { id: 1, skip_approval: false })).toEqual([]);
	});
});
