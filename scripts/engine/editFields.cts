import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { described } from './description.cts';

interface Assignment {
	name: string;
	value: unknown;
	type: string;
}

/** Stands for n8n's Edit Fields (Set): fields by themselves, or one JSON object. */
export class EditFields implements INodeType {
	readonly description = described('set', { parameters: ['mode', 'jsonOutput', 'assignments'] });

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const items = this.getInputData().map((_, item) => {
			const isRaw = this.getNodeParameter('mode', item, '') === 'raw';
			const json = isRaw
				? parsed(this.getNodeParameter('jsonOutput', item))
				: assigned(this.getNodeParameter('assignments', item) as { assignments: Assignment[] });
			return { json, pairedItem: { item } };
		});
		return [items];
	}
}

function parsed(output: unknown): IDataObject {
	return (typeof output === 'string' ? JSON.parse(output) : output) as IDataObject;
}

function assigned({ assignments }: { assignments: Assignment[] }): IDataObject {
	return Object.fromEntries(
		assignments.map(({ name, value, type }) => [name, converted(value, type)]),
	) as IDataObject;
}

function converted(value: unknown, type: string): unknown {
	if (value === undefined || value === null) return null;
	if (type === 'string') return typeof value === 'object' ? JSON.stringify(value) : String(value);
	if (type === 'number') return Number(value);
	const isRight = type === 'array' ? Array.isArray(value) : typeof value === type;
	if (!isRight) throw new Error(`${JSON.stringify(value)} is no ${type}`);
	return value;
}
