import { setUpCredentials } from '../../../scripts/n8n/setup.cts';
import type { CredentialReference } from '../../../scripts/n8n/workflows.cts';
import type { Stage } from './stage.cts';

const to = (node: string) => ({ node, type: 'main', index: 0 });
const byId = (value: unknown) => ({ __rl: true, mode: 'id', value });
const id = (digit: number) => `b0000000-0000-4000-8000-00000000030${digit}`;

/** The ID of the node that waits. */
export const WAIT_ID = id(4);

/**
 * Stores a workflow that orders what a request names, answers with the order and the address of its execution,
 * and waits.
 *
 * @param follower the credential of one that orders nothing, and waits for the order whose ID is requested
 */
export async function storeWaiting(
	stage: Stage,
	name: string,
	path: string,
	follower?: CredentialReference,
): Promise<string> {
	const references = await setUpCredentials(stage.n8n, stage.sandbox);
	const credentials = { tangoeMobileApi: follower ?? references.get('tangoeMobileApi') };
	const ours = { type: 'n8n-nodes-tangoe-mobile.tangoeMobile', typeVersion: 1, credentials };
	const stored = await stage.n8n.rest<{ id: string }>('POST', '/rest/workflows', {
		name,
		active: false,
		settings: { executionOrder: 'v1' },
		nodes: [
			{
				...{ id: id(1), name: 'Request', type: 'n8n-nodes-base.webhook', typeVersion: 2.1 },
				position: [0, 0],
				webhookId: id(9),
				parameters: { path, httpMethod: 'POST', responseMode: 'responseNode', options: {} },
			},
			{
				...{ id: id(2), name: 'Order', ...ours, position: [220, 0] },
				parameters: {
					operation: 'resetVoicemailPassword',
					employeeId: { __rl: true, mode: 'employeeId', value: '10000' },
					lineId: byId('={{ $json.body.line }}'),
				},
			},
			{
				...{ id: id(3), name: 'Answer', type: 'n8n-nodes-base.respondToWebhook', typeVersion: 1.1 },
				position: [440, 0],
				parameters: {
					respondWith: 'json',
					responseBody:
						'={{ { "id": $json.id ?? $json.body.id, "address": $execution.resumeUrl } }}',
					options: {},
				},
			},
			{
				...{ id: WAIT_ID, name: 'Wait Until Finished', ...ours, position: [660, 0] },
				parameters: {
					operation: 'waitUntilFinished',
					activityId: byId('={{ $json.id ?? $json.body.id }}'),
					checkEvery: "={{ $('Request').first().json.body.minutes }}",
					giveUpAfter: 30,
				},
			},
			{
				...{ id: id(5), name: 'Afterwards', type: 'n8n-nodes-base.noOp', typeVersion: 1 },
				position: [880, -160],
				parameters: {},
			},
		].filter(({ name: node }) => !follower || node !== 'Order'),
		connections: {
			Request: { main: [[to(follower ? 'Answer' : 'Order')]] },
			...(!follower && { Order: { main: [[to('Answer')]] } }),
			Answer: { main: [[to('Wait Until Finished')]] },
			'Wait Until Finished': { main: [[to('Wait Until Finished')], [to('Afterwards')]] },
		},
	});
	return stored.id;
}
