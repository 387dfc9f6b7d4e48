import { launch } from '../n8n/processes.cts';
import { temporaryFolder } from './copy.cts';

/** Without the long proofs, and without what tests no published code. */
const JEST = [
	...['node_modules/jest/bin/jest.js', '--bail', '--silent'],
	'--testPathIgnorePatterns=/test/(bench|faults|n8n|sandbox)/',
];
/** A mutant may never end: one with which a check lasts so many times the longest check is found. */
const PATIENCE = 3;

/** A way to find a mistake in a file. */
interface Check {
	name: string;
	args: (file: string) => string[];
}

/** The quickest first: most mutants need no other. */
const CHECKS: Check[] = [
	{
		name: 'unit tests',
		args: (file) => [...JEST, '--passWithNoTests', '--findRelatedTests', file],
	},
	{ name: 'all tests', args: () => JEST },
	{ name: 'compiler', args: () => ['node_modules/typescript/bin/tsc', '--noEmit'] },
];

/** Judges mutants in one copy of the project. */
export class Judge {
	/** How long the longest check lasts where nothing is wrong. */
	private longest = 0;

	/** @param deadline when to stop, in milliseconds since 1970 */
	constructor(
		private readonly copy: string,
		private readonly deadline: number,
	) {}

	/** Without a mutant nothing may fail, otherwise no verdict means anything. */
	async prove(file: string): Promise<void> {
		for (const check of CHECKS) {
			const startedAt = Date.now();
			const { isGreen, tail } = await this.run(check, file, Infinity);
			if (Date.now() >= this.deadline)
				throw new Error('The time was over before the first mutant.');
			if (!isGreen) throw new Error(`Without a mutant, this fails:\n${tail}`);
			this.longest = Math.max(this.longest, Date.now() - startedAt);
		}
	}

	/** The check that finds what is wrong with a file, if any does; `undefined` when the time is over. */
	async verdict(file: string): Promise<{ killedBy?: string } | undefined> {
		for (const check of CHECKS) {
			const { isGreen } = await this.run(check, file, PATIENCE * this.longest);
			if (Date.now() >= this.deadline) return undefined;
			if (!isGreen) return { killedBy: check.name };
		}
		return {};
	}

	private async run({ args }: Check, file: string, milliseconds: number) {
		const running = await launch(process.execPath, args(file), {
			cwd: this.copy,
			env: { ...process.env, TMPDIR: temporaryFolder(this.copy) },
		});
		const patience = Math.min(milliseconds, this.deadline - Date.now());
		const stop = setTimeout(() => void running.stop(), Math.min(patience, 2 ** 31 - 1));
		const exitCode = await running.ended;
		clearTimeout(stop);
		return { isGreen: exitCode === 0, tail: running.tail() };
	}
}
