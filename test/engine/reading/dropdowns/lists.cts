import type { INodeParameters } from 'n8n-workflow';
import { byEmployeeId, type TangoeRig } from '../../harness/tangoe.cts';

/** A node with an employee, before anything else is chosen. */
export const newLine: INodeParameters = {
	operation: 'newLine',
	employeeId: byEmployeeId('10000'),
};

/** The lists of a node, as the editor opens them. */
export function listsOf(rig: TangoeRig) {
	return {
		search: async (
			method: string,
			parameters: INodeParameters,
			asked: { filter?: string; token?: string } = {},
		) => await rig.engine.search(method, rig.node(parameters), rig.credentials, asked),
		options: async (method: string, parameters: INodeParameters) =>
			await rig.engine.options(method, rig.node(parameters), rig.credentials),
		/** What the last list was narrowed to. */
		lastQuery: () => {
			const query = { ...rig.sandbox.requests.at(-1)?.query };
			delete query.page;
			delete query.per_page;
			return query;
		},
	};
}
