import axios from 'axios';
import type { Sandbox } from '../../sandbox/index.cts';
import type { Outputs, Repeat } from './outputs.cts';

/** How many orders the workflow has to place for the invented leaver and joiner, by node. */
const EXPECTED_ORDERS: Record<string, number> = {
	'Cancel Each Line': 3,
	'Return Device': 1,
	'Order a New Line': 1,
};

/** Asks the sandbox, past n8n and the node, for every order; gives what is not as it should be. */
export async function doubtsAboutOrders(outputs: Outputs, sandbox: Sandbox): Promise<string[]> {
	const client = axios.create({
		baseURL: `${sandbox.url}/1`,
		headers: { 'API-Token': sandbox.credentials.apiToken },
		validateStatus: () => true,
		proxy: false,
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
			if (!isThere || !isSameLine) {
				doubts.push(`${node}: the sandbox does not have activity ${String(id)}`);
			}
		}
	}
	return [...doubts, ...doubtsAboutCount(sandbox)];
}

/** What is not as it should be once the same has been sent again: nothing may have been ordered by it. */
export function doubtsAboutRepeat(before: Outputs, again: Repeat, sandbox: Sandbox): string[] {
	const doubts = ['Cancel Each Line', 'Return Device'].flatMap((node) => {
		const [ids, idsAgain] = [before, again.outputs].map((outputs) =>
			(outputs[node] ?? []).map(({ id }) => String(id)).join(', '),
		);
		const isFound = (again.outputs[node] ?? []).every(({ outcome }) => outcome === 'alreadyThere');
		return ids === idsAgain && isFound ? [] : [`${node}, sent again, did not find ${ids}`];
	});
	const [line] = before['Order a New Line'] ?? [];
	if (!again.refusal?.includes(String(line?.id))) {
		doubts.push(`Order a New Line, sent again, was not refused because of ${String(line?.id)}`);
	}
	return [...doubts, ...doubtsAboutCount(sandbox)];
}

function doubtsAboutCount({ activities, orders }: Sandbox): string[] {
	const expected = Object.values(EXPECTED_ORDERS).reduce((sum, count) => sum + count, 0);
	if (activities.length === expected && orders.length === expected) return [];
	return [
		`the sandbox was sent ${orders.length} orders and has ${activities.length} activities instead of ${expected}`,
	];
}
