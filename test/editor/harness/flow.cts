import type { Stage } from './stage.cts';
import { setUpCredentials } from '../../../scripts/n8n/setup.cts';

type Parameters = Record<string, unknown>;

/** A workflow on a stage: a manual trigger, a list of input items, the node under test, and one after it. */
export interface Flow {
	id: string;
	/** The node's ID, to open it. */
	nodeId: string;
	/** The ID of the node after it. */
	nextId: string;
}

const TANGOE_ID = 'b0000000-0000-4000-8000-000000000003';
const NEXT_ID = 'b0000000-0000-4000-8000-000000000004';

/** Stores a workflow whose Tangoe node gets the items one after the other. */
export async function storeFlow(
	stage: Stage,
	name: string,
	items: Array<Record<string, unknown>>,
	parameters: Parameters,
	settings: Parameters = {},
): Promise<Flow> {
	const credentials = await setUpCredentials(stage.n8n, stage.sandbox);
	const reference = credentials.get('tangoeMobileApi');
	const { id } = await stage.n8n.rest<{ id: string }>('POST', '/rest/workflows', {
		name,
		active: false,
		settings: { executionOrder: 'v1' },
		nodes: [
			{
				id: 'b0000000-0000-4000-8000-000000000001',
				name: 'Start',
				type: 'n8n-nodes-base.manualTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
			{
				id: 'b0000000-0000-4000-8000-000000000002',
				name: 'Items',
				type: 'n8n-nodes-base.code',
				typeVersion: 2,
				position: [220, 0],
				parameters: { jsCode: `return ${JSON.stringify(items.map((json) => ({ json })))};` },
			},
			{
				id: TANGOE_ID,
				name: 'Tangoe Mobile',
				type: 'n8n-nodes-tangoe-mobile.tangoeMobile',
				typeVersion: 1,
				position: [440, 0],
				parameters,
				credentials: { tangoeMobileApi: reference },
				...settings,
			},
			{
				id: NEXT_ID,
				name: 'Next',
				type: 'n8n-nodes-base.noOp',
				typeVersion: 1,
				position: [660, 0],
				parameters: {},
			},
		],
		connections: {
			Start: { main: [[{ node: 'Items', type: 'main', index: 0 }]] },
			Items: { main: [[{ node: 'Tangoe Mobile', type: 'main', index: 0 }]] },
			'Tangoe Mobile': { main: [[{ node: 'Next', type: 'main', index: 0 }]] },
		},
	});
	return { id, nodeId: TANGOE_ID, nextId: NEXT_ID };
}
