import { ReadBudget, readBudgetOf } from '../../../../nodes/TangoeMobile/transport/budget';

/** Starts of reads that all ask at the given moments. */
function startsOf(budget: ReadBudget, moments: number[]): number[] {
	return moments.map((now) => now + budget.take(now));
}

/** How many of the starts lie in the fullest sixty seconds. */
function fullestMinute(starts: number[]): number {
	const inMinuteFrom = (from: number) =>
		starts.filter((start) => start >= from && start < from + 60_000).length;
	return Math.max(...starts.map(inMinuteFrom));
}

describe('the budget of reads', () => {
	it('lets ninety start at once, and the next a minute after the first', () => {
		const starts = startsOf(new ReadBudget(), Array(91).fill(1_000));
		expect(starts.slice(0, 90)).toEqual(Array(90).fill(1_000));
		expect(starts[90]).toBe(61_000);
	});

	it.each([
		['all at once', (index: number) => index * 0],
		['four a second', (index: number) => index * 250],
		['in two bursts around a minute', (index: number) => (index < 80 ? 0 : 59_999)],
		['in bursts of thirty', (index: number) => Math.floor(index / 30) * 7_000],
	])('holds in any sixty seconds for reads %s', (_, momentOf) => {
		const moments = Array.from({ length: 400 }, (__, index) => momentOf(index));
		const starts = startsOf(new ReadBudget(), moments);
		expect(fullestMinute(starts)).toBe(90);
		expect(starts).toEqual([...starts].sort((one, other) => one - other));
	});

	it('makes nobody wait below the limit', () => {
		const moments = Array.from({ length: 400 }, (_, index) => index * 700);
		expect(startsOf(new ReadBudget(), moments)).toEqual(moments);
	});

	it('is open again after a quiet minute', () => {
		const budget = new ReadBudget();
		startsOf(budget, Array(90).fill(0));
		expect(budget.take(59_999)).toBe(1);
		expect(budget.take(120_000)).toBe(0);
	});

	it('closes until the moment that Tangoe names', () => {
		const budget = new ReadBudget();
		budget.closeUntil(10_000);
		expect(budget.take(4_000)).toBe(6_000);
		expect(budget.take(10_000)).toBe(0);
	});

	it('is not opened early by a shorter closing', () => {
		const budget = new ReadBudget();
		budget.closeUntil(10_000);
		budget.closeUntil(5_000);
		expect(budget.take(0)).toBe(10_000);
	});

	it('counts reads that waited for an opening', () => {
		const budget = new ReadBudget();
		budget.closeUntil(10_000);
		const starts = startsOf(budget, Array(91).fill(0));
		expect(starts[89]).toBe(10_000);
		expect(starts[90]).toBe(70_000);
	});
});

describe('the budget of a host', () => {
	it('is one for all who read from it', () => {
		const acme = readBudgetOf('https://acme.thefutureis.mobi');
		expect(readBudgetOf('https://acme.thefutureis.mobi')).toBe(acme);
		expect(readBudgetOf('https://acme.7.stage.thefutureis.mobi')).not.toBe(acme);
	});
});
