import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../../sandbox/index.cts';
import { ensureInstalled } from '../../../scripts/n8n/install.cts';
import { freePort, startInstance, type Instance } from '../../../scripts/n8n/instance.cts';
import { installPackage, packPackage } from '../../../scripts/n8n/package.cts';
import { LOCAL } from '../../../scripts/n8n/places.cts';
import { killGroup, stopAll } from '../../../scripts/n8n/processes.cts';
import { makeThrowAway, throwAway } from '../../../scripts/n8n/throwAway.cts';

/** A fresh n8n with the built package in it, beside a sandbox of its own. */
export interface Stage {
	n8n: Instance;
	sandbox: Sandbox;
	stop(): Promise<void>;
}

/** A stage whose n8n is one process. */
export interface OneProcessStage extends Stage {
	/** Kills n8n, as a power cut does, and starts it again at the same address. */
	crash(): Promise<void>;
	/** Stops n8n in order, and starts it again at the same address. */
	restart(): Promise<void>;
}

/**
 * Opens a stage: a throw-away home on the one big installation.
 *
 * @param prepare changes the home before n8n starts
 * @param env further settings of n8n
 */
export async function openStage(
	prepare?: (home: string) => Promise<void>,
	env: NodeJS.ProcessEnv = {},
): Promise<OneProcessStage> {
	const installation = await ensureInstalled();
	const archive = await packPackage();
	await mkdir(LOCAL, { recursive: true });
	const home = await makeThrowAway(join(LOCAL, 'stage-'));
	await installPackage(home, archive, installation.node);
	await prepare?.(home);
	const sandbox = await startSandbox({ readsPerMinute: 0 });
	const clear = async () => {
		await stopAll();
		await sandbox.stop();
		await throwAway(home);
	};
	try {
		// Of two that start at the same time, both would find the same one free.
		const broker = await freePort(0);
		const n8n = await startInstance({ installation, home, port: 0, broker, env });
		const startAgain = async () => {
			const { ended, url } = stage.n8n;
			await ended;
			const port = Number(new URL(url).port);
			stage.n8n = await startInstance({ installation, home, port, broker, env });
		};
		const stage: OneProcessStage = {
			n8n,
			sandbox,
			async crash() {
				await killGroup(stage.n8n.pid);
				await startAgain();
			},
			async restart() {
				await stage.n8n.stop();
				await startAgain();
			},
			stop: clear,
		};
		return stage;
	} catch (error) {
		// A sandbox that goes on listening would keep the test run from ending.
		await clear();
		throw error;
	}
}
