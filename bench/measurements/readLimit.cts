import axios from 'axios';
import type { Measurement } from '../measurement.cts';
import { bodyOf, locator, orderItems } from '../orders.cts';
import { withTangoe, type Tangoe } from '../tangoe.cts';
import { runNode, tangoeNode } from '../workflow.cts';

const READS = 250;
const PER_MINUTE = 100;
/** In a sliding minute: a hundred at once, a hundred after one minute, the rest after two. */
const SHORTEST_SECONDS = Math.floor((READS - 1) / PER_MINUTE) * 60;

/** More reads than Tangoe allows in a minute. */
export const readLimit: Measurement = {
	name: 'read-limit',
	title: `${READS} reads where ${PER_MINUTE} a minute are allowed`,
	measure: async (engine) =>
		await withTangoe({ readsPerMinute: PER_MINUTE }, {}, async (tangoe) => {
			const items = await activities(tangoe, READS);
			const parameters = { operation: 'get', activityId: locator('id', 'id') };
			const node = tangoeNode(parameters, { onError: 'continueRegularOutput' });
			const startedAt = performance.now();
			const output = await runNode(engine, node, items, tangoe);
			const seconds = (performance.now() - startedAt) / 1000;
			const refused = (await tangoe.reads()).filter(({ status }) => status === 429);
			return [
				{
					what: 'reads that failed',
					figure: output.filter(({ json }) => 'error' in json).length,
					bound: { atMost: 0 },
					note: `${refused.length} were refused with 429 at first`,
				},
				{
					what: 'time against the shortest possible',
					figure: seconds / SHORTEST_SECONDS,
					unit: '×',
					bound: { atMost: 1.1 },
					note: `${seconds.toFixed(1)} s against ${SHORTEST_SECONDS} s`,
				},
			];
		}),
};

/** Something to read: an order each. */
export async function activities(
	{ url, apiToken }: Tangoe,
	count: number,
): Promise<Array<{ id: number }>> {
	const client = axios.create({ baseURL: url, headers: { 'API-Token': apiToken } });
	const answers = orderItems(count).map(
		async (item) => (await client.post<{ id: number }>('/1/activities', bodyOf(item))).data,
	);
	return (await Promise.all(answers)).map(({ id }) => ({ id }));
}
