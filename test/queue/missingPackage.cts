import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { grow } from '../../sandbox/index.cts';
import { publish } from '../editor/harness/workflows.cts';
import { cancellations, twice } from './harness/books.cts';
import { executionsOf, until, type Execution } from './harness/executions.cts';
import { importLeavers, leave, offboarding } from './harness/leavers.cts';
import type { QueueStage } from './harness/stage.cts';
import { workflowId } from './harness/workflow.cts';

const people = 12;
const patienceMs = 120_000;

/** A worker on which nobody installed the package. */
export function missingPackage(stage: () => QueueStage): void {
	describe('a worker without the package', () => {
		it('ends no execution that it takes, and orders nothing', async (t) => {
			const { cluster, sandbox } = stage();
			await importLeavers(stage());
			await publish(stage(), offboarding);
			sandbox.reset();
			sandbox.settings.latencyMs = 300;
			grow(sandbox.world, { people, lines: people });
			const leavers = Array.from({ length: people }, (_, n) => `N${n + 1}`);

			const workflow = await workflowId(stage(), offboarding);
			const earlier = new Set((await executionsOf(stage(), workflow)).map(({ id }) => id));
			const ofThem = ({ id }: Execution) => !earlier.has(id);

			const bare = await cluster.addWorker({ withPackage: false });
			// n8n can miss that an execution failed so early: then it stays running, and its post without answer.
			for (const employee of leavers) void leave(stage(), employee).catch(() => undefined);
			const byWorker = async () => {
				const its = await bare.began();
				const begun = (await executionsOf(stage(), workflow)).filter(ofThem);
				return {
					took: begun.filter(({ id }) => its.includes(id)),
					others: begun.filter(({ id }) => !its.includes(id)),
				};
			};
			await until(
				'the other worker has done all that it took',
				async () => {
					const { took, others } = await byWorker();
					const isAll = took.length + others.length === people;
					return isAll && others.every(({ status }) => status === 'success');
				},
				patienceMs,
			);
			const { took } = await byWorker();
			await bare.stop();
			t.diagnostic(`it took ${took.length} of ${people}: ${took.map(({ status }) => status)}`);
			assert.ok(took.length > 0);
			assert.deepEqual(
				took.filter(({ status }) => status === 'success'),
				[],
			);
			assert.deepEqual(twice(stage()), []);
			assert.equal(cancellations(stage()).size, people - took.length);
			assert.match(await readFile(bare.log, 'utf8'), /n8n-nodes-tangoe-mobile/);
		});
	});
}
