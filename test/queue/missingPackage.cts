import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { grow } from '../../sandbox/index.cts';
import { importExamples, publish } from '../editor/harness/workflows.cts';
import { cancellations, linesOf } from './harness/books.cts';
import { executionsOf } from './harness/executions.cts';
import { leave, offboarding } from './harness/leavers.cts';
import type { QueueStage } from './harness/stage.cts';
import { workflowId } from './harness/workflow.cts';

const people = 12;

/** A worker on which nobody installed the package. */
export function missingPackage(stage: () => QueueStage): void {
	describe('a worker without the package', () => {
		it('fails every execution that it takes, and orders nothing', async (t) => {
			const { cluster, sandbox } = stage();
			await importExamples(stage());
			await publish(stage(), offboarding);
			sandbox.reset();
			sandbox.settings.latencyMs = 300;
			grow(sandbox.world, { people, lines: people });
			const leavers = Array.from({ length: people }, (_, n) => `N${n + 1}`);

			const bare = await cluster.addWorker({ withPackage: false });
			const left = await Promise.all(leavers.map(async (it) => await leave(stage(), it)));
			const took = await bare.began();
			await bare.stop();
			const failed = left.filter(({ complete }) => !complete);
			t.diagnostic(`it took ${took.length} of ${people}`);
			assert.ok(took.length > 0);
			assert.equal(failed.length, took.length);

			const all = await executionsOf(stage(), await workflowId(stage(), offboarding));
			const statuses = all.filter(({ id }) => took.includes(id)).map(({ status }) => status);
			assert.deepEqual([...new Set(statuses)], ['error']);
			const done = cancellations(stage());
			const lines = failed.flatMap(({ employee }) => linesOf(stage(), employee));
			assert.deepEqual(
				lines.filter((line) => done.has(line)),
				[],
			);
			assert.match(await readFile(bare.log, 'utf8'), /n8n-nodes-tangoe-mobile/);
		});
	});
}
