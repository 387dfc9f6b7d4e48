import {
	ReadLimiter,
	readLimiterOf,
	type Ticket,
} from '../../../../../nodes/TangoeMobile/transport/limit/readLimiter';

const PACE_MS = 60_000 / 90;

/** When reads start that queue at the given moments and wait for their turns. */
function startsOf(limiter: ReadLimiter, moments: number[], isInteractive = false): number[] {
	let latest = -Infinity;
	return moments.map((moment) => {
		const ticket = limiter.enqueue(isInteractive);
		// Nobody is asked before the one ahead has started.
		const now = Math.max(moment, latest);
		const start = now + limiter.waitOf(ticket, now);
		limiter.start(ticket, start);
		latest = start;
		return start;
	});
}

/** How many of the starts are in the busiest sixty seconds. */
function fullestMinute(starts: number[]): number {
	const inMinuteFrom = (from: number) =>
		starts.filter((start) => start >= from && start < from + 60_000).length;
	return Math.max(...starts.map(inMinuteFrom));
}

let limiter: ReadLimiter;
beforeEach(() => {
	limiter = new ReadLimiter();
});

describe('the read limiter', () => {
	it('lets 84 of runs start at once, and the next a minute after the first', () => {
		const starts = startsOf(limiter, Array(85).fill(1_000));
		expect(starts.slice(0, 84)).toEqual(Array(84).fill(1_000));
		expect(starts[84]).toBe(61_000);
	});

	it('reserves six more for lists that people open', () => {
		startsOf(limiter, Array(84).fill(1_000));
		const starts = startsOf(limiter, Array(7).fill(2_000), true);
		expect(starts).toEqual([...Array(6).fill(2_000), 61_000]);
	});

	it('needs two minutes for 250 reads', () => {
		expect(startsOf(limiter, Array(250).fill(0))[249]).toBe(120_000);
	});

	it.each([
		['all at once', (index: number) => index * 0],
		['four a second', (index: number) => index * 250],
		['in two bursts around a minute', (index: number) => (index < 80 ? 0 : 59_999)],
		['in bursts of thirty', (index: number) => Math.floor(index / 30) * 7_000],
	])('holds in any sixty seconds for reads %s', (_, momentOf) => {
		const moments = Array.from({ length: 400 }, (__, index) => momentOf(index));
		const ofRuns = startsOf(limiter, moments);
		expect(fullestMinute(ofRuns)).toBe(84);
		expect(ofRuns).toEqual([...ofRuns].sort((one, other) => one - other));
		expect(fullestMinute(startsOf(new ReadLimiter(), moments, true))).toBe(90);
	});

	it('makes no read wait below the limit', () => {
		const moments = Array.from({ length: 400 }, (_, index) => index * 720);
		expect(startsOf(limiter, moments)).toEqual(moments);
	});

	it('is open again after a quiet minute', () => {
		startsOf(limiter, Array(84).fill(0));
		expect(startsOf(limiter, [59_999, 120_000])).toEqual([60_000, 120_000]);
	});
});

describe('the queue for the next read', () => {
	const waits = (places: Ticket[], now: number) =>
		places.map((ticket) => limiter.waitOf(ticket, now));

	it('has a wait for each ticket', () => {
		startsOf(limiter, [...Array(83).fill(0), 5_000]);
		const places = Array.from({ length: 170 }, () => limiter.enqueue(false));
		expect(waits(places, 10_000)).toEqual([
			...Array(83).fill(50_000),
			55_000,
			...Array(83).fill(110_000),
			...[115_000, 170_000, 170_000],
		]);
	});

	it('moves up when a ticket leaves it: a stopped execution uses up nothing', () => {
		startsOf(limiter, [...Array(83).fill(0), 5_000]);
		const stopped = Array.from({ length: 83 }, () => limiter.enqueue(false));
		const last = limiter.enqueue(false);
		expect(limiter.waitOf(last, 10_000)).toBe(55_000);
		stopped.forEach((ticket) => limiter.leave(ticket));
		expect(limiter.waitOf(last, 10_000)).toBe(50_000);
		limiter.start(last, 60_000);
		expect(startsOf(limiter, Array(82).fill(60_000))).toEqual(Array(82).fill(60_000));
	});

	it('can be left only once', () => {
		const ticket = limiter.enqueue(false);
		const other = limiter.enqueue(false);
		limiter.start(ticket, 0);
		limiter.leave(ticket);
		limiter.closeUntil(1_000);
		expect(limiter.waitOf(other, 0)).toBe(1_000);
	});

	it('has people before runs, and otherwise keeps the order of arrival', () => {
		limiter.closeUntil(0);
		const [run, person, laterRun, laterPerson] = [false, true, false, true].map((isInteractive) =>
			limiter.enqueue(isInteractive),
		);
		const inOrder = [person, laterPerson, run, laterRun];
		expect(waits(inOrder, 0)).toEqual([0, 1, 2, 3].map((n) => n * PACE_MS));
	});
});

