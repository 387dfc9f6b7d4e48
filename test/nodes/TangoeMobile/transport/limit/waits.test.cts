import type { RequestContext } from '../../../../../nodes/TangoeMobile/transport/connection';
import { Waits, waitsOf } from '../../../../../nodes/TangoeMobile/transport/limit/waits';

describe('the waits of a run', () => {
	it('count overlapping waits once', () => {
		const waits = new Waits();
		waits.add(0, 60_000);
		waits.add(100, 60_000);
		waits.add(59_000, 61_000);
		waits.add(70_000, 75_000);
		expect(waits.totalMs).toBe(66_000);
	});

	it('log a wait once, until it is over', () => {
		const waits = new Waits();
		const news = [
			[0, 60_000],
			[10, 60_000],
			[59_999, 30_000],
			[60_000, 5_000],
		].map(([now, wait]) => waits.shouldLog(now, wait));
		expect(news).toEqual([true, false, false, true]);
	});

	it('are separate for each run', () => {
		const [one, other] = [{}, {}] as RequestContext[];
		expect(waitsOf(one)).toBe(waitsOf(one));
		expect(waitsOf(other)).not.toBe(waitsOf(one));
	});
});
