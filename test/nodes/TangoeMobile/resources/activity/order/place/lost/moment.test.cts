import {
	ageOf,
	momentNow,
} from '../../../../../../../../nodes/TangoeMobile/resources/activity/order/place/lost/moment';

const HOUR_MS = 60 * 60_000;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('how long ago a moment was', () => {
	it('does not change when the clock of the machine is set', () => {
		const moment = momentNow();
		jest.advanceTimersByTime(1_000);
		jest.setSystemTime(Date.now() + HOUR_MS);

		expect(ageOf(moment)).toEqual({ ms: 1_000, isCertain: true });
	});

	it('is told by the clocks, and is not certain, where another process measured it', () => {
		const moment = { ...momentNow(), processStart: 0 };
		jest.advanceTimersByTime(1_000);

		expect(ageOf(moment)).toEqual({ ms: 1_000, isCertain: false });
	});

	it('survives being saved', () => {
		const moment = JSON.parse(JSON.stringify(momentNow()));

		expect(ageOf(moment)).toEqual({ ms: 0, isCertain: true });
	});
});
