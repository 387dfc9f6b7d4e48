import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import { push, runsOf, storeListening, untilListening } from '../editor/harness/listening.cts';
import { storeWaiting } from '../editor/harness/waiting.cts';
import { lastOutputs, lastRun, post, publish, untilWaiting } from '../editor/harness/workflows.cts';
import { until } from './harness/executions.cts';
import type { QueueStage } from './harness/stage.cts';

const WAITING = 'Waiting';
const LISTENING = 'Listening';
const LINES = [807778, 807729];

/** Following an order where the main process answers calls and the workers run. */
export function followedOrder(stage: () => QueueStage): void {
	describe('an order that is followed', () => {
		let listeningId = '';
		before(async () => {
			stage().sandbox.reset();
			await storeWaiting(stage(), WAITING, 'waiting');
			await publish(stage(), WAITING);
			listeningId = await storeListening(stage(), LISTENING, {
				wakeUpBy: 'scheduleAndPush',
				lookEvery: '1440',
			});
			await publish(stage(), LISTENING);
			await untilListening(stage());
		});
		beforeEach(() => stage().sandbox.forget());

		const looks = (id: unknown) =>
			stage().sandbox.requests.filter(({ path }) => path === `/1/activities/${String(id)}`).length;

		it('waits on no worker, is woken by a call, and goes on when it is finished', async () => {
			const { body } = await post(stage(), 'waiting', { line: LINES[0], minutes: 60 });
			await untilWaiting(stage(), WAITING);
			const { id } = body as { id: number };
			// A worker names its own port in it, because no WEBHOOK_URL says what the main process is called.
			const { pathname, search } = new URL(String(body.address));
			const address = `${stage().n8n.url}${pathname}${search}`;

			assert.equal((await fetch(address, { method: 'POST' })).status, 200);
			await until('a worker looks again', () => looks(id) === 2);
			await untilWaiting(stage(), WAITING);
			stage().sandbox.advance(id, 'completed');
			assert.equal((await fetch(address, { method: 'POST' })).status, 200);
			assert.equal(await lastRun(stage(), WAITING), 'success');
			const [left] = (await lastOutputs(stage(), WAITING)).of('Afterwards');
			assert.deepEqual([left.id, left.phase, left.rounds], [id, 'done', 3]);
		});

		it('starts one run for one change, though twenty pushes tell of it', async () => {
			const { body } = await post(stage(), 'waiting', { line: LINES[1], minutes: 60 });
			const pushes = Array.from({ length: 20 }, async () => await push(stage()));
			assert.deepEqual([...new Set(await Promise.all(pushes))], [200]);
			const runs = await runsOf(stage(), listeningId, 1);
			assert.deepEqual(
				runs.filter((run) => run?.startsWith(String(body.id))),
				[`${String(body.id)} approved`],
			);
		});
	});
}
