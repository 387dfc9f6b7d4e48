import {
	isUnansweredSince,
	placedSince,
	rememberPlaced,
	rememberUnanswered,
} from '../../../../../../../nodes/TangoeMobile/resources/activity/order/acrossRuns/placedLately';

test('an order without an answer is known until it turns out to be placed', () => {
	const from = Date.now();
	rememberUnanswered(['one', 'other']);
	expect(isUnansweredSince('one', from)).toBe(true);
	expect(placedSince('one', from)).toBeUndefined();

	rememberPlaced(['one'], '7');
	expect(isUnansweredSince('one', from)).toBe(false);
	expect(placedSince('one', from)).toBe('7');
	expect(isUnansweredSince('other', from)).toBe(true);
});

test('what was sent before is not known, nor what was never sent', () => {
	rememberUnanswered(['one']);
	expect(isUnansweredSince('one', Date.now() + 1)).toBe(false);
	expect(isUnansweredSince('another', 0)).toBe(false);
});
