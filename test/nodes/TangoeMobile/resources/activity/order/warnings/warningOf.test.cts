import type { Placement } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/order';
import { warningOf } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/warnings/warningOf';

const body = { activity: { activity_type_id: 18, employee_id: '10000', line_id: 807778 } };
const record = { id: 4790001, state: 'approved', line_id: 807778 };
const placed = (changes: Partial<Placement> & { shows?: object }): Placement => ({
	outcome: 'created',
	...changes,
	record: { ...record, ...changes.shows },
});

describe('the warning of an order', () => {
	it.each([
		['approved', undefined],
		['ordered', undefined],
		['', undefined],
		[null, undefined],
		['Rejected', 'Its state is Rejected.'],
		[' canceled ', 'Its state is canceled.'],
		['cancelled', 'Its state is cancelled.'],
		['denied', 'Its state is denied.'],
	])('for the state %j is %s', (state, sentence) => {
		const warning = warningOf(body, placed({ shows: { state } }));
		if (sentence === undefined) expect(warning).toBeUndefined();
		else expect(warning).toContain(sentence);
	});

	it('says all that speaks against it, and what to do', () => {
		const placement = placed({
			complaint: 'Line is locked',
			shows: { state: 'rejected', line_id: 5, created_for: { employee_id: '10001' } },
		});
		expect(warningOf(body, placement)).toBe(
			'Tangoe Mobile holds this order, but it may not be carried out as sent. Its answer also reports an error: Line is locked. Its state is rejected. Its record does not show what was sent as employee, line. Check the activity in Tangoe Mobile.',
		);
	});

	it('needs no words of Tangoe', () => {
		expect(warningOf(body, placed({ complaint: '' }))).toContain(
			'Its answer also reports an error.',
		);
	});

	it('holds for a found one too, but not for one that was there before', () => {
		const shows = { state: 'rejected' };
		expect(warningOf(body, placed({ outcome: 'recovered', shows }))).toContain('rejected');
		expect(warningOf(body, placed({ outcome: 'alreadyThere', shows }))).toBeUndefined();
	});
});
