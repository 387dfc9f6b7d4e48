import {
	ReadBudget,
	readBudgetOf,
	type Place,
} from '../../../../nodes/TangoeMobile/transport/budget';

const PACE_MS = 60_000 / 90;

/** Starts of reads that all ask at the given moments and wait for their turns. */
function startsOf(budget: ReadBudget, moments: number[], isPersons = false): number[] {
	return moments.map((now) => {
		const place = budget.lineUp(isPersons);
		const start = now + budget.waitOf(place, now);
		budget.start(place, start);
		return start;
	});
}

/** How many of the starts lie in the fullest sixty seconds. */
function fullestMinute(starts: number[]): number {
	const inMinuteFrom = (from: number) =>
		starts.filter((start) => start >= from && start < from + 60_000).length;
	return Math.max(...starts.map(inMinuteFrom));
}

let budget: ReadBudget;
beforeEach(() => {
	budget = new ReadBudget();
});

describe('the budget of reads', () => {
	it('lets 84 of runs start at once, and the next a minute after the first', () => {
		const starts = startsOf(budget, Array(85).fill(1_000));
		expect(starts.slice(0, 84)).toEqual(Array(84).fill(1_000));
		expect(starts[84]).toBe(61_000);
	});

	it('leaves six more to lists that people open', () => {
		startsOf(budget, Array(84).fill(1_000));
		const starts = startsOf(budget, Array(7).fill(2_000), true);
		expect(starts).toEqual([...Array(6).fill(2_000), 61_000]);
	});

	it('needs two minutes for 250 reads', () => {
		expect(startsOf(budget, Array(250).fill(0))[249]).toBe(120_000);
	});

	it.each([
		['all at once', (index: number) => index * 0],
		['four a second', (index: number) => index * 250],
		['in two bursts around a minute', (index: number) => (index < 80 ? 0 : 59_999)],
		['in bursts of thirty', (index: number) => Math.floor(index / 30) * 7_000],
	])('holds in any sixty seconds for reads %s', (_, momentOf) => {
		const moments = Array.from({ length: 400 }, (__, index) => momentOf(index));
		const ofRuns = startsOf(budget, moments);
		expect(fullestMinute(ofRuns)).toBe(84);
		expect(ofRuns).toEqual([...ofRuns].sort((one, other) => one - other));
		expect(fullestMinute(startsOf(new ReadBudget(), moments, true))).toBe(90);
	});

	it('makes nobody wait below the limit', () => {
		const moments = Array.from({ length: 400 }, (_, index) => index * 720);
		expect(startsOf(budget, moments)).toEqual(moments);
	});

	it('is open again after a quiet minute', () => {
		startsOf(budget, Array(84).fill(0));
		expect(startsOf(budget, [59_999, 120_000])).toEqual([60_000, 120_000]);
	});
});

describe('the line for the next read', () => {
	const waits = (places: Place[], now: number) => places.map((place) => budget.waitOf(place, now));

	it('tells each place its own wait', () => {
		startsOf(budget, [...Array(83).fill(0), 5_000]);
		const places = Array.from({ length: 170 }, () => budget.lineUp(false));
		expect(waits(places, 10_000)).toEqual([
			...Array(83).fill(50_000),
			55_000,
			...Array(83).fill(110_000),
			...[115_000, 170_000, 170_000],
		]);
	});

	it('moves on when somebody leaves it: who is stopped uses up nothing', () => {
		startsOf(budget, [...Array(83).fill(0), 5_000]);
		const stopped = Array.from({ length: 83 }, () => budget.lineUp(false));
		const last = budget.lineUp(false);
		expect(budget.waitOf(last, 10_000)).toBe(55_000);
		stopped.forEach((place) => budget.leave(place));
		expect(budget.waitOf(last, 10_000)).toBe(50_000);
		budget.start(last, 60_000);
		expect(startsOf(budget, Array(82).fill(60_000))).toEqual(Array(82).fill(60_000));
	});

	it('is left but once', () => {
		const place = budget.lineUp(false);
		const other = budget.lineUp(false);
		budget.start(place, 0);
		budget.leave(place);
		budget.closeUntil(1_000);
		expect(budget.waitOf(other, 0)).toBe(1_000);
	});

	it('has people before runs, and else keeps the order of arrival', () => {
		budget.closeUntil(0);
		const [run, person, laterRun, laterPerson] = [false, true, false, true].map((isPersons) =>
			budget.lineUp(isPersons),
		);
		const inOrder = [person, laterPerson, run, laterRun];
		expect(waits(inOrder, 0)).toEqual([0, 1, 2, 3].map((n) => n * PACE_MS));
	});
});

describe('after status 429', () => {
	it('nothing starts before the moment that Tangoe names', () => {
		budget.closeUntil(10_000);
		expect(budget.closedFor(4_000)).toBe(6_000);
		expect(startsOf(budget, [4_000])).toEqual([10_000]);
		expect(budget.closedFor(10_001)).toBe(0);
	});

	it('a shorter closing does not open early', () => {
		budget.closeUntil(10_000);
		budget.closeUntil(5_000);
		expect(startsOf(budget, [0])).toEqual([10_000]);
	});

	it('those who waited start one after the other', () => {
		budget.closeUntil(10_000);
		const places = Array.from({ length: 50 }, () => budget.lineUp(false));
		expect(places.map((place) => budget.waitOf(place, 0))).toEqual(
			places.map((_, index) => expect.closeTo(10_000 + index * PACE_MS)),
		);
	});

	it('keeps that pace for a minute, and then is as before', () => {
		budget.closeUntil(0);
		const starts = startsOf(budget, Array(60).fill(0));
		expect(starts[59]).toBeCloseTo(59 * PACE_MS);
		expect(startsOf(budget, Array(20).fill(60_000))).toEqual(Array(20).fill(60_000));
	});
});

describe('the budget of a host', () => {
	it('is one for all who read from it', () => {
		const acme = readBudgetOf('https://acme.thefutureis.mobi');
		expect(readBudgetOf('https://acme.thefutureis.mobi')).toBe(acme);
		expect(readBudgetOf('https://acme.7.stage.thefutureis.mobi')).not.toBe(acme);
	});

	it('is forgotten only for fifty others that were used later', () => {
		const known = readBudgetOf('https://known.thefutureis.mobi');
		const idle = readBudgetOf('https://idle.thefutureis.mobi');
		for (let n = 0; n < 49; n++) {
			readBudgetOf(`https://other-${n}.thefutureis.mobi`);
			expect(readBudgetOf('https://known.thefutureis.mobi')).toBe(known);
		}
		expect(readBudgetOf('https://idle.thefutureis.mobi')).not.toBe(idle);
	});
});
