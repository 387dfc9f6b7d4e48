import {
	contradictedFlags,
	differentSubjects,
} from '../../../../../../../nodes/TangoeMobile/resources/activity/order/warnings/differences';

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

	it('is asked about flags inside the activity too', () => {
		const inside = { activity: { ...activity, warranty } };
		expect(contradictedFlags(inside, { id: 1, lost_stolen: false })).toEqual(['lost_stolen']);
	});

	it('is not asked about single attributes, nor about other objects', () => {
		const enrolled = { activity_type_id: 29, skip_approval: true, note: { voice: 'yes' } };
		expect(
			contradictedFlags({ activity: enrolled }, { id: 1, skip_approval: false, voice: false }),
		).toEqual([]);
	});
});

describe('what a record is about', () => {
	const sent = {
		activity_type_id: 18,
		employee_id: '00417',
		line_id: 807778,
		device_id: 55,
		program_membership_id: 7,
	};

	it.each([
		['the same', { activity_type_id: '18', line_id: '807778', device_id: 55 }, []],
		['not shown', { line_id: null, device_id: '', state: 'approved' }, []],
		['another type', { activity_type_id: 3 }, ['activity type']],
		['another type, in a record', { activity_type: { id: 3 } }, ['activity type']],
		['another person', { created_for: { employee_id: '10000' } }, ['employee']],
		['another person, without zeros', { employee_id: '417' }, ['employee']],
		['another line', { line_id: 807779 }, ['line']],
		['another line, in a record', { line: { id: 807779 } }, ['line']],
		['another device', { device: { id: 56 } }, ['device']],
		['another membership', { program_membership_id: 8 }, ['program membership']],
		[
			'all other',
			{ activity_type_id: 3, line_id: 1, device_id: 2 },
			['activity type', 'line', 'device'],
		],
	])('can be %s', (_, record, words) => {
		expect(differentSubjects(sent, { id: 1, ...record })).toEqual(words);
	});

	it('is not compared where nothing was sent', () => {
		expect(differentSubjects({ activity_type_id: 18 }, { id: 1, line_id: 5 })).toEqual([]);
	});
});
