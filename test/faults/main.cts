import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT } from '../../scripts/root.cjs';
import { DOCUMENTED_TYPES, runBadInput } from './harness/badInput.cts';
import { runBadInputInEngine } from './harness/badInputInEngine.cts';
import { runBrokenFeed } from './harness/brokenFeed.cts';
import { runOutage } from './harness/outage.cts';
import { FaultRig } from './harness/rig.cts';
import { ORDERS_AT_ONCE } from './harness/matrix.cts';
import { leaversInWords, runLeavers } from './harness/leavers/run.cts';
import { runMixtures } from './harness/mixtures/run.cts';
import { figuresOf, pageWith, playMatrix, tableOf } from './harness/table.cts';
import { runTenants } from './harness/tenants/run.cts';
import { shortfallsOf, tenantsInWords } from './harness/tenants/figures.cts';

/** The real engine takes as long for one input as it takes to prepare a hundred. */
const INPUTS_PER_RUN = 100;

/** A broken feed, for a line each. */
const FEED_CALLS = 2_000;

/** What an outage may cost a run, however many orders it has. */
const MAX_OUTAGE_READS = 10;
const MAX_OUTAGE_S = 30;

/** The whole proof of docs/safety-evidence.md, see there. Gives the exit code. */
async function main(): Promise<number> {
	const { values } = parseArgs({
		options: {
			/** Writes the table into the page instead of comparing it. */
			table: { type: 'boolean', default: false },
			runs: { type: 'string', default: '2000' },
			tenants: { type: 'string', default: '2000' },
			leavers: { type: 'string', default: '2000' },
			inputs: { type: 'string', default: '10000' },
			seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
			/** Of the mixture, the tenant or the leavers that failed, as it was printed. */
			path: { type: 'string' },
			'tenant-path': { type: 'string' },
			'leaver-path': { type: 'string' },
		},
	});
	const seed = Number(values.seed);
	const paths = [values.path, values['tenant-path'], values['leaver-path']];
	const [mixturePath, tenantPath, leaverPath] = paths;
	// What failed is all there is to play once more.
	const isRepeated = paths.some((path) => path !== undefined);
	const isPlayed = (path?: string) => !isRepeated || path !== undefined;
	const types = isRepeated ? [] : DOCUMENTED_TYPES;
	const failures: string[] = [];
	const rig = await FaultRig.start();
	try {
		if (!isRepeated) {
			// With several at once, how many leave before a run stops depends on the machine: no table then.
			const matrix = await playMatrix(rig, 1);
			console.log(tableOf(matrix));
			failures.push(...matrix.wrong, ...inPage(tableOf(matrix), values.table));
			failures.push(...(await playMatrix(rig, ORDERS_AT_ONCE)).wrong);
		}
		if (isPlayed(mixturePath)) {
			const numRuns = Number(values.runs);
			const mixtures = await runMixtures(rig, { numRuns, seed, path: mixturePath });
			console.log(
				`\n${mixtures.runs} random mixtures, --seed ${seed}: ${figuresOf(mixtures.count)}`,
			);
			if (mixtures.failure !== undefined) failures.push(mixtures.failure);
		}
		if (isPlayed(tenantPath)) {
			const numRuns = Number(values.tenants);
			const tenants = await runTenants(rig, { numRuns, seed, path: tenantPath });
			console.log(`\n${tenantsInWords(tenants)}\n`);
			failures.push(...shortfallsOf(tenants));
		}
		if (isPlayed(leaverPath)) {
			const numRuns = Number(values.leavers);
			const leavers = await runLeavers(rig, { numRuns, seed, path: leaverPath });
			console.log(`${leaversInWords(leavers)}\n`);
			if (leavers.failure !== undefined) failures.push(leavers.failure);
		}
		for (const operation of types.length > 0 ? (['lineCancel', 'suspend'] as const) : []) {
			const { placed, failure } = await runBrokenFeed(rig, operation, FEED_CALLS);
			console.log(`${operation} called ${FEED_CALLS} times, for a line each: ${placed} placed`);
			if (failure !== undefined) failures.push(failure);
		}
		for (const type of types) {
			const sample = { numRuns: Math.ceil(Number(values.inputs) / INPUTS_PER_RUN), seed };
			failures.push(...(await runBadInputInEngine(rig, type, sample)).failures);
		}
	} finally {
		await rig.stop();
	}

	if (!isRepeated) {
		const { orders, sent, reads, seconds } = await runOutage();
		console.log(
			`${orders} orders while all are answered with status 500: ${sent} sent, ${reads} reads, ${seconds} s`,
		);
		if (reads > MAX_OUTAGE_READS || seconds > MAX_OUTAGE_S) {
			failures.push(`An outage takes ${reads} reads and ${seconds} seconds`);
		}
	}
	let accepted = 0;
	let refused = 0;
	for (const type of types) {
		const result = await runBadInput(type, { numRuns: Number(values.inputs), seed });
		accepted += result.accepted;
		refused += result.refused;
		if (result.failure !== undefined) failures.push(result.failure);
	}
	console.log(
		`${DOCUMENTED_TYPES.length} activity types with ${values.inputs} random inputs each: ` +
			`${accepted} good bodies, ${refused} named what to mend`,
	);
	console.log(failures.length === 0 ? '\nNothing failed.' : `\nFAILED\n\n${failures.join('\n\n')}`);
	return failures.length === 0 ? 0 : 1;
}

/** Whether the page has this table; writes it there if asked to. */
function inPage(table: string, isWritten: boolean): string[] {
	const file = path.join(PROJECT_ROOT, 'docs/safety-evidence.md');
	const page = readFileSync(file, 'utf8');
	const fresh = pageWith(page, table);
	if (fresh === page) return [];
	if (!isWritten)
		return ['docs/safety-evidence.md has another table: npm run test:faults -- --table writes it'];
	writeFileSync(file, fresh);
	return [];
}

void main().then((code) => {
	process.exitCode = code;
});
