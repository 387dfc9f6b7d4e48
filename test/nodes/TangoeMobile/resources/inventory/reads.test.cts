import { readFileSync } from 'node:fs';
import { companyOf, pagesOf } from './company.cts';
import { readLines } from './counting.cts';

jest.mock('../../../../../nodes/TangoeMobile/transport/read');

const DOCUMENTED = 'docs/results-and-errors.md';
const PEOPLE = [1, 20, 200, 2_000];
const LINES = [100, 5_000, 50_000];

const asked = (count: number) => Array.from({ length: count }, (_, n) => `E${n}`);
const words = (count: number) => count.toLocaleString('en-US');

/** A company in which two lines are one employee's, as long as there are lines. */
const company = (lines: number) =>
	companyOf(asked(lines / 2).map((employeeId): [string, number] => [employeeId, 2]));

test.each(PEOPLE)('the reads for %i people are those of the documentation', async (people) => {
	const cells: string[] = [];
	for (const lines of LINES) {
		const tangoe = company(lines);
		const { paths, got } = await readLines(tangoe, asked(people));
		const fewest = Math.min(people, pagesOf(tangoe));
		expect(got.get('E0')).toHaveLength(2);
		expect(paths.length).toBeLessThanOrEqual(fewest + 4);
		cells.push(`${words(paths.length)} (${words(fewest)})`);
	}
	const row = `| ${[words(people), ...cells].join(' | ')} |`;
	expect(readFileSync(DOCUMENTED, 'utf8').replace(/ +/g, ' ')).toContain(row);
});
