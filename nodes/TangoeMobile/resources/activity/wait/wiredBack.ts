import type { IConnection, IExecuteFunctions, INode, NodeConnectionType } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { TangoeError } from '../../../errors/tangoeError';

/** What n8n's context has beside its type; older n8n has it not. */
interface WithConnections {
	/** By input of a node, what leads into it; `index` is the output that it comes from. */
	getConnections(destination: INode, type: NodeConnectionType): Array<IConnection[] | null>;
}

/**
 * What wakes the execution leads out of the node by its first output; without a wire from there to its
 * input, nobody would look again, and the run would end as if all were well.
 *
 * @throws TangoeError of kind `configuration`; never in an n8n that does not tell the wires
 */
export function assertWiredBack(context: IExecuteFunctions): void {
	if (!tellsConnections(context)) return;
	const node = context.getNode();
	const children = new Set(context.getChildNodes(node.name).map(({ name }) => name));
	const incoming = context
		.getConnections(node, NodeConnectionTypes.Main)
		.flatMap((one) => one ?? []);
	const isBack = ({ node: from, index }: IConnection) =>
		from === node.name ? index === 0 : children.has(from);
	if (incoming.some(isBack)) return;
	throw new TangoeError(
		'configuration',
		'The output Still Open does not lead back to this node',
		'Draw a wire from Still Open to the input of this node, as with Loop Over Items.',
	);
}

function tellsConnections(
	context: IExecuteFunctions,
): context is IExecuteFunctions & WithConnections {
	return 'getConnections' in context;
}
