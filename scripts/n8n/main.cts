import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { startSandbox } from '../../sandbox/index.cts';
import { ensureInstalled, n8nVersion } from './install.cts';
import { startInstance, type Instance } from './instance.cts';
import { installPackage, packPackage } from './package.cts';
import { places, root } from './places.cts';
import { stopAll } from './processes.cts';
import { step } from './progress.cts';
import { owner } from './session.cts';
import { importWorkflows, offeredNodes, setUpCredentials, type Sandbox } from './setup.cts';
import { readWorkflows } from './workflows.cts';

const sandboxPort = 4010;
const marker = join(places.home, 'running.json');
const endedBySignal = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

let stopping = false;

type Running = { url: string; pid: number };

async function alreadyRunning(): Promise<Running | undefined> {
	const text = await readFile(marker, 'utf8').catch(() => undefined);
	if (text === undefined) return undefined;
	const running = JSON.parse(text) as Running;
	const response = await fetch(`${running.url}/healthz`).catch(() => undefined);
	return response?.ok ? running : undefined;
}

async function startEverything(stops: Array<() => Promise<void>>) {
	const installation = await ensureInstalled();
	await installPackage(places.home, await packPackage(), installation.node);
	const { default: getPort } = await import('get-port');
	const sandbox = await startSandbox({ port: await getPort({ port: sandboxPort }) });
	stops.push(async () => await sandbox.stop());
	return await step(`n8n ${n8nVersion}: start and set up`, async () => {
		const instance = await startInstance({ installation, home: places.home });
		await writeFile(marker, JSON.stringify({ url: instance.url, pid: instance.pid }));
		stops.push(async () => await rm(marker, { force: true }));
		await offeredNodes(instance);
		const credentials = await setUpCredentials(instance, sandbox);
		const workflows = await readWorkflows(places.examples);
		await importWorkflows(instance, workflows, credentials);
		const names = [...credentials.values()].map((it) => it.name);
		tell(
			instance,
			sandbox,
			names,
			workflows.map((it) => it.name),
		);
		return instance;
	});
}

function tell(instance: Instance, sandbox: Sandbox, credentials: string[], workflows: string[]) {
	const rows = [
		['Open', instance.url],
		['Sign in with', `${owner.email}   ${owner.password}`],
		['Credentials', credentials.join(', ')],
		['Workflows', workflows.join(', ') || 'none in examples/'],
		['Tangoe sandbox', sandbox.url],
		['n8n writes to', relative(root, instance.log)],
	];
	console.log(`\n${rows.map(([key, value]) => `  ${key.padEnd(16)}${value}`).join('\n')}`);
	console.log('\n  Ctrl-C stops everything.\n');
}

/** Brings up n8n with this package and a sandbox, and stays until it is told to stop. */
export async function main(): Promise<void> {
	const stops: Array<() => Promise<void>> = [];
	const stopped = new Promise<number>((resolve) => {
		for (const [signal, code] of Object.entries(endedBySignal)) {
			process.on(signal, () => resolve(code));
		}
	});
	const running = await alreadyRunning();
	if (running) {
		console.log(`Already running at ${running.url} (process ${running.pid}).`);
		return;
	}
	const code = await Promise.race([stopped, staying(stops)]);
	stopping = true;
	await Promise.allSettled([...stops.map(async (stop) => await stop()), stopAll()]);
	process.exit(code);
}

async function staying(stops: Array<() => Promise<void>>): Promise<number> {
	try {
		const instance = await startEverything(stops);
		const code = await instance.ended;
		if (!stopping) console.error(`n8n has ended by itself; its last words are in ${instance.log}`);
		return code || 1;
	} catch (error) {
		// What was under way when everything is stopped fails too, and is no news.
		if (!stopping) console.error(`\n${error instanceof Error ? error.message : String(error)}`);
		return 1;
	}
}
