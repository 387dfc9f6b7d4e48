// Whether the tests notice small mistakes: puts some into a copy of the project, one at a time.
import { parseArgs } from 'node:util';

import { copyOfProject, putIn } from './mutants/copy.cts';
import { Judge } from './mutants/judge.cts';
import { sampled } from './mutants/sample.cts';

/**
 * @param args `--count` and `--seed` choose the mutants, `--minutes` bounds the time, and `--skip` leaves out
 * those of the sample that were judged before
 */
async function main(args: string[]): Promise<void> {
	const { values } = parseArgs({
		args,
		options: {
			count: { type: 'string', default: '60' },
			seed: { type: 'string', default: '1' },
			skip: { type: 'string', default: '0' },
			minutes: { type: 'string', default: 'Infinity' },
		},
	});
	const skipped = Number(values.skip);
	const all = sampled(values.seed);
	const sample = all.slice(skipped, Number(values.count));
	const deadline = Date.now() + Number(values.minutes) * 60_000;
	console.log(`${sample.length} of ${all.length} mutants, --seed ${values.seed}`);

	const copy = copyOfProject();
	const judge = new Judge(copy, deadline);
	await judge.prove(sample[0].file);
	let judged = 0;
	let survived = 0;
	for (const mutant of sample) {
		const takeOut = putIn(copy, mutant);
		const verdict = await judge.verdict(mutant.file);
		takeOut();
		if (!verdict) break;
		judged++;
		if (!verdict.killedBy) survived++;
		const outcome = verdict.killedBy ? `killed by the ${verdict.killedBy}` : 'SURVIVED';
		console.log(`${skipped + judged}  ${mutant.file}:${mutant.line}  ${mutant.change}  ${outcome}`);
	}
	console.log(`${judged - survived} killed, ${survived} survived`);
	if (judged < sample.length)
		console.log(`The time is over. Go on with --skip ${skipped + judged}`);
}

// Ending the process is what ends the tests and removes the copy.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

main(process.argv.slice(2)).catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
