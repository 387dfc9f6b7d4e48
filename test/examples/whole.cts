import type { IDataObject, INode, IRun, WorkflowExecuteMode } from 'n8n-workflow';
import type { WorkflowFile } from '../../scripts/engine/engine.cts';
import type { TangoeRig } from '../engine/harness/tangoe.cts';
import { standIns } from './standIns/index.cts';
import type { World } from './standIns/world.cts';
import { isTrigger, type ExampleWorkflow } from './workflow.cts';

/** How a whole example is run. */
export interface WholeOptions extends Partial<Pick<World, 'decision' | 'tables'>> {
	/** The trigger that it starts with. */
	from?: string;
	/** What that trigger puts out. */
	item?: IDataObject;
	/** What nodes with sample data give instead, by name. */
	given?: Record<string, IDataObject>;
	/** By hand where it is not said. */
	mode?: WorkflowExecuteMode;
}

/** What a run of a whole example left. */
export interface WholeRun extends World {
	/** What stopped it. */
	error?: string;
	/** The items of a node's outputs together; none if it did not run. */
	of(node: string): IDataObject[];
	/** The names of the nodes that ran. */
	ran: string[];
	/** Whether the execution is parked. */
	isParked: boolean;
	/** Goes on with a parked execution; what it left then. */
	wake(): Promise<WholeRun>;
}

/** Runs a whole example on the real n8n-core, with stand-ins for the nodes of n8n itself. */
export async function runWhole(
	rig: TangoeRig,
	example: ExampleWorkflow,
	{
		from = 'Try It',
		item = {},
		given = {},
		mode,
		decision = 'Approve',
		tables = {},
	}: WholeOptions = {},
): Promise<WholeRun> {
	const world: World = { decision, tables, answers: [], mails: [], calls: [] };
	Object.assign(rig.engine.loaded.nodes, standIns(world));
	const nodes = example.nodes
		.filter((node) => !isTrigger(node) || node.name === from)
		.map((node) => (node.name in given ? { ...node, parameters: raw(given[node.name]) } : node));
	const workflow = { ...example, nodes, pinData: { [from]: [{ json: item }] } };
	const file = workflow as unknown as WorkflowFile;
	const left = (run: IRun): WholeRun => {
		const { runData, error } = run.data.resultData;
		return {
			...world,
			error: error?.message,
			ran: Object.keys(runData),
			of: (node) =>
				(runData[node] ?? []).flatMap(({ data }) =>
					(data?.main ?? []).flatMap((output) => (output ?? []).map(({ json }) => json)),
				),
			isParked: Boolean(run.waitTill),
			wake: async () => left(await rig.engine.resume(file, run, rig.credentials, { mode })),
		};
	};
	return left(await rig.engine.run(file, rig.credentials, { mode }));
}

function raw(json: IDataObject) {
	return { mode: 'raw', jsonOutput: JSON.stringify(json) };
}

/** What the nodes of n8n itself put out and answered: what a workflow says, beside what our node gives. */
export function saidBy({ nodes }: ExampleWorkflow, run: WholeRun): IDataObject[] {
	const others = (nodes as unknown as INode[]).filter(({ type }) => !type.includes('tangoe'));
	return [...others.flatMap(({ name }) => run.of(name)), ...run.answers.map(({ body }) => body)];
}
