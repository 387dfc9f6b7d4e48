import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { bodyExpression } from '../orders.cts';
import { runNode } from '../workflow.cts';
import type { Side } from './side.cts';

/** What most nodes do: one request after the other, over the helper that this package uses as well. */
class Loop implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Loop',
		name: 'loop',
		group: ['output'],
		version: 1,
		description: '',
		defaults: { name: 'Loop' },
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: 'tangoeMobileApi', required: true }],
		properties: [
			{ displayName: 'URL', name: 'url', type: 'string', default: '' },
			{ displayName: 'Body', name: 'body', type: 'json', default: '' },
		],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const output: INodeExecutionData[] = [];
		for (const item of this.getInputData().keys()) {
			const json = (await this.helpers.httpRequestWithAuthentication.call(this, 'tangoeMobileApi', {
				method: 'POST',
				url: this.getNodeParameter('url', item) as string,
				body: this.getNodeParameter('body', item) as IDataObject,
				json: true,
			})) as IDataObject;
			output.push({ json, pairedItem: { item } });
		}
		return [output];
	}
}

/** To be known to the engine. */
export const loopNode: Record<string, INodeType> = { 'bench.loop': new Loop() };

export const loop: Side = {
	name: 'sequential loop',
	share: 0.1,
	place: async (items, { engine, tangoe }) =>
		await runNode(
			engine,
			{
				type: 'bench.loop',
				typeVersion: 1,
				parameters: { url: `${tangoe.url}/1/activities`, body: bodyExpression() },
			},
			items,
			tangoe,
		),
};
