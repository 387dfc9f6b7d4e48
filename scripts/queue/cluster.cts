import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from '../n8n/install.cts';
import { freePort, startInstance, type Instance } from '../n8n/instance.cts';
import { installPackage, packPackage } from '../n8n/package.cts';
import { stopAll } from '../n8n/processes.cts';
import { ensureServers } from './debian.cts';
import { databaseSettings, startPostgres, type Database } from './postgres.cts';
import { startRedis } from './redis.cts';
import { startWorker, type Worker } from './worker.cts';

/** How many workers there are, and how. */
export interface ClusterOptions {
	workers: number;
	/** Executions at once on each worker. */
	concurrency: number;
	/** Further settings for all of them. */
	env?: NodeJS.ProcessEnv;
}

/** An n8n in queue mode: a main process and its workers, each with the package in a home of its own. */
export interface Cluster {
	main: Instance;
	workers: Worker[];
	/** Starts one more worker; without the package if it is not to have it. */
	addWorker(how?: { withPackage?: boolean; home?: string }): Promise<Worker>;
	stop(): Promise<void>;
}

function settingsFor(redis: number, database: Database): NodeJS.ProcessEnv {
	return {
		EXECUTIONS_MODE: 'queue',
		QUEUE_BULL_REDIS_HOST: '127.0.0.1',
		QUEUE_BULL_REDIS_PORT: String(redis),
		...databaseSettings(database),
		N8N_ENCRYPTION_KEY: 'the same on every process of this n8n',
		N8N_LOG_LEVEL: 'info',
	};
}

/** Starts Redis, PostgreSQL, a main process and the workers; everything in a folder that is thrown away. */
export async function startCluster({
	workers,
	concurrency,
	env,
}: ClusterOptions): Promise<Cluster> {
	const servers = ensureServers();
	const installation = await ensureInstalled();
	const archive = await packPackage();
	const folder = await mkdtemp(join(tmpdir(), 'tangoe-queue-'));
	const stop = async () => {
		await stopAll();
		await rm(folder, { recursive: true, force: true, maxRetries: 5 });
	};
	const homeOf = async (name: string, withPackage = true) => {
		const home = join(folder, name);
		await mkdir(home);
		if (withPackage) await installPackage(home, archive, installation.node);
		return home;
	};
	try {
		const [redis, database] = [
			await startRedis(servers.redis, folder),
			await startPostgres(servers.postgres, folder),
		];
		const settings = { ...settingsFor(redis, database), ...env };
		const main = await startInstance({
			installation,
			home: await homeOf('main'),
			port: 0,
			env: { ...settings, N8N_RUNNERS_BROKER_PORT: String(await freePort(0)) },
		});
		let count = 0;
		const addWorker: Cluster['addWorker'] = async ({ withPackage, home } = {}) => {
			const place = home ?? (await homeOf(`worker-${++count}`, withPackage));
			return await startWorker({ installation, home: place, env: settings }, concurrency);
		};
		const first = Array.from({ length: workers }, async () => await addWorker());
		return { main, workers: await Promise.all(first), addWorker, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}
