// How far one Line Cancel travels through the built package, from `execute` to its output item.
import { parseArgs } from 'node:util';

import { PROJECT_ROOT } from './root.cjs';
import { callsOf } from './trip/lineCancel.cts';
import { report } from './trip/report.cts';

/** @param args `--package DIR` measures another built checkout, `--verbose` lists the files */
async function main(args: string[]): Promise<void> {
	const { values } = parseArgs({
		args,
		options: {
			package: { type: 'string', default: PROJECT_ROOT },
			verbose: { type: 'boolean', default: false },
		},
	});
	console.log(report(await callsOf(values.package), values.verbose));
}

main(process.argv.slice(2)).then(
	// n8n-core leaves timers behind that would keep the process from ending.
	() => process.exit(0),
	(error: Error) => {
		console.error(error.message);
		process.exit(1);
	},
);
