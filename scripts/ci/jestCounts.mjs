// Prints "PASSED FAILED" of a jest run, for .ci/run.
// Usage: node scripts/ci/jestCounts.mjs LOG EXIT_CODE; LOG is what the run has printed.
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

const [, , file, exitCode] = process.argv;
const log = stripVTControlCharacters(readFileSync(file, 'utf8'));
const summary = [...log.matchAll(/^Tests: +(.+)$/gm)].at(-1)?.[1] ?? '';
const count = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(summary)?.[1] ?? 0);

// A run can also fail as a whole: before the first test, or because a file of tests cannot be read.
const isUnexplained = summary === '' || (exitCode !== '0' && count('failed') === 0);
console.log(`${count('passed')} ${isUnexplained ? 1 : count('failed')}`);
