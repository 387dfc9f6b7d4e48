import { setTimeout as sleep } from 'node:timers/promises';
import { setUpCredentials } from '../../../scripts/n8n/setup.cts';
import { listRuns, readRun, type StoredRun } from './runs.cts';
import type { Stage } from './stage.cts';

/** What Tangoe's staff have entered. */
export const PUSH = { user: 'tangoe', password: 'a-long-and-invented-one' };

const PATIENCE_MS = 60_000;
const WEBHOOK_ID = 'b0000000-0000-4000-8000-000000000409';

/** The ID of the trigger. */
export const TRIGGER_ID = 'b0000000-0000-4000-8000-000000000401';

/** Stores and publishes a workflow that begins with the trigger; its ID. */
export async function storeListening(
	stage: Stage,
	name: string,
	parameters: Record<string, unknown>,
): Promise<string> {
	const credentials = await setUpCredentials(stage.n8n, stage.sandbox);
	const push = await stage.n8n.rest<{ id: string }>('POST', '/rest/credentials', {
		name: 'Sandbox: pushes',
		type: 'tangoeMobilePushApi',
		data: PUSH,
	});
	const { id } = await stage.n8n.rest<{ id: string }>('POST', '/rest/workflows', {
		name,
		active: false,
		settings: { executionOrder: 'v1' },
		nodes: [
			{
				id: TRIGGER_ID,
				name: 'Order Changed',
				type: 'n8n-nodes-tangoe-mobile.tangoeMobileTrigger',
				typeVersion: 1,
				position: [0, 0],
				webhookId: WEBHOOK_ID,
				parameters,
				credentials: {
					tangoeMobileApi: credentials.get('tangoeMobileApi'),
					tangoeMobilePushApi: { id: push.id, name: 'Sandbox: pushes' },
				},
			},
			{
				id: 'b0000000-0000-4000-8000-000000000402',
				name: 'Afterwards',
				type: 'n8n-nodes-base.noOp',
				typeVersion: 1,
				position: [220, 0],
				parameters: {},
			},
		],
		connections: { 'Order Changed': { main: [[{ node: 'Afterwards', type: 'main', index: 0 }]] } },
	});
	return id;
}

/** Sends a push, as Tangoe does; the status of the answer, once n8n listens. */
export async function push(
	{ n8n }: Stage,
	password = PUSH.password,
	path = `${WEBHOOK_ID}/push`,
): Promise<number> {
	const send = async () =>
		await fetch(`${n8n.url}/webhook/${path}`, {
			method: 'POST',
			headers: {
				authorization: `Basic ${Buffer.from(`${PUSH.user}:${password}`).toString('base64')}`,
				'content-type': 'application/json',
			},
			body: JSON.stringify({ activity: 1, state: 'anything' }),
		});
	let { status } = await send();
	// Publishing is answered before the address listens, and so is a start.
	for (const deadline = Date.now() + PATIENCE_MS; status === 404 && Date.now() < deadline;) {
		await sleep(100);
		({ status } = await send());
	}
	return status;
}

/** Waits until the trigger has begun to listen: publishing is answered before. */
export async function untilListening(stage: Stage): Promise<void> {
	const { requests } = stage.sandbox;
	const looks = () => requests.filter(({ query }) => query.updated_at_gte !== undefined).length;
	const before = looks();
	for (const deadline = Date.now() + PATIENCE_MS; looks() < before + 2;) {
		if (Date.now() > deadline) throw new Error('The trigger does not look');
		await push(stage);
		await sleep(500);
	}
}

/** What the runs of a workflow were about, as "ID state", once there are so many; undefined for one that was killed. */
export async function runsOf(
	stage: Stage,
	workflowId: string,
	count: number,
): Promise<Array<string | undefined>> {
	let listed = await listRuns(stage, workflowId);
	for (const deadline = Date.now() + PATIENCE_MS; listed.length < count;) {
		if (Date.now() > deadline) throw new Error(`n8n has ${listed.length} runs, not ${count}`);
		await sleep(100);
		listed = await listRuns(stage, workflowId);
	}
	return await Promise.all(listed.map(async ({ id }) => changeOf(await readRun(stage, id))));
}

/** What a run was about, as "ID state"; undefined for one that was killed. */
export function changeOf({ resultData, executionData }: StoredRun): string | undefined {
	// n8n keeps no data of a run that was killed with it, but lists it as crashed.
	const run = resultData.runData['Order Changed']?.[0] ?? executionData?.nodeExecutionStack[0];
	const json = run?.data?.main[0]?.[0].json;
	return json && `${String(json.id)} ${String(json.state)}`;
}
