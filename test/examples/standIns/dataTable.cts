import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { described } from '../../../scripts/engine/description.cts';
import type { World } from './world.cts';

interface Condition {
	keyName: string;
	condition: 'eq' | 'isEmpty' | 'lte';
	keyValue?: unknown;
}

/** Data Table: reads, changes, adds and deletes rows of the tables of the run. */
export function dataTable({ tables }: Pick<World, 'tables'>): INodeType {
	return {
		description: described('dataTable', {
			parameters: ['operation', 'dataTableId', 'filters', 'columns', 'limit', 'returnAll'],
		}),
		async execute(this: IExecuteFunctions) {
			const items = this.getInputData().flatMap((_, item): INodeExecutionData[] => {
				const { value } = this.getNodeParameter('dataTableId', item) as { value: string };
				const table = tables[value];
				if (!table) throw new Error(`Data table with name "${value}" not found`);
				return rowsOf(this, table, item).map((json) => ({
					json: { ...json },
					pairedItem: { item },
				}));
			});
			return [items];
		},
	};
}

function rowsOf(context: IExecuteFunctions, table: IDataObject[], item: number): IDataObject[] {
	const operation = context.getNodeParameter('operation', item);
	if (operation === 'insert') return [added(context, table, item)];
	const { conditions } = context.getNodeParameter('filters', item) as { conditions: Condition[] };
	const found = table.filter((row) => conditions.every((condition) => passes(row, condition)));
	if (operation === 'deleteRows') found.forEach((row) => table.splice(table.indexOf(row), 1));
	if (operation === 'update') found.forEach((row) => Object.assign(row, columns(context, item)));
	return found;
}

function added(context: IExecuteFunctions, table: IDataObject[], item: number): IDataObject {
	const row = { id: table.length + 1, ...columns(context, item) };
	table.push(row);
	return row;
}

function columns(context: IExecuteFunctions, item: number): IDataObject {
	return (context.getNodeParameter('columns', item) as { value: IDataObject }).value;
}

function passes(row: IDataObject, { keyName, condition, keyValue }: Condition): boolean {
	const value = row[keyName] ?? '';
	if (condition === 'isEmpty') return value === '';
	if (condition === 'lte') return value !== '' && String(value) <= String(keyValue);
	return String(value) === String(keyValue);
}
