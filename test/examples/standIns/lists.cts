import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { described } from '../../../scripts/engine/description.cts';

/** Split Out: an item for each entry of a field. */
export const splitOut: INodeType = {
	description: described('splitOut', { parameters: ['fieldToSplitOut', 'options'] }),
	async execute(this: IExecuteFunctions) {
		const { destinationFieldName } = this.getNodeParameter('options', 0) as IDataObject;
		const items = this.getInputData().flatMap(({ json }, item) => {
			const entries = json[this.getNodeParameter('fieldToSplitOut', item) as string];
			return (entries as IDataObject[]).map((entry): INodeExecutionData => ({
				json: destinationFieldName ? { [destinationFieldName as string]: entry } : entry,
				pairedItem: { item },
			}));
		});
		return [items];
	},
};

/** Merge, which appends. */
export const merge: INodeType = {
	description: described('merge', { parameters: ['numberInputs'] }),
	async execute(this: IExecuteFunctions) {
		const inputs = Array.from({ length: Number(this.getNodeParameter('numberInputs', 0)) || 2 });
		return [inputs.flatMap((_, input) => inputOf(this, input))];
	},
};

function inputOf(context: IExecuteFunctions, input: number): INodeExecutionData[] {
	return context.getInputData(input).map((one, item) => ({ ...one, pairedItem: { item, input } }));
}

/** Aggregate, all items into a list. */
export const aggregate: INodeType = {
	description: described('aggregate', { parameters: ['destinationFieldName'] }),
	async execute(this: IExecuteFunctions) {
		const field = this.getNodeParameter('destinationFieldName', 0) as string;
		const items = this.getInputData();
		return [
			[
				{
					json: { [field]: items.map(({ json }) => json) },
					pairedItem: items.map((_, item) => ({ item })),
				},
			],
		];
	},
};

interface Summary {
	values: Array<{ field: string }>;
}

/** Summarize, which appends a field of the items that have the same values in others. */
export const summarize: INodeType = {
	description: described('summarize', { parameters: ['fieldsToSummarize', 'fieldsToSplitBy'] }),
	async execute(this: IExecuteFunctions) {
		const { values } = this.getNodeParameter('fieldsToSummarize', 0) as unknown as Summary;
		const keys = String(this.getNodeParameter('fieldsToSplitBy', 0)).split(', ');
		const groups = new Map<string, INodeExecutionData & { pairedItem: Array<{ item: number }> }>();
		this.getInputData().forEach(({ json }, item) => {
			const split = Object.fromEntries(keys.map((key) => [key, json[key]]));
			const key = JSON.stringify(split);
			const group = groups.get(key) ?? { json: split, pairedItem: [] };
			groups.set(key, group);
			group.pairedItem.push({ item });
			for (const { field } of values) {
				const before = (group.json[`appended_${field}`] ?? []) as IDataObject[];
				group.json[`appended_${field}`] = [...before, json[field]] as IDataObject[];
			}
		});
		return [[...groups.values()]];
	},
};

/** Convert to File: one item, whose rows stay data here. */
export const convertToFile: INodeType = {
	description: described('convertToFile'),
	async execute(this: IExecuteFunctions) {
		const rows = this.getInputData().map(({ json }) => json);
		return [[{ json: { rows }, pairedItem: rows.map((_, item) => ({ item })) }]];
	},
};

/** Extract From File: the rows of what {@link convertToFile} has made. */
export const extractFromFile: INodeType = {
	description: described('extractFromFile'),
	async execute(this: IExecuteFunctions) {
		const items = this.getInputData().flatMap(({ json }, item) =>
			(json.rows as IDataObject[]).map((row) => ({ json: row, pairedItem: { item } })),
		);
		return [items];
	},
};
