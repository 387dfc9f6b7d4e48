import type { RequestContext } from '../../../../../nodes/TangoeMobile/transport/connection';
import { Waits, waitsOf } from '../../../../../nodes/TangoeMobile/transport/limit/waits';

describe('what was spent waiting', () => {
	it('counts reads that wait side by side once', () => {
		const waits = new Waits();
		waits.add(0, 60_000);
		waits.add(100, 60_000);
		waits.add(59_000, 61_000);
		waits.add(70_000, 75_000);
		expect(waits.totalMs).toBe(66_000);
	});

	it('is news once, until it is over', () => {
		const waits = new Waits();
		const news = [
			[0, 60_000],
			[10, 60_000],
			[59_999, 30_000],
			[60_000, 5_000],
		].map(([now, wait]) => waits.shouldLog(now, wait));
		expect(news).toEqual([true, false, false, true]);
	});

	it('is told apart by run', () => {
		const [one, other] = [{}, {}] as RequestContext[];
		expect(waitsOf(one)).toBe(waitsOf(one));
		expect(waitsOf(other)).not.toBe(waitsOf(one));
	});
});
