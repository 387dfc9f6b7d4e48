import fc from 'fast-check';
import { ownerOf } from '../../../../../nodes/TangoeMobile/lookups/contradiction';
import type { Row } from '../../../../../nodes/TangoeMobile/transport/answers/envelope';
import { companyOf, pagesOf, type Habits } from './company.cts';
import { readLines } from './counting.cts';

jest.mock('../../../../../nodes/TangoeMobile/transport/read');

const BUSINESS = '/lines/business_lines';
const people = (count: number) => Array.from({ length: count }, (_, n) => `${1_000 + n}`);
/** A company in which each of its people has as many lines. */
const evenly = (count: number, each: number, habits?: Habits) =>
	companyOf(
		people(count).map((employeeId) => [employeeId, each]),
		habits,
	);

describe('the two ways', () => {
	const flaws = fc.constantFrom<Habits>(
		{ ignoresPage: true },
		{ ignoresEmployee: true },
		{ unownedEvery: 1 },
		{ unownedEvery: 3 },
		{ unownedEvery: 500 },
		{ ownersAsNumbers: true },
		{ business: 'forbidden' },
		{ business: 'lacksKeys' },
	);
	const habits = fc
		.tuple(
			fc.record<Habits>(
				{
					pageSize: fc.constantFrom(10, 25, 100, 250),
					unevenBy: fc.constantFrom(1, 2, 4),
					repeatsLast: fc.boolean(),
					ownerAt: fc.constantFrom('employee_id', 'owner.employee_id', 'person.employee_id'),
					idsAsText: fc.boolean(),
					business: fc.constant('richer'),
				},
				{ requiredKeys: [] },
			),
			fc.option(flaws, { nil: {}, freq: 2 }),
		)
		.map(([harmless, flaw]): Habits => ({ ...harmless, ...flaw }));
	const employeeIds = fc.uniqueArray(
		fc.oneof(
			fc.nat(400).map(String),
			fc.nat(50).map((n) => `00${n}`),
			fc.nat(50).map((n) => `Q${n}`),
			fc.nat(50).map((n) => `q${n}`),
		),
		{ minLength: 4, maxLength: 120, size: 'max' },
	);
	const companies = fc
		.tuple(employeeIds, fc.infiniteStream(fc.constantFrom(0, 0, 1, 1, 2, 3, 30)), habits)
		.map(([ids, counts, drawn]) => ({
			ids,
			company: companyOf(
				ids.map((id) => [id, Number(counts.next().value)]),
				drawn,
			),
		}));

	test('give each of them the same, or the same words', async () => {
		const seen = { business: 0, employee: 0, failed: 0 };
		await fc.assert(
			fc.asyncProperty(companies, fc.constantFrom(0.05, 0.5, 0.8, 1), async (drawn, part) => {
				const asked = [...drawn.ids.slice(0, Math.ceil(drawn.ids.length * part)), 'nobody'];
				const own = await readLines(drawn.company, asked, { byItself: true });
				const cheaper = await readLines(drawn.company, asked);
				seen.business += cheaper.from.has('business') ? 1 : 0;
				seen.employee += cheaper.from.has('employee') ? 1 : 0;
				for (const employeeId of asked) {
					const [expected, got] = [own.got.get(employeeId), cheaper.got.get(employeeId)];
					if (typeof expected === 'string') {
						seen.failed += 1;
						expect(got).toBe(expected);
					} else {
						expect(essence(got)).toBe(essence(expected));
					}
				}
				// A list that proves useless only at its end is read for nothing, and two people twice.
				expect(cheaper.paths.length).toBeLessThanOrEqual(own.paths.length + asked.length + 10);
			}),
			{ numRuns: 150 },
		);
		// It would prove nothing if nothing happened.
		expect(seen.business).toBeGreaterThan(40);
		expect(seen.employee).toBeGreaterThan(40);
		expect(seen.failed).toBeGreaterThan(40);
	});

	test('take few reads more than the fewest, where the list of the business can be used', async () => {
		const usable = fc.record({
			count: fc.integer({ min: 1, max: 150 }),
			each: fc.integer({ min: 1, max: 9 }),
			of: fc.integer({ min: 1, max: 150 }),
			pageSize: fc.constantFrom(20, 100, 250, 999),
		});
		await fc.assert(
			fc.asyncProperty(usable, async ({ count, each, of, ...drawn }) => {
				const company = evenly(count, each, drawn);
				const { paths } = await readLines(company, people(Math.min(of, count)));
				const fewest = Math.min(of, count, pagesOf(company));
				// A few small lists do not show how large a page is, so each is read to an empty page.
				expect(paths.length).toBeLessThanOrEqual(Math.max(fewest + 4, 2 * Math.min(of, count, 4)));
			}),
			{ numRuns: 200 },
		);
	});
});

