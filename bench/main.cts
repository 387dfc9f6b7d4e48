// First, because n8n-core reads its settings when it is loaded.
import { Engine } from '../scripts/engine/engine.cts';

import { ensureHttpRequestNode } from './httpRequest/install.cts';
import { loadHttpRequestNode } from './httpRequest/load.cts';
import { holds } from './measurement.cts';
import { MEASUREMENTS } from './measurements/index.cts';
import { report, type Result } from './report.cts';
import { loopNode } from './sides/loop.cts';

/**
 * Measures what the arguments name a part of, or everything, and prints the table.
 *
 * @returns the exit code: 1 if a figure misses its bound
 */
async function main(parts: string[]): Promise<number> {
	const chosen = MEASUREMENTS.filter(
		({ name }) => parts.length === 0 || parts.some((part) => name.includes(part)),
	);
	if (chosen.length === 0) {
		const names = MEASUREMENTS.map(({ name }) => name).join(', ');
		throw new Error(`Nothing is called ${parts.join(', ')}. There is ${names}.`);
	}
	await ensureHttpRequestNode();
	const engine = await Engine.start({ nodes: { ...loopNode, ...loadHttpRequestNode() } });

	const results: Result[] = [];
	for (const { name, title, measure } of chosen) {
		console.error(`${name} …`);
		results.push({ title, rows: await measure(engine) });
	}
	console.log(`\n${report(results)}\n`);
	return results.every(({ rows }) => rows.every(holds)) ? 0 : 1;
}

main(process.argv.slice(2)).then(
	// n8n-core leaves timers behind that would keep the process from ending.
	(code) => process.exit(code),
	(error: Error) => {
		console.error(error);
		process.exit(1);
	},
);
