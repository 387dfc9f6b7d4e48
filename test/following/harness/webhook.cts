import { PUSH } from '../../editor/harness/listening.cts';
import type { Stage } from '../../editor/harness/stage.cts';

/** Stores a workflow that begins with n8n's own Webhook node, with Basic Auth as the trigger has it; its ID. */
export async function storeWebhook({ n8n }: Stage, name: string, path: string): Promise<string> {
	const credential = await n8n.rest<{ id: string }>('POST', '/rest/credentials', {
		name: 'Calls',
		type: 'httpBasicAuth',
		data: PUSH,
	});
	const { id } = await n8n.rest<{ id: string }>('POST', '/rest/workflows', {
		name,
		active: false,
		settings: { executionOrder: 'v1' },
		nodes: [
			{
				id: 'b0000000-0000-4000-8000-000000000501',
				name: 'Called',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2.1,
				position: [0, 0],
				webhookId: 'b0000000-0000-4000-8000-000000000509',
				parameters: {
					...{ path, httpMethod: 'POST', responseMode: 'onReceived' },
					authentication: 'basicAuth',
					options: {},
				},
				credentials: { httpBasicAuth: { id: credential.id, name: 'Calls' } },
			},
			{
				id: 'b0000000-0000-4000-8000-000000000502',
				name: 'Afterwards',
				type: 'n8n-nodes-base.noOp',
				typeVersion: 1,
				position: [220, 0],
				parameters: {},
			},
		],
		connections: { Called: { main: [[{ node: 'Afterwards', type: 'main', index: 0 }]] } },
	});
	return id;
}
