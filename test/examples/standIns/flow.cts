import {
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
} from 'n8n-workflow';
import { described } from '../../../scripts/engine/description.cts';

interface Conditions {
	conditions: Array<{ leftValue: unknown }>;
}

/** If, with the one condition that the examples have: something is true. */
export const branch: INodeType = {
	description: described('if', { outputs: 2, parameters: ['conditions'] }),
	async execute(this: IExecuteFunctions) {
		const outputs: [INodeExecutionData[], INodeExecutionData[]] = [[], []];
		this.getInputData().forEach((item, index) => {
			const [{ leftValue }] = (this.getNodeParameter('conditions', index) as Conditions).conditions;
			if (typeof leftValue !== 'boolean') throw new Error(`${String(leftValue)} is no boolean`);
			outputs[leftValue ? 0 : 1].push({ ...item, pairedItem: { item: index } });
		});
		return outputs;
	},
};

/** Stop and Error. */
export const stopAndError: INodeType = {
	description: described('stopAndError', { parameters: ['errorMessage'] }),
	async execute(this: IExecuteFunctions) {
		throw new NodeOperationError(this.getNode(), String(this.getNodeParameter('errorMessage', 0)));
	},
};
