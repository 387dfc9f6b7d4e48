// What docs/safety-evidence.md says of following orders, by one command.
import { parseArgs } from 'node:util';
import { holds, type Row } from '../../bench/measurement.cts';
import { report, type Result } from '../../bench/report.cts';
import { whenToldToStop } from '../../scripts/toldToStop.cjs';
import { longHistory } from './history.cts';
import { killedWithPostgres, killedWithSqlite } from './killed.cts';
import { latency } from './latency.cts';
import { parked } from './parked.cts';

/** A part of the measures. */
interface Part {
	/** Of the command line; 0 leaves the part out. */
	option: 'kills' | 'postgres-kills' | 'activities' | 'pushes' | 'parked';
	title: string;
	measure(size: number, seed: number): Promise<Row[]>;
}

const PARTS: Part[] = [
	{ option: 'activities', title: 'One long history', measure: longHistory },
	{ option: 'pushes', title: 'From push to the start of the run', measure: latency },
	{ option: 'parked', title: 'Executions that wait together', measure: parked },
	{ option: 'kills', title: 'n8n killed, SQLite', measure: killedWithSqlite },
	{ option: 'postgres-kills', title: 'n8n killed, PostgreSQL', measure: killedWithPostgres },
];

/** Measures what is asked for. Gives the exit code: 1 where something was lost, came twice, or could not be measured. */
async function main(): Promise<number> {
	const { values } = parseArgs({
		options: {
			kills: { type: 'string', default: '100' },
			'postgres-kills': { type: 'string', default: '20' },
			activities: { type: 'string', default: '10000' },
			pushes: { type: 'string', default: '100' },
			parked: { type: 'string', default: '1000' },
			seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
		},
	});
	const results: Result[] = [];
	const failures: string[] = [];
	for (const { option, title, measure } of PARTS) {
		const size = Number(values[option]);
		if (size === 0) continue;
		const begunAt = Date.now();
		console.log(`\n${title}: --${option} ${size}`);
		try {
			results.push({ title, rows: await measure(size, Number(values.seed)) });
		} catch (error) {
			failures.push(`${title}: ${(error as Error).message}`);
			console.error(failures.at(-1));
		}
		console.log(`  took ${Math.round((Date.now() - begunAt) / 1000)} s`);
	}
	console.log(`\n${report(results)}\n`);
	const missed = results.flatMap(({ title, rows }) =>
		rows.filter((row) => !holds(row)).map(({ what, figure }) => `${title}: ${what} ${figure}`),
	);
	failures.push(...missed);
	console.log(failures.length === 0 ? 'All holds.' : `FAILED\n${failures.join('\n')}`);
	return failures.length === 0 ? 0 : 1;
}

// What it started, and what that has stored, goes with this process.
whenToldToStop((code: number) => process.exit(code));
void main().then((code) => process.exit(code));
