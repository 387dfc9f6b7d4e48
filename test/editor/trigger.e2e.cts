import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { orderElsewhere } from '../sandbox/orderElsewhere.cts';
import { Editor } from './harness/editor.cts';
import { push, runsOf, storeListening, TRIGGER_ID, untilListening } from './harness/listening.cts';
import { openStage, type OneProcessStage } from './harness/stage.cts';
import { publish } from './harness/workflows.cts';

const NAME = 'Listening';

/** Around the moments in which n8n stores the cursor and creates the run. More of them: npm run test:following. */
const KILLED_AFTER_MS = [0, 10, 40, 120];

let stage: OneProcessStage;
let workflowId: string;
const expected: string[] = [];

before(async () => {
	stage = await openStage();
	workflowId = await storeListening(stage, NAME, {
		wakeUpBy: 'scheduleAndPush',
		lookEvery: '1440',
	});
	await publish(stage, NAME);
	await untilListening(stage);
});
after(async () => await stage?.stop());

/** Places an order as another client does, and notes what the trigger has to say about it. */
async function ordered(): Promise<void> {
	const [{ id, state }] = await orderElsewhere(stage.sandbox, 1);
	expected.push(`${id} ${state}`);
}

/** Every change has one run, and no run is of anything else. */
async function assertRuns(when = ''): Promise<void> {
	const runs = await runsOf(stage, workflowId, expected.length);
	assert.equal(runs.length, expected.length, when);
	const known = runs.filter((run) => run !== undefined);
	assert.deepEqual(known, [...new Set(known)], when);
	assert.deepEqual(
		known.filter((run) => !expected.includes(run)),
		[],
		when,
	);
}

test('a push starts one run for each change, whatever the push says', async () => {
	await ordered();
	assert.equal(await push(stage), 200);
	await assertRuns();
});

test('twenty pushes at once are one run for one change', async () => {
	await ordered();
	const answers = await Promise.all(Array.from({ length: 20 }, async () => await push(stage)));
	assert.deepEqual([...new Set(answers)], [200]);
	await assertRuns();
});

test('a stranger wakes nothing', async () => {
	const { length } = stage.sandbox.requests;
	assert.equal(await push(stage, 'guessed'), 401);
	assert.equal(stage.sandbox.requests.length, length);
});

test('n8n is killed several times just after a push, and every change is one run', async () => {
	for (const delayMs of KILLED_AFTER_MS) {
		await ordered();
		const reads = stage.sandbox.requests.length;
		assert.equal(await push(stage), 200);
		// From the moment at which the trigger has read the change.
		while (stage.sandbox.requests.length === reads) await sleep(1);
		await sleep(delayMs);
		await stage.crash();
		await assertRuns(`killed after ${delayMs} ms`);
	}
});

test('the panel says what to send to Tangoe', async () => {
	const editor = await Editor.open(stage.n8n.url);
	try {
		await editor.openNode(workflowId, TRIGGER_ID);
		await editor.sees(/Send your Tangoe contact/);
		await editor.picture('trigger-panel', editor.part('ndv'));
		await editor.newWorkflow();
		const found = await editor.searchNodes('Tangoe');
		await found.filter({ hasText: 'Tangoe Mobile' }).first().waitFor();
		await editor.picture('both-nodes', editor.part('node-creator'));
	} finally {
		await editor.close();
	}
});
