import { importWorkflows, setUpCredentials } from '../../../scripts/n8n/setup.cts';
import type { Workflow } from '../../../scripts/n8n/workflows.cts';
import { post, type Json } from '../../editor/harness/workflows.cts';
import { day } from '../../examples/inN8n/bench.cts';
import type { QueueStage } from './stage.cts';

/** The workflow that the leavers are posted to. */
export const offboarding = 'Leavers by webhook';

const wire = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });

/** A leaver is posted, offboarded, and answered with every item. */
const workflow = {
	name: offboarding,
	nodes: [
		{
			...{ id: 'leaver', name: 'Leaver', type: 'n8n-nodes-base.webhook', typeVersion: 2 },
			position: [0, 0],
			webhookId: 'leavers-by-webhook',
			parameters: {
				...{ httpMethod: 'POST', path: 'leavers', responseMode: 'responseNode', options: {} },
			},
		},
		{
			...{ id: 'offboard', name: 'Offboard', typeVersion: 1, position: [240, 0] },
			type: 'n8n-nodes-tangoe-mobile.tangoeMobile',
			onError: 'continueRegularOutput',
			parameters: {
				...{ resource: 'person', operation: 'offboard' },
				employeeId: { __rl: true, mode: 'employeeId', value: '={{ $json.body.employeeId }}' },
				lastDay: '={{ $json.body.lastDay }}',
				// More lines than a day may end by default.
				options: { maxEndingPerDay: 1_000 },
			},
			credentials: { tangoeMobileApi: { id: '', name: '' } },
		},
		{
			...{ id: 'answer', name: 'Answer', type: 'n8n-nodes-base.respondToWebhook' },
			...{ typeVersion: 1.1, position: [480, 0] },
			parameters: { respondWith: 'allIncomingItems', options: { responseCode: 200 } },
		},
	],
	connections: { Leaver: wire('Offboard'), Offboard: wire('Answer') },
	pinData: {},
	settings: { executionOrder: 'v1', timezone: 'America/Indiana/Indianapolis' },
};

/** Makes the workflow, where n8n does not have it yet. */
export async function importLeavers({ n8n, sandbox }: QueueStage): Promise<void> {
	const credentials = await setUpCredentials(n8n, sandbox);
	await importWorkflows(n8n, [workflow as unknown as Workflow], credentials);
}

/** What HR was told about a leaver. */
export interface Left {
	employee: string;
	status: number;
	/** Every line is cancelled, by the answer. */
	complete: boolean;
	lines: Array<{ lineId: number; activityId: number }>;
}

/** HR posts a leaver, and waits for the answer. */
export async function leave(stage: QueueStage, employee: string): Promise<Left> {
	const { status, body } = await post(stage, 'leavers', {
		employeeId: employee,
		lastDay: day(30),
	});
	const items = (Array.isArray(body) ? body : []) as Json[];
	const lines = items.filter(({ asset, ordered }) => asset === 'line' && ordered === true);
	return {
		employee,
		status,
		complete: items[0]?.all_ordered === true,
		lines: lines.map(({ asset_id, id }) => ({
			lineId: Number(asset_id),
			activityId: Number(id),
		})),
	};
}
