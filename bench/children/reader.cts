// First, because n8n-core reads its settings when it is loaded.
import { Engine } from '../../scripts/engine/engine.cts';

import { setTimeout as sleep } from 'node:timers/promises';
import { locator } from '../orders.cts';
import type { Tangoe } from '../tangoe.cts';
import { runNode, tangoeNode } from '../workflow.cts';
import { input } from './fork.cts';

/** What is read, from where, and when. */
export interface ReaderInput {
	tangoe: Pick<Tangoe, 'url' | 'apiToken'>;
	activities: Array<{ id: number }>;
	/** Epoch milliseconds at which all begin. */
	startAt: number;
}

/** How it went. */
export interface ReaderSaid {
	failed: number;
	/** From the common beginning to the last answer. */
	seconds: number;
}

async function main(): Promise<void> {
	const { tangoe, activities, startAt } = input<ReaderInput>();
	const engine = await Engine.start();
	if (Date.now() > startAt) throw new Error('Loading took longer than the others wait');
	await sleep(startAt - Date.now());

	const parameters = { operation: 'get', activityId: locator('id', 'id') };
	const node = tangoeNode(parameters, { onError: 'continueRegularOutput' });
	const output = await runNode(engine, node, activities, tangoe as Tangoe);
	const said: ReaderSaid = {
		failed: output.filter(({ json }) => 'error' in json).length,
		seconds: (Date.now() - startAt) / 1000,
	};
	process.send?.(said, () => process.exit(0));
}

void main();
