import type { IExecuteFunctions, INodeType } from 'n8n-workflow';
import { described, type StandInOptions } from './description.cts';

/** Passes its input on: stands for a trigger, whose data is given from outside, and for nodes without effect. */
export class PassOn implements INodeType {
	readonly description;

	constructor(name: string, options: StandInOptions = {}) {
		this.description = described(name, options);
	}

	async execute(this: IExecuteFunctions) {
		return [this.getInputData()];
	}
}
