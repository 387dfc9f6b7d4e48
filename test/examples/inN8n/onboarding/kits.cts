import type { Workflow } from '../../../../scripts/n8n/workflows.cts';
import type { Stage } from '../../../editor/harness/stage.cts';
import { createTable } from '../bench.cts';

type Named = Workflow['nodes'][number] & { name: string };

/** Makes a Data Table of kits, as the note in the workflow says; its ID. */
export async function createKits(stage: Stage): Promise<string> {
	const row = {
		jobTitle: 'Account Executive',
		carrier: 'AT United States',
		deviceModel: 'Apple iPhone 6 16GB - Space Gray',
		plan: 'NBI Business Pooled Nation 900',
		features: '',
		accessories: 'Lightning Cable 1m, Wired Earphones',
	};
	const other = { ...row, jobTitle: 'Field Technician', plan: 'Prairie Data 10GB' };
	const columns = Object.fromEntries(Object.keys(row).map((column) => [column, 'string' as const]));
	return await createTable(stage, { name: 'Kits', columns, rows: [other, row] });
}

/** Misspells a plan and an accessory of the kits. */
export function withTypos(workflow: Workflow): Workflow {
	const nodes = (workflow.nodes as Named[]).map((node) => {
		if (node.name !== 'Role Kits') return node;
		const { parameters } = node as Named & { parameters: { jsonOutput: string } };
		const jsonOutput = parameters.jsonOutput
			.replace('Prairie Data 10GB', 'Prairie Date 10 GB')
			.replace('Rugged Case', 'Ruged Case');
		return { ...node, parameters: { ...parameters, jsonOutput } };
	});
	return { ...workflow, nodes };
}

/** Puts a Data Table node in the place of the table and the search in it. */
export function withDataTable(workflow: Workflow, table: string): Workflow {
	const condition = { keyName: 'jobTitle', condition: 'eq', keyValue: '={{ $json.jobTitle }}' };
	const node = {
		id: 'kits',
		name: 'Kits',
		type: 'n8n-nodes-base.dataTable',
		typeVersion: 1,
		position: [840, 0],
		alwaysOutputData: true,
		parameters: {
			operation: 'get',
			dataTableId: { __rl: true, mode: 'id', value: table },
			filters: { conditions: [condition] },
		},
	};
	const to = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
	const replaced = ['Role Kits', 'Find the Kit'];
	const kept = (workflow.nodes as Named[]).filter(({ name }) => !replaced.includes(name));
	const connections = Object.entries(workflow.connections).filter(
		([from]) => !replaced.includes(from),
	);
	return {
		...workflow,
		nodes: [...kept, node as Named],
		connections: {
			...Object.fromEntries(connections),
			Joiner: to('Kits'),
			Kits: to('Is There a Kit?'),
		},
	};
}
