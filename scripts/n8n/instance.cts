import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { environment } from './environment.cts';
import type { Installation } from './install.cts';
import { launch, run, type Running } from './processes.cts';
import { signIn, type Rest } from './session.cts';

/** Where and how to start an n8n. */
export interface InstanceOptions {
	installation: Installation;
	/** Its folder: database, settings, community packages. An empty one is a fresh n8n. */
	home: string;
	/** The port to take if it is free. */
	port?: number;
	/** The preferred port for n8n's own runners of code; its commands take another one. */
	broker?: number;
	env?: NodeJS.ProcessEnv;
}

/** A running n8n, with its owner signed in. */
export interface Instance {
	url: string;
	pid: number;
	log: string;
	rest: Rest;
	/** Runs one of n8n's commands in the same home, for example `['execute', '--id=…']`. */
	cli(args: string[]): Promise<string>;
	/** The exit code, once n8n has ended. */
	ended: Promise<number>;
	stop(): Promise<void>;
}

const HOST = '127.0.0.1';
const START_LIMIT_MS = 180_000;

const QUIET = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_DISABLED_MODULES: 'mcp-registry,instance-ai',
};

/** A free port of this machine: the preferred one, if it is. */
export async function freePort(preferred: number): Promise<number> {
	const { default: getPort } = await import('get-port');
	return await getPort({ port: preferred, host: HOST });
}

/** What an n8n is started with, whichever of its programs it is. */
export function environmentFor(
	{ installation, home, env }: InstanceOptions,
	port: number,
	broker: number,
): NodeJS.ProcessEnv {
	return environment(installation.node, {
		...QUIET,
		N8N_USER_FOLDER: home,
		N8N_LISTEN_ADDRESS: HOST,
		N8N_HOST: HOST,
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(broker),
		// Browsers other than Chrome keep no secure cookie of a plain http address.
		N8N_SECURE_COOKIE: 'false',
		...env,
	});
}

async function answers(url: string): Promise<boolean> {
	return await fetch(url).then(
		(response) => response.ok,
		() => false,
	);
}

/** Waits until an n8n that is starting answers at all of these paths. */
export async function untilReady(url: string, n8n: Running, paths: string[]): Promise<void> {
	const deadline = Date.now() + START_LIMIT_MS;
	let ended = false;
	void n8n.ended.then(() => (ended = true));
	for (const path of paths) {
		while (!(await answers(url + path))) {
			if (ended) throw new Error(`n8n ended while starting:\n${n8n.tail()}`);
			if (Date.now() > deadline) throw new Error(`n8n does not answer at ${url}:\n${n8n.tail()}`);
			await sleep(200);
		}
	}
}

/** Starts an n8n, waits until it can be used and signs its owner in. */
export async function startInstance(options: InstanceOptions): Promise<Instance> {
	const { installation, home } = options;
	await mkdir(home, { recursive: true });
	const port = await freePort(options.port ?? 5678);
	const url = `http://${HOST}:${port}`;
	const log = join(home, 'n8n.log');
	const logFile = createWriteStream(log);
	const n8n = await launch(installation.node, [installation.n8n, 'start'], {
		cwd: home,
		env: environmentFor(options, port, await freePort(options.broker ?? 5679)),
		onLine: (line) => logFile.write(`${line}\n`),
	});
	void n8n.ended.then(() => logFile.end());
	try {
		// Ready for requests is not yet ready for people: the interface is there a little later.
		await untilReady(url, n8n, ['/healthz/readiness', '/rest/settings']);
		return {
			url,
			pid: n8n.pid,
			log,
			rest: await signIn(url),
			cli: async (args) =>
				await run(installation.node, [installation.n8n, ...args], {
					cwd: home,
					env: environmentFor(options, port, await freePort(0)),
				}),
			ended: n8n.ended,
			stop: n8n.stop,
		};
	} catch (error) {
		await n8n.stop();
		throw error;
	}
}
