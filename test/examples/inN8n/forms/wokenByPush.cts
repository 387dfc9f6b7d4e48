import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Workflow } from '../../../../scripts/n8n/workflows.cts';
import {
	lastOutputs,
	publish,
	stored,
	untilWaiting,
	type Json,
} from '../../../editor/harness/workflows.cts';
import { createTable, rowsOf, type GetStage } from '../bench.cts';
import { handIn } from './fillIn.cts';

const NAME = 'Tangoe Mobile: woken by push';
const TRIGGER = 'Order Finished';
const PUSH = { user: 'tangoe', password: 'a-long-and-invented-one' };

type Listening = Workflow['nodes'][number] & { webhookId: string };

/** Tests examples/complete/woken-by-push.json, with pushes as the sandbox sends them. */
export function wokenByPush(stage: GetStage): void {
	let table: string;

	const runs = async (status: string) => {
		const { id } = await stored(stage(), NAME);
		const filter = encodeURIComponent(JSON.stringify({ workflowId: id }));
		const path = `/rest/executions?filter=${filter}`;
		const { results } = await stage().n8n.rest<{ results: Json[] }>('GET', path);
		return results.filter((run) => run.status === status).length;
	};

	describe('woken by push', () => {
		before(async () => {
			table = await createTable(stage(), {
				name: 'tangoe-waiting',
				columns: { activityId: 'number', resumeUrl: 'string' },
			});
		});

		it('a push ends the wait of its order, which looks by itself every six hours only', async () => {
			const { n8n, sandbox } = stage();
			const { id } = await n8n.rest<{ id: string }>('POST', '/rest/credentials', {
				...{ name: 'Pushes', type: 'tangoeMobilePushApi', data: PUSH },
			});
			let address = '';
			await publish(stage(), NAME, (workflow) => ({
				...workflow,
				nodes: (workflow.nodes as Listening[]).map((node) => {
					if (node.name !== TRIGGER) return node;
					address = `${n8n.url}/webhook/${node.webhookId}/push`;
					const tangoeMobilePushApi = { id, name: 'Pushes' };
					return { ...node, credentials: { ...node.credentials, tangoeMobilePushApi } };
				}),
			}));
			const hasLooked = () =>
				sandbox.requests.some(({ query }) => query.updated_at_gte !== undefined);
			while (!hasLooked()) await sleep(50);

			await handIn(stage(), 'tangoe-plan', ['10251', '(317) 555-0117', 'Business Nation 450']);
			while ((await runs('waiting')) === 0) await sleep(50);
			const [activity] = sandbox.activities;
			const [row] = await rowsOf(stage(), table);
			assert.equal(row.activityId, activity.id);

			const { user, password } = PUSH;
			sandbox.settings.push = { url: address, username: user, password };
			sandbox.advance(activity.id, 'completed');
			while ((await runs('success')) < 2) await sleep(50);
			sandbox.settings.push = undefined;
			await untilWaiting(stage(), NAME);

			assert.equal(activity.callback_logs.length, 1);
			assert.equal((await lastOutputs(stage(), NAME)).of('Wake It').length, 1);
			assert.deepEqual(await rowsOf(stage(), table), []);
		});
	});
}
