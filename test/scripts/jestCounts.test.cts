import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SCRIPT = path.resolve(__dirname, '../../scripts/ci/jestCounts.mjs');
const folder = mkdtempSync(path.join(tmpdir(), 'jest-counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function countsOf(log: string, exitCode: number): string {
	const file = path.join(folder, 'log');
	writeFileSync(file, log);
	return execFileSync('node', [SCRIPT, file, String(exitCode)], { encoding: 'utf8' }).trim();
}

test.each([
	['all passed', 'Tests:       16 passed, 16 total\n', 0, '16 0'],
	['some failed', 'Tests:       2 failed, 3 skipped, 16 passed, 21 total\n', 1, '16 2'],
	[
		'in colours',
		'\u001b[1mTests:\u001b[22m       \u001b[31m2 failed\u001b[39m, 5 total\n',
		1,
		'0 2',
	],
	[
		'only the last summary counts',
		'Tests: 1 failed, 1 total\nTests: 4 passed, 4 total\n',
		0,
		'4 0',
	],
	['a file that cannot be read', 'Tests:       16 passed, 16 total\n', 1, '16 1'],
	['no summary at all', 'npm error code EUSAGE\n', 1, '0 1'],
	['no summary and no error', '', 0, '0 1'],
])('%s', (_, log, exitCode, counts) => {
	expect(countsOf(log, exitCode)).toBe(counts);
});
