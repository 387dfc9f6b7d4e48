import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Editor } from './harness/editor.cts';
import { canvasPicture } from './harness/pictures.cts';
import { openStage, type OneProcessStage } from './harness/stage.cts';
import { storeWaiting, WAIT_ID } from './harness/waiting.cts';
import { lastOutputs, lastRun, post, publish, untilWaiting } from './harness/workflows.cts';

const NAME = 'Waiting';
const LINES = [807778, 807729, 807728];

let stage: OneProcessStage;
let workflowId: string;

before(async () => {
	stage = await openStage();
	workflowId = await storeWaiting(stage, NAME, 'waiting');
	await publish(stage, NAME);
});
after(async () => await stage?.stop());

const looks = (id: unknown) =>
	stage.sandbox.requests.filter(({ path }) => path === `/1/activities/${String(id)}`).length;

async function ordered(line: number, minutes = 60): Promise<{ id: number; address: string }> {
	const { status, body } = await post(stage, 'waiting', { line, minutes });
	assert.equal(status, 200);
	await untilWaiting(stage, NAME);
	return body as { id: number; address: string };
}

test('a call of its address makes it look again; it goes on when the order is finished', async () => {
	const { id, address } = await ordered(LINES[0]);
	assert.equal(looks(id), 1);

	assert.equal((await fetch(address, { method: 'POST', body: 'anything' })).status, 200);
	while (looks(id) < 2) await sleep(50);
	await untilWaiting(stage, NAME);

	stage.sandbox.advance(id, 'completed');
	assert.equal((await fetch(address, { method: 'POST' })).status, 200);
	assert.equal(await lastRun(stage, NAME), 'success');
	const [left] = (await lastOutputs(stage, NAME)).of('Afterwards');
	assert.deepEqual([left.id, left.phase, left.timed_out, left.rounds], [id, 'done', false, 3]);
});

test('nobody wakes it without the token of its address', async () => {
	const { id, address } = await ordered(LINES[1]);
	const bare = new URL(address);
	bare.search = '';
	assert.equal((await fetch(bare, { method: 'POST' })).status, 401);
	assert.equal(looks(id), 1);
});

test('a killed n8n goes on waiting after its start, and looks at its time', async () => {
	const { id } = await ordered(LINES[2], 0.05);
	stage.sandbox.advance(id, 'completed');
	await stage.crash();
	assert.equal(await lastRun(stage, NAME), 'success');
	const [left] = (await lastOutputs(stage, NAME)).of('Afterwards');
	assert.deepEqual([left.id, left.phase, left.timed_out], [id, 'done', false]);
	assert.equal(
		stage.sandbox.orders.filter(({ activity }) => activity.line_id === LINES[2]).length,
		1,
	);
});

test('the panel says how it is wired', async () => {
	const editor = await Editor.open(stage.n8n.url);
	try {
		await editor.openNode(workflowId, WAIT_ID);
		await editor.sees(/back to the input of this node/);
		await editor.picture('waiting-panel', editor.part('ndv'));
		await editor.openWorkflow(workflowId);
		await canvasPicture(editor.page, 'waiting-canvas');
	} finally {
		await editor.close();
	}
});
