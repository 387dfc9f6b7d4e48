import {
	isUnansweredWithin,
	placedWithin,
	rememberPlaced,
	rememberUnanswered,
} from '../../../../../../../nodes/TangoeMobile/resources/activity/order/acrossRuns/placedLately';

const MINUTE_MS = 60_000;

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('an order without an answer is known until it turns out to be placed', () => {
	rememberUnanswered(['one', 'other']);
	expect(isUnansweredWithin('one', MINUTE_MS)).toBe(true);
	expect(placedWithin('one', MINUTE_MS)).toBeUndefined();

	rememberPlaced(['one'], '7');
	expect(isUnansweredWithin('one', MINUTE_MS)).toBe(false);
	expect(placedWithin('one', MINUTE_MS)).toBe('7');
	expect(isUnansweredWithin('other', MINUTE_MS)).toBe(true);
});

test('what was sent longer ago is not known, nor what was never sent', () => {
	rememberUnanswered(['one']);
	jest.advanceTimersByTime(MINUTE_MS + 1);
	expect(isUnansweredWithin('one', MINUTE_MS)).toBe(false);
	expect(isUnansweredWithin('another', MINUTE_MS)).toBe(false);
});

test.each([-2, 2])('setting the clock by %i hours changes nothing', (hours) => {
	rememberPlaced(['one'], '7');
	jest.setSystemTime(Date.now() + hours * 60 * MINUTE_MS);
	expect(placedWithin('one', MINUTE_MS)).toBe('7');
});