describe('after status 429', () => {
	it('nothing starts before the time that Tangoe asks for', () => {
		limiter.closeUntil(10_000);
		expect(limiter.closedFor(4_000)).toBe(6_000);
		expect(startsOf(limiter, [4_000])).toEqual([10_000]);
		expect(limiter.closedFor(10_001)).toBe(0);
	});

	it('a shorter pause does not end a longer one', () => {
		limiter.closeUntil(10_000);
		limiter.closeUntil(5_000);
		expect(startsOf(limiter, [0])).toEqual([10_000]);
	});

	it('waiting reads start one after the other', () => {
		limiter.closeUntil(10_000);
		const places = Array.from({ length: 50 }, () => limiter.enqueue(false));
		expect(places.map((ticket) => limiter.waitOf(ticket, 0))).toEqual(
			places.map((_, index) => expect.closeTo(10_000 + index * PACE_MS)),
		);
	});

	it('keeps that pace for a minute, and then the usual limit', () => {
		limiter.closeUntil(0);
		const starts = startsOf(limiter, Array(60).fill(0));
		expect(starts[59]).toBeCloseTo(59 * PACE_MS);
		expect(startsOf(limiter, Array(20).fill(60_000))).toEqual(Array(20).fill(60_000));
	});
});

describe('a clock that is set back', () => {
	const HOUR = 3_600_000;

	it('by an hour makes no read wait longer than a minute', () => {
		startsOf(limiter, Array(84).fill(2 * HOUR));
		const ticket = limiter.enqueue(false);
		expect(limiter.waitOf(ticket, 2 * HOUR + 10_000)).toBe(50_000);
		expect(limiter.waitOf(ticket, HOUR)).toBe(50_000);
		expect(limiter.waitOf(ticket, HOUR + 30_000)).toBe(20_000);
		expect(limiter.waitOf(ticket, HOUR + 50_000)).toBe(0);
	});

	it('does not let more reads start than Tangoe allows', () => {
		startsOf(limiter, Array(84).fill(2 * HOUR));
		const starts = startsOf(limiter, Array(84).fill(HOUR));
		expect(new Set(starts)).toEqual(new Set([HOUR + 60_000]));
	});

	it('does not lengthen the pause that Tangoe asked for', () => {
		limiter.closedFor(2 * HOUR);
		limiter.closeUntil(2 * HOUR + 10_000);
		expect(limiter.closedFor(HOUR)).toBe(10_000);
		expect(startsOf(limiter, [HOUR + 10_000])).toEqual([HOUR + 10_000]);
	});
});

describe('the limiter of a host', () => {
	it('is shared by all who read from it', () => {
		const acme = readLimiterOf('https://acme.thefutureis.mobi');
		expect(readLimiterOf('https://acme.thefutureis.mobi')).toBe(acme);
		expect(readLimiterOf('https://acme.7.stage.thefutureis.mobi')).not.toBe(acme);
	});

	it('is dropped only after fifty others were used later', () => {
		const known = readLimiterOf('https://known.thefutureis.mobi');
		const idle = readLimiterOf('https://idle.thefutureis.mobi');
		for (let n = 0; n < 49; n++) {
			readLimiterOf(`https://other-${n}.thefutureis.mobi`);
			expect(readLimiterOf('https://known.thefutureis.mobi')).toBe(known);
		}
		expect(readLimiterOf('https://idle.thefutureis.mobi')).not.toBe(idle);
	});
});
