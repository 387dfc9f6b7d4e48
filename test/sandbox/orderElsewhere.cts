import assert from 'node:assert/strict';
import type { ActivityRecord, Sandbox } from '../../sandbox/index.cts';

const AT_ONCE = 20;

/** Places orders as another client of Tangoe does, which n8n knows nothing of. */
export async function orderElsewhere(
	{ url, credentials }: Pick<Sandbox, 'url' | 'credentials'>,
	count: number,
): Promise<ActivityRecord[]> {
	const place = async (): Promise<ActivityRecord> => {
		const response = await fetch(`${url}/1/activities`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', 'API-Token': credentials.apiToken },
			body: JSON.stringify({
				activity: { activity_type_id: 20, employee_id: '10000', line_id: 807778 },
			}),
		});
		assert.equal(response.status, 201, await response.clone().text());
		return (await response.json()) as ActivityRecord;
	};
	const placed: ActivityRecord[] = [];
	while (placed.length < count) {
		const length = Math.min(AT_ONCE, count - placed.length);
		placed.push(...(await Promise.all(Array.from({ length }, place))));
	}
	return placed;
}
