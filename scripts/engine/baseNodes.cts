import type { IExecuteFunctions, INodeType, INodeTypeDescription } from 'n8n-workflow';

function described(name: string, isTrigger: boolean): INodeTypeDescription {
	return {
		displayName: name,
		name,
		group: isTrigger ? ['trigger'] : ['output'],
		version: 1,
		description: '',
		defaults: { name },
		inputs: isTrigger ? [] : ['main'],
		outputs: ['main'],
		properties: [],
	};
}

/** Passes its input on: stands for n8n's own trigger, whose data is given from outside here. */
class PassOn implements INodeType {
	constructor(readonly description: INodeTypeDescription) {}

	async execute(this: IExecuteFunctions) {
		return [this.getInputData()];
	}
}

/** The nodes of n8n itself that the workflows run here need. */
export const BASE_NODES: Record<string, INodeType> = {
	'n8n-nodes-base.manualTrigger': new PassOn(described('manualTrigger', true)),
	'n8n-nodes-base.noOp': new PassOn(described('noOp', false)),
};
