import { join, relative } from 'node:path';
import { startSandbox } from '../../sandbox/index.cts';
import { PROJECT_ROOT } from '../root.cjs';
import { whenToldToStop } from '../toldToStop.cjs';
import { ensureInstalled, N8N_VERSION } from './install.cts';
import { freePort, startInstance, type Instance } from './instance.cts';
import { alreadyRunning, markRunning } from './marker.cts';
import { installPackage, packPackage } from './package.cts';
import { PLACES } from './places.cts';
import { stopAll } from './processes.cts';
import { step } from './progress.cts';
import { OWNER } from './session.cts';
import { importWorkflows, offeredNodes, setUpCredentials, type Sandbox } from './setup.cts';
import { readWorkflows } from './workflows.cts';

const SANDBOX_PORT = 4010;
const MARKER = join(PLACES.home, 'running.json');

/** What has to be undone when everything stops. */
type Undo = Array<() => Promise<unknown>>;

async function setUp(instance: Instance, sandbox: Sandbox): Promise<string[][]> {
	await offeredNodes(instance);
	const credentials = await setUpCredentials(instance, sandbox);
	const workflows = await readWorkflows(PLACES.examples);
	await importWorkflows(instance, workflows, credentials);
	return [
		...wayIn(instance.url),
		['Credentials', [...credentials.values()].map((it) => it.name).join(', ')],
		['Tangoe sandbox', sandbox.url],
		['n8n writes to', relative(PROJECT_ROOT, instance.log)],
		...workflows.map(({ name }, index) => [index === 0 ? 'Workflows' : '', name]),
	];
}

function wayIn(url: string): string[][] {
	return [
		['Open', url],
		['Sign in with', `${OWNER.email}   ${OWNER.password}`],
	];
}

function table(rows: string[][]): string {
	return rows.map(([key, value]) => `  ${key.padEnd(16)}${value}`).join('\n');
}

async function start(undo: Undo): Promise<Instance> {
	const installation = await ensureInstalled();
	await installPackage(PLACES.home, await packPackage(), installation.node);
	const sandbox = await startSandbox({ port: await freePort(SANDBOX_PORT) });
	undo.push(async () => await sandbox.stop());
	const [instance, summary] = await step(`n8n ${N8N_VERSION}: start and set up`, async () => {
		const started = await startInstance({ installation, home: PLACES.home });
		undo.push(await markRunning(MARKER, started));
		return [started, await setUp(started, sandbox)] as const;
	});
	console.log(`\n${table(summary)}\n\n  Ctrl-C stops everything.\n`);
	return instance;
}

async function toldToStop(): Promise<number> {
	return await new Promise((resolve) => whenToldToStop(resolve));
}

/** Brings up n8n with this package and a sandbox, and stays until it is told to stop. */
export async function main(): Promise<void> {
	const told = toldToStop();
	const url = await alreadyRunning(MARKER);
	if (url) {
		console.log(`\nAlready running.\n\n${table(wayIn(url))}\n`);
		return;
	}
	const undo: Undo = [];
	const crashed = start(undo).then(
		async ({ ended, log }) => `n8n has ended by itself (exit code ${await ended}); see ${log}`,
		(error: Error) => error.message,
	);
	const outcome = await Promise.race([told, crashed]);
	// Said before everything is stopped: what was under way then fails too, and that is no news.
	if (typeof outcome === 'string') console.error(`\n${outcome}`);
	await Promise.allSettled([...undo.map(async (it) => await it()), stopAll()]);
	process.exit(typeof outcome === 'string' ? 1 : outcome);
}
