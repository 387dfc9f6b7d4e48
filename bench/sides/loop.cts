import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { bodyFields } from '../orders.cts';
import { runNode } from '../workflow.cts';
import type { Side } from './side.cts';

interface BodyField {
	name: string;
	value: unknown;
}

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
			{
				displayName: 'Body Fields',
				name: 'body',
				type: 'fixedCollection',
				typeOptions: { multipleValues: true },
				default: {},
				options: [
					{
						displayName: 'Field',
						name: 'field',
						values: [
							{ displayName: 'Name', name: 'name', type: 'string', default: '' },
							{ displayName: 'Value', name: 'value', type: 'string', default: '' },
						],
					},
				],
			},
		],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const output: INodeExecutionData[] = [];
		for (const item of this.getInputData().keys()) {
			const json = (await this.helpers.httpRequestWithAuthentication.call(this, 'tangoeMobileApi', {
				method: 'POST',
				url: this.getNodeParameter('url', item) as string,
				body: nested(this.getNodeParameter('body.field', item) as BodyField[]),
				json: true,
			})) as IDataObject;
			output.push({ json, pairedItem: { item } });
		}
		return [output];
	}
}

/** `a.b` becomes `b` inside `a`. */
function nested(fields: BodyField[]): IDataObject {
	const body: IDataObject = {};
	for (const { name, value } of fields) {
		const path = name.split('.');
		const last = path.pop() as string;
		const inner = path.reduce((outer, key) => (outer[key] ??= {}) as IDataObject, body);
		inner[last] = value as IDataObject;
	}
	return body;
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
				parameters: { url: `${tangoe.url}/1/activities`, body: { field: bodyFields() } },
			},
			items,
			tangoe,
		),
};
