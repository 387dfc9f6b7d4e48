import axios from 'axios';
import type { IDataObject, IRun } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/index.cts';

/** What each node of the run put out. */
export type Outputs = Record<string, IDataObject[]>;

/** How many orders the workflow has to place for the invented leaver and joiner, by node. */
const EXPECTED_ORDERS: Record<string, number> = {
	'Cancel Each Line': 3,
	'Return Device': 1,
	'Order a New Line': 1,
};

/** The items that every node of a finished run put out; what stopped the run is thrown. */
export function outputsOf({ data }: IRun): Outputs {
	if (data.resultData.error) throw data.resultData.error;
	const nodes = Object.entries(data.resultData.runData);
	return Object.fromEntries(
		nodes.map(([name, [{ data: output }]]) => [
			name,
			(output?.main[0] ?? []).map(({ json }) => json),
		]),
	);
}

/** Asks Tangoe's side, past n8n and the node, for every order; gives what is not as it should be. */
export async function verify(outputs: Outputs, sandbox: Sandbox): Promise<string[]> {
	const client = axios.create({
		baseURL: `${sandbox.url}/1`,
		headers: { 'API-Token': sandbox.credentials.apiToken },
		validateStatus: () => true,
	});
	const doubts: string[] = [];
	for (const [node, expected] of Object.entries(EXPECTED_ORDERS)) {
		const orders = outputs[node] ?? [];
		if (orders.length !== expected) {
			doubts.push(`${node} gave ${orders.length} orders instead of ${expected}`);
		}
		for (const { id, activity_type_id: type, line_id: line } of orders) {
			const { status, data } = await client.get(`/activities/${String(id)}`);
			const isThere = status === 200 && data.activity_type_id === type;
			const isSameLine = line === undefined || data.line_id === line;
			if (!isThere || !isSameLine)
				doubts.push(`${node}: Tangoe does not hold activity ${String(id)}`);
		}
	}
	const placed = Object.values(EXPECTED_ORDERS).reduce((sum, count) => sum + count, 0);
	if (sandbox.activities.length !== placed) {
		doubts.push(`Tangoe holds ${sandbox.activities.length} activities instead of ${placed}`);
	}
	return doubts;
}
