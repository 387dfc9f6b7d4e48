import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { grow } from '../../sandbox/index.cts';
import { publish } from '../editor/harness/workflows.cts';
import { activityOf } from '../examples/inN8n/bench.cts';
import { cancellations, linesOf, twice } from './harness/books.cts';
import { endedExecutionsOf, until, type Execution } from './harness/executions.cts';
import { importLeavers, leave, offboarding, type Left } from './harness/leavers.cts';
import type { QueueStage } from './harness/stage.cts';
import { workflowId } from './harness/workflow.cts';

const people = 24;
/** More than an execution sends at once, so that it is killed between orders. */
const linesEach = 8;
const lineCancel = 1;
/** Enough for both workers to be in the middle of their work. */
const ordersBeforeTheKill = 40;
/** From the loss of a worker to the end of its executions, with the test's impatient settings. */
const patienceMs = 120_000;

/** Many leavers on two workers, one of which loses its power in the middle. */
export function killedWorker(stage: () => QueueStage): void {
	describe(`${people} leavers, and a worker that is killed`, () => {
		const leavers = Array.from({ length: people }, (_, n) => `N${n + 1}`);
		let left: Left[] = [];
		let executions: Execution[] = [];
		let began: string[][] = [];
		const lost = () => left.filter(({ complete }) => !complete);
		const failed = () => executions.filter(({ status }) => status !== 'success');
		let earlier = new Set<string>();
		/** By worker, the executions of these leavers that it has begun. */
		const beganNow = async () =>
			await Promise.all(
				stage().cluster.workers.map(async (worker) =>
					(await worker.began()).filter((id) => !earlier.has(id)),
				),
			);

		before(async () => {
			const { sandbox } = stage();
			sandbox.reset();
			grow(sandbox.world, { people, lines: people * linesEach });
			// As slow as a real server, so that orders are under way when the worker goes.
			sandbox.settings.latencyMs = 300;
			await importLeavers(stage());
			await publish(stage(), offboarding);
			earlier = new Set((await beganNow()).flat());
		});

		it('spreads them over both workers, each on one', async (t) => {
			const { cluster, sandbox } = stage();
			const posts = Promise.all(leavers.map(async (employee) => await leave(stage(), employee)));
			await until('both workers are in the middle', async () => {
				const counts = (await beganNow()).map(({ length }) => length);
				return Math.min(...counts) >= 5 && sandbox.orders.length >= ordersBeforeTheKill;
			});
			await cluster.workers[1].kill();
			const killedAt = Date.now();
			const ordered = sandbox.orders.length;
			left = await posts;
			executions = await endedExecutionsOf(
				stage(),
				await workflowId(stage(), offboarding),
				patienceMs,
			);
			began = await beganNow();
			t.diagnostic(
				`killed after ${ordered} orders; executions by worker: ${began.map(({ length }) => length).join(' and ')}; ` +
					`${failed().length} lost, ended after ${Math.round((Date.now() - killedAt) / 1000)} s`,
			);
			assert.equal(executions.length, people);
			assert.deepEqual(began.flat().sort(), executions.map(({ id }) => id).sort());
		});

		it('ends what the killed worker had begun as failed, nothing else, and tells HR', () => {
			const endings = JSON.stringify({ failed: failed(), ofKilled: began[1], lost: lost() });
			assert.ok(failed().length > 0, endings);
			for (const { id, status } of failed()) {
				// n8n has two words for a run that ended with its worker.
				assert.ok(['error', 'crashed'].includes(status), endings);
				assert.ok(began[1].includes(id), endings);
			}
			assert.deepEqual(
				lost().map(({ status }) => status),
				failed().map(() => 500),
				endings,
			);
		});

		it('cancels no line twice, and leaves out lines of those leavers only', (t) => {
			assert.deepEqual(twice(stage()), []);
			const done = cancellations(stage());
			const missingOf = ({ employee }: Left) =>
				linesOf(stage(), employee).filter((line) => !done.has(line));
			assert.deepEqual(left.filter(({ complete }) => complete).flatMap(missingOf), []);
			const missing = lost().map(missingOf);
			t.diagnostic(
				`of the ${lost().length * linesEach} lines of the lost leavers, ${missing.flat().length} are not cancelled`,
			);
		});

		it('does not get a lost execution back with Retry execution, which orders nothing', async () => {
			const ordered = stage().sandbox.orders.length;
			const [{ id }] = failed();
			const retried = await stage().n8n.rest<{ status: string }>(
				'POST',
				`/rest/executions/${id}/retry`,
				{ loadWorkflow: false },
			);
			assert.equal(retried.status, 'error');
			assert.equal(stage().sandbox.orders.length, ordered);
		});

		it('completes those leavers when they are posted again, and finds what is there', async () => {
			for (const { employee } of lost()) {
				const { complete, lines } = await leave(stage(), employee);
				assert.ok(complete);
				assert.deepEqual(
					lines.map(({ activityId }) => activityId),
					lines.map(({ lineId }) => activityOf(stage(), lineCancel, lineId)),
				);
			}
			assert.deepEqual(twice(stage()), []);
			assert.equal(cancellations(stage()).size, people * linesEach);
		});
	});
}
