import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { grow } from '../../sandbox/index.cts';
import { importExamples, publish } from '../editor/harness/workflows.cts';
import { cancellations, twice } from './harness/books.cts';
import { endedExecutionsOf, executionsOf, until, type Execution } from './harness/executions.cts';
import { leave, offboarding } from './harness/leavers.cts';
import type { QueueStage } from './harness/stage.cts';
import { workflowId } from './harness/workflow.cts';

const people = 12;
const patienceMs = 120_000;

const byNumber = (one: string, other: string) => Number(one) - Number(other);

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

			const workflow = await workflowId(stage(), offboarding);
			const earlier = new Set((await executionsOf(stage(), workflow)).map(({ id }) => id));
			const ofThem = ({ id }: Execution) => !earlier.has(id);

			const bare = await cluster.addWorker({ withPackage: false });
			// n8n may leave a post without an answer whose execution failed so early: its books tell.
			for (const employee of leavers) void leave(stage(), employee).catch(() => undefined);
			await until(
				'n8n has begun all of them',
				async () => (await executionsOf(stage(), workflow)).filter(ofThem).length === people,
			);
			const ended = (await endedExecutionsOf(stage(), workflow, patienceMs)).filter(ofThem);
			const took = await bare.began();
			await bare.stop();
			t.diagnostic(`it took ${took.length} of ${people}`);
			assert.ok(took.length > 0);
			const failed = ended.filter(({ status }) => status === 'error').map(({ id }) => id);
			assert.deepEqual(failed, took.sort(byNumber));
			assert.deepEqual(twice(stage()), []);
			assert.equal(cancellations(stage()).size, people - took.length);
			assert.match(await readFile(bare.log, 'utf8'), /n8n-nodes-tangoe-mobile/);
		});
	});
}
