import { orderParameters } from '../orders.cts';
import { runNode, tangoeNode } from '../workflow.cts';
import type { Side } from './side.cts';

export const thisNode: Side = {
	name: 'this node',
	place: async (items, { engine, tangoe }) =>
		await runNode(engine, tangoeNode(orderParameters()), items, tangoe),
};
