import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import type { TangoeRig } from '../engine/harness/tangoe.cts';
import { expressionsIn, isOurs, type ExampleWorkflow } from './workflow.cts';

/** What one node of an example put out. */
export interface NodeOutput {
	items: IDataObject[];
	errors: IDataObject[];
}

/**
 * Runs one Tangoe Mobile node of an example with the items given. The nodes that its expressions
 * mention stand before it, under their names, and pass these items on.
 */
export async function runAlone(
	rig: TangoeRig,
	example: ExampleWorkflow,
	name: string,
	items: IDataObject[],
): Promise<NodeOutput> {
	const node = example.nodes.find((one) => isOurs(one) && one.name === name);
	if (!node) throw new Error(`${example.name} has no node ${name}`);
	const passing = ['Start', ...mentionedIn(node.parameters)];
	const steps = [...passing, name];
	const { data } = await rig.engine.run(
		{
			name,
			nodes: [...passing.map(passOn), node as unknown as INode],
			connections: Object.fromEntries(
				passing.map((step, index) => [
					step,
					{ main: [[{ node: steps[index + 1], type: 'main', index: 0 }]] },
				]),
			),
			pinData: { Start: items.map((json) => ({ json }) as INodeExecutionData) },
			settings: example.settings,
		},
		rig.credentials,
	);
	if (data.resultData.error) throw data.resultData.error;
	const [good, bad] = data.resultData.runData[name][0].data?.main ?? [];
	const jsonOf = (output: INodeExecutionData[] | null) => (output ?? []).map(({ json }) => json);
	return { items: jsonOf(good), errors: jsonOf(bad) };
}

function mentionedIn(parameters: object): string[] {
	const names = expressionsIn(parameters).flatMap((text) =>
		[...text.matchAll(/\$\('([^']+)'\)/g)].map(([, name]) => name),
	);
	return [...new Set(names)];
}

function passOn(name: string, index: number): INode {
	const type = index === 0 ? 'manualTrigger' : 'noOp';
	return {
		id: name,
		name,
		type: `n8n-nodes-base.${type}`,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
}
