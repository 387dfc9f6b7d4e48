import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { environmentFor, freePort, untilReady, type InstanceOptions } from '../n8n/instance.cts';
import { killGroup, launch } from '../n8n/processes.cts';

/** A running worker of an n8n in queue mode. */
export interface Worker {
	log: string;
	/** The IDs of the executions that it began, in this order. */
	began(): Promise<string[]>;
	/** Ends it hard, as a machine that loses its power. */
	kill(): Promise<void>;
	stop(): Promise<void>;
}

/** Starts a worker and waits until it takes executions. */
export async function startWorker(options: InstanceOptions, concurrency: number): Promise<Worker> {
	const { installation, home } = options;
	const port = await freePort(0);
	const log = join(home, 'worker.log');
	const file = createWriteStream(log);
	const env = {
		...environmentFor(options, port, await freePort(0)),
		QUEUE_HEALTH_CHECK_ACTIVE: 'true',
		QUEUE_HEALTH_CHECK_PORT: String(port),
	};
	const command = [installation.n8n, 'worker', `--concurrency=${concurrency}`];
	const worker = await launch(installation.node, command, {
		cwd: home,
		env,
		onLine: (line) => file.write(`${line}\n`),
	});
	void worker.ended.then(() => file.end());
	try {
		await untilReady(`http://127.0.0.1:${port}`, worker, ['/healthz', '/healthz/readiness']);
	} catch (error) {
		await worker.stop();
		throw error;
	}
	return {
		log,
		began: async () => {
			const text = await readFile(log, 'utf8');
			return [...text.matchAll(/Worker started execution (\d+)/g)].map(([, id]) => id);
		},
		kill: async () => {
			await killGroup(worker.pid);
			await worker.ended;
		},
		stop: worker.stop,
	};
}
