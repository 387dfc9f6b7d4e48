import { setUpCredentials } from '../../../scripts/n8n/setup.cts';
import { post } from '../../editor/harness/workflows.cts';
import type { QueueStage } from './stage.cts';

/** A published workflow that cancels the lines it is posted, one after the other, and stops at a fault. */
export interface CancelFlow {
	id: string;
	/** Posts lines of an employee; answered before the workflow runs. */
	post(employeeId: string, lines: number[]): Promise<void>;
}

const cancelEach = {
	operation: 'lineCancel',
	cancelTiming: 'today',
	employeeId: {
		__rl: true,
		mode: 'employeeId',
		value: "={{ $('Post').first().json.body.employeeId }}",
	},
	lineId: { __rl: true, mode: 'id', value: '={{ $json.line }}' },
};

/** Stores and publishes such a workflow, with these options of the node. */
export async function storeCancelFlow(
	stage: QueueStage,
	name: string,
	options: Record<string, unknown>,
): Promise<CancelFlow> {
	const { n8n, sandbox } = stage;
	const credentials = await setUpCredentials(n8n, sandbox);
	const node = (type: string, called: string, parameters: object, more: object = {}) => ({
		id: `${name}-${called}`,
		name: called,
		type,
		position: [0, 0],
		parameters,
		...more,
	});
	const { id, versionId } = await n8n.rest<{ id: string; versionId: string }>(
		'POST',
		'/rest/workflows',
		{
			name,
			active: false,
			settings: { executionOrder: 'v1' },
			nodes: [
				node(
					'n8n-nodes-base.webhook',
					'Post',
					{ httpMethod: 'POST', path: name, responseMode: 'onReceived', options: {} },
					{ typeVersion: 2, webhookId: name },
				),
				node(
					'n8n-nodes-base.splitOut',
					'Lines',
					{ fieldToSplitOut: 'body.lines', options: { destinationFieldName: 'line' } },
					{ typeVersion: 1 },
				),
				node(
					'n8n-nodes-tangoe-mobile.tangoeMobile',
					'Cancel Line',
					{
						...cancelEach,
						// A test of the sending sees only its own requests.
						options: { ordersAtOnce: 1, maxEndingPerDay: 100_000, ...options },
					},
					{
						typeVersion: 1,
						credentials: { tangoeMobileApi: credentials.get('tangoeMobileApi') },
					},
				),
			],
			connections: {
				Post: { main: [[{ node: 'Lines', type: 'main', index: 0 }]] },
				Lines: { main: [[{ node: 'Cancel Line', type: 'main', index: 0 }]] },
			},
		},
	);
	await n8n.rest('POST', `/rest/workflows/${id}/activate`, { versionId });
	return {
		id,
		post: async (employeeId, lines) => {
			await post(stage, name, { employeeId, lines });
		},
	};
}