describe('the list of the business', () => {
	test.each([1, 2, 3, 4])('is never read for %i people', async (count) => {
		const { paths } = await readLines(evenly(200, 2), people(count));
		expect(new Set(paths)).toEqual(new Set(['/lines']));
		expect(paths.length).toBeLessThanOrEqual(2 * count);
	});

	test('is read once, also for people who are asked for at once and again', async () => {
		const { paths } = await readLines(evenly(20, 2), [...people(20), ...people(20)]);
		expect(paths.filter((path) => path === BUSINESS)).toHaveLength(2);
	});

	test.each<[string, Habits]>([
		['does not say whom a row belongs to', { unownedEvery: 90 }],
		['gives IDs as numbers, without leading zeros', { ownersAsNumbers: true }],
		['is cut', { pageSize: 50, ignoresPage: true }],
		['is forbidden', { business: 'forbidden' }],
		['has fewer rows than those of the employees', { business: 'lacksRows' }],
		['has rows that say less', { business: 'lacksKeys' }],
	])('is not used where it %s', async (_, habits) => {
		const company = evenly(100, 1, habits);
		const { from, got } = await readLines(company, people(40));
		expect(from).toEqual(new Set(['employee']));
		expect(got.size).toBe(40);
	});

	test('is used where it says more than those of the employees', async () => {
		const { from } = await readLines(evenly(100, 1, { business: 'richer' }), people(40));
		expect(from).toEqual(new Set(['business']));
	});

	test('does not hide rows of an ID that differs in capitals', async () => {
		const company = companyOf([['E0A', 1], ...people(30).map((id): [string, number] => [id, 1])]);
		const { from, paths } = await readLines(company, ['e0a', ...people(30)]);
		expect(from).toEqual(new Set(['business', 'employee']));
		expect(paths.filter((path) => path === '/lines')).toHaveLength(2);
	});
});

describe("an employee's own list", () => {
	const words = async (habits: Habits, options = {}) => {
		const { got } = await readLines(evenly(60, 1, habits), people(1), options);
		return got.get('1000');
	};

	test('is refused where it does not say whom its rows belong to, unless that is accepted', async () => {
		expect(await words({ unownedEvery: 1 })).toContain('without saying whom they belong to');
		expect(await words({ unownedEvery: 1 }, { acceptUnowned: true })).toHaveLength(1);
	});

	test('is refused with rows of other people, accepted or not', async () => {
		for (const acceptUnowned of [false, true])
			expect(await words({ ignoresEmployee: true }, { acceptUnowned })).toContain(
				'of other people',
			);
	});

	test('is refused where it is cut', async () => {
		const company = evenly(1, 30, { pageSize: 10, ignoresPage: true });
		const { got } = await readLines(company, people(1));
		expect(got.get('1000')).toContain('cannot be read to its end');
	});

	test('says how many pages it has', async () => {
		const { pages } = await readLines(evenly(1, 25, { pageSize: 20 }), people(1));
		expect(pages).toEqual([2]);
	});
});

/** What both lists show of rows, in one text: with numbers as text, for an ID may be either. */
function essence(rows: string | Row[] | undefined): string {
	if (!Array.isArray(rows)) return String(rows);
	return JSON.stringify(
		rows.map((row) => [
			String(row.id),
			row.phone_number,
			row.status,
			row.carrier,
			row.plans,
			ownerOf(row),
		]),
	);
}
