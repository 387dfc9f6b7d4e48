import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import { grow, type Fault } from '../../sandbox/index.cts';
import { cancellations, linesOf, twice } from './harness/books.cts';
import { storeCancelFlow, type CancelFlow } from './harness/cancelFlow.cts';
import { endedExecutionsOf, until, type Execution } from './harness/executions.cts';
import type { QueueStage } from './harness/stage.cts';

/** Somebody else in each test: a worker remembers the orders of the test before, which the new sandbox does not have. */
const people = 8;
const lines = 5;

/** n8n's "Retry execution" after a run that stopped in the middle. */
export function retriedExecution(stage: () => QueueStage): void {
	describe('Retry execution', () => {
		const flows = new Map<string, CancelFlow>();
		let tests = 0;
		let employee = '';
		before(async () => {
			for (const ifAlreadyOrdered of ['returnExisting', 'orderAnyway']) {
				const flow = await storeCancelFlow(stage(), `retry-${ifAlreadyOrdered}`, {
					ifAlreadyOrdered,
				});
				flows.set(ifAlreadyOrdered, flow);
			}
		});
		beforeEach(() => {
			const { sandbox } = stage();
			sandbox.reset();
			sandbox.settings.latencyMs = 0;
			grow(sandbox.world, { people, lines: people * lines });
			tests += 1;
			employee = `N${tests}`;
		});

		const ended = async ({ id }: CancelFlow) => await endedExecutionsOf(stage(), id, 60_000);
		/** The run that a post begins, once it has ended. */
		const run = async (ifAlreadyOrdered: string) => {
			const flow = flows.get(ifAlreadyOrdered) as CancelFlow;
			const before = (await ended(flow)).length;
			await flow.post(employee, linesOf(stage(), employee));
			await until('n8n lists the run', async () => (await ended(flow)).length > before);
			return (await ended(flow))[before];
		};
		/** Has the third of the lines go wrong. */
		const faultOnThird = (fault: Omit<Fault, 'match'>) => {
			const match = { line_id: linesOf(stage(), employee)[2] };
			stage().sandbox.fault({ ...fault, match });
		};
		const retry = async (id: string, loadWorkflow: boolean) =>
			await stage().n8n.rest<Execution>('POST', `/rest/executions/${id}/retry`, {
				loadWorkflow,
			});
		const isOnOneWorker = async (...ids: string[]) => {
			const began = await Promise.all(
				stage().cluster.workers.map(async (worker) => await worker.began()),
			);
			return began.some((ofWorker) => ids.every((id) => ofWorker.includes(id)));
		};
		const readOneByOne = () =>
			stage().sandbox.requests.filter(
				({ path, status }) => status === 200 && /^\/1\/activities\/\d+$/.test(path),
			).length;

		for (const [ifAlreadyOrdered, loadWorkflow] of [
			['returnExisting', false],
			['returnExisting', true],
			['orderAnyway', false],
			['orderAnyway', true],
		] as const) {
			it(`places only what is missing (${ifAlreadyOrdered}, loadWorkflow ${loadWorkflow})`, async () => {
				faultOnThird({ kind: 'status', status: 422 });
				const { id, status } = await run(ifAlreadyOrdered);
				assert.equal(status, 'error');
				assert.equal(cancellations(stage()).size, 2);

				const retried = await retry(id, loadWorkflow);
				assert.equal(retried.status, 'success');
				assert.equal(cancellations(stage()).size, lines);
				assert.deepEqual(twice(stage()), []);
				// n8n has kept what the node remembered: those two are read by their IDs.
				assert.equal(readOneByOne(), 2);
			});
		}

		it('looks an order up whose answer was lost, and does not send it again', async () => {
			faultOnThird({ kind: 'dropAfter' });
			const unreadable = { method: 'GET', path: '/1/activities', times: 4 } as const;
			stage().sandbox.fault({ kind: 'status', status: 500, ...unreadable });
			const { id, status } = await run('orderAnyway');
			assert.equal(status, 'error');
			assert.equal(cancellations(stage()).size, 3);

			const retried = await retry(id, false);
			// Ordered anyway, nothing was read before. Only the worker that sent it knows how long ago that was:
			// the clocks of two workers differ, so the other one cannot tell it from an older order.
			const expected = (await isOnOneWorker(id, retried.id)) ? ['success', lines] : ['error', 3];
			assert.deepEqual([retried.status, cancellations(stage()).size], expected);
			assert.deepEqual(twice(stage()), []);
		});

		it('places nothing twice when the same execution is retried again', async () => {
			faultOnThird({ kind: 'status', status: 422 });
			const { id } = await run('returnExisting');
			for (const loadWorkflow of [false, true]) {
				assert.equal((await retry(id, loadWorkflow)).status, 'success');
			}
			assert.equal(cancellations(stage()).size, lines);
			assert.deepEqual(twice(stage()), []);
		});
	});
}
