import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { Editor } from './harness/editor.cts';
import { storeFlow } from './harness/flow.cts';
import { openStage, type Stage } from './harness/stage.cts';

/** More than Tangoe allows in a minute, less than in two. */
const MANY = 95;

const locator = (mode: string, value: unknown) => ({ __rl: true, mode, value });
const employee = (value: string) => locator('employeeId', value);

let stage: Stage;
let editor: Editor;

before(async () => {
	stage = await openStage();
	editor = await Editor.open(stage.n8n.url);
});
beforeEach(() => stage.sandbox.reset());
afterEach(async ({ name }) => await editor.picture(`after ${name}`.slice(0, 60)));
after(async () => {
	await editor?.close();
	await stage?.stop();
});

test('a line is cancelled by the phone number that somebody types', async () => {
	const flow = await storeFlow(stage, 'By phone number', [{}], {
		operation: 'lineCancel',
		cancelTiming: 'today',
		employeeId: employee('10000'),
	});
	await editor.openNode(flow.id, flow.nodeId);
	await editor.chooseMode('lineId', 'Phone');
	await editor.type('lineId', '+1 (315) 555-0101');
	await editor.picture('by-phone-number', editor.part('ndv'));
	await editor.execute();
	await editor.sees('created');
	assert.deepEqual(
		stage.sandbox.orders.map(({ activity }) => activity.line_id),
		[807778],
	);
});

test('a day that is typed stays, and is the one that is ordered', async () => {
	const flow = await storeFlow(stage, 'A day', [{}], {
		operation: 'lineCancel',
		employeeId: employee('10000'),
		lineId: locator('id', 807778),
	});
	await editor.openNode(flow.id, flow.nodeId);
	await editor.type('sleepUntil', '2099-12-31');
	await editor.page.keyboard.press('Enter');
	await editor.picture('day', editor.part('ndv'));
	await editor.execute();
	await editor.sees('created');
	assert.deepEqual(
		stage.sandbox.orders.map(({ activity }) => activity.sleep_until),
		['2099-12-31'],
	);
});

test('a mistyped name is answered with the nearest ones, and nothing is sent', async () => {
	const flow = await storeFlow(stage, 'Mistyped', [{ plan: 'NBI Business Pooled Nation 90' }], {
		operation: 'planChange',
		employeeId: employee('10000'),
		lineId: locator('phoneNumber', '315-555-0101'),
		businessPlanId: locator('name', '={{ $json.plan }}'),
	});
	await editor.openNode(flow.id, flow.nodeId);
	await editor.execute();
	await editor.sees(/Plan is "NBI Business Pooled Nation 90"/);
	await editor.sees(/NBI Business Pooled Nation 900/);
	await editor.picture('mistyped-name', editor.part('ndv'));
	assert.deepEqual(stage.sandbox.orders, []);
});

test('a carrier given by name scopes the lists below it', async () => {
	const flow = await storeFlow(stage, 'Named parent', [{}], {
		operation: 'newLine',
		employeeId: employee('10000'),
		carrierId: locator('name', 'prairie cellular'),
	});
	await editor.openNode(flow.id, flow.nodeId);
	const rows = await editor.openList('businessRefDeviceId');
	const names = await rows.allInnerTexts();
	const { models, refDevices, carriers } = stage.sandbox.world;
	const prairie = carriers.find(({ name }) => name === 'Prairie Cellular');
	const sold = models
		.filter(({ carrier_id }) => carrier_id === prairie?.id)
		.map(({ ref_device_id }) => refDevices.find(({ id }) => id === ref_device_id)?.name);
	assert.deepEqual(names.map((name) => name.trim()).sort(), sold.sort());
});

test('the sample employee fills the lists, and at run time the real one counts', async () => {
	const flow = await storeFlow(stage, 'Sample', [{ employee: '10234' }], {
		operation: 'lineCancel',
		cancelTiming: 'today',
		employeeId: employee('={{ $json.employee }}'),
		options: { sampleEmployeeId: employee('10000') },
	});
	await editor.openNode(flow.id, flow.nodeId);
	await editor.choose('lineId', '3155550101');
	await editor.addOption('Check Choices');
	await editor.field('checkChoices').locator('.el-switch').click();
	await editor.picture('sample-employee', editor.part('ndv'));
	await editor.execute();
	await editor.sees(/Line is 807778, which is not among the lines/);
	assert.deepEqual(stage.sandbox.orders, []);
});

test('a run that waits for the read limit says so, and lists open meanwhile', async () => {
	const people = Array.from({ length: MANY }, () => ({ employee: '10000' }));
	const flow = await storeFlow(stage, 'Read limit', people, {
		resource: 'line',
		operation: 'getAll',
		employeeId: employee('={{ $json.employee }}'),
		limit: 1,
	});
	const other = await storeFlow(stage, 'Meanwhile', [{}], {
		operation: 'lineCancel',
		cancelTiming: 'today',
		employeeId: employee('10000'),
	});
	// A tab that leaves a run does not see its end; opening one takes longer than the run waits.
	const meanwhile = await editor.anotherTab();
	await editor.openNode(flow.id, flow.nodeId);
	await editor.execute();
	while (stage.sandbox.requests.length < 80) await editor.page.waitForTimeout(200);

	await meanwhile.openNode(other.id, other.nodeId);
	const rows = await meanwhile.openList('lineId');
	await rows.filter({ hasText: '3155550101' }).waitFor();
	assert.ok(stage.sandbox.requests.length < MANY, 'the run waits');
	await meanwhile.page.close();

	await editor.sees(/This run waited \d+ seconds for its turn/, 90_000);
	await editor.picture('read-limit-run', editor.part('ndv'));
});
