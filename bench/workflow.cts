import type { IDataObject, INode, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import type { CredentialData } from '../scripts/engine/credentials.cts';
import type { Engine } from '../scripts/engine/engine.cts';
import type { Tangoe } from './tangoe.cts';

const TRIGGER: INode = {
	id: 'trigger',
	name: 'Start',
	type: 'n8n-nodes-base.manualTrigger',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** The part of a node that differs from one workflow to the next. */
export type NodeUnderTest = Pick<INode, 'type' | 'typeVersion' | 'parameters'> & Partial<INode>;

/** The project's own node with these parameters. */
export function tangoeNode(parameters: INodeParameters, more: Partial<INode> = {}): NodeUnderTest {
	return {
		type: 'n8n-nodes-tangoe-mobile.tangoeMobile',
		typeVersion: 1,
		parameters: { authentication: 'apiToken', ...parameters },
		...more,
	};
}

/** A node as a workflow has it, with every credential that the sides use. */
export function placed(node: NodeUnderTest): INode {
	return {
		id: 'node',
		name: 'Node',
		position: [200, 0],
		credentials: {
			tangoeMobileApi: { id: '1', name: 'Token' },
			httpHeaderAuth: { id: '2', name: 'Header' },
		},
		...node,
	};
}

/** The credentials of a sandbox, for the project's own node and for n8n's. */
export function credentialsOf({ url, apiToken }: Tangoe): CredentialData {
	return {
		tangoeMobileApi: { environment: 'sandbox', host: url, apiToken },
		httpHeaderAuth: { name: 'API-Token', value: apiToken },
	};
}

/** Runs a workflow of a trigger and one node, and gives what the node put out. */
export async function runNode(
	engine: Engine,
	node: NodeUnderTest,
	items: IDataObject[],
	tangoe: Tangoe,
): Promise<INodeExecutionData[]> {
	const { data } = await engine.run(
		{
			name: 'bench',
			nodes: [TRIGGER, placed(node)],
			connections: { Start: { main: [[{ node: 'Node', type: 'main', index: 0 }]] } },
			pinData: { Start: items.map((json) => ({ json })) },
		},
		credentialsOf(tangoe),
	);
	const { error, runData } = data.resultData;
	if (error) throw error;
	return runData.Node[0].data?.main[0] ?? [];
}
