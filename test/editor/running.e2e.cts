import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { Editor } from './harness/editor.cts';
import { storeFlow } from './harness/flow.cts';
import { openStage, type Stage } from './harness/stage.cts';

/** Active lines of employee 10000. */
const LINES = [807778, 807729, 807728];

const EMPTY_EMPLOYEE = /Run the previous node first, or set Sample Employee/;

const byId = (value: unknown) => ({ __rl: true, mode: 'id', value });
const employee = (value: string) => ({ __rl: true, mode: 'employeeId', value });

/** Cancels the line that each item names. */
const cancelEach = {
	operation: 'lineCancel',
	cancelTiming: 'today',
	employeeId: employee('={{ $json.employee }}'),
	lineId: byId('={{ $json.line }}'),
};
const items = LINES.map((line) => ({ employee: '10000', line }));

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

const postsPerLine = () =>
	LINES.map(
		(line) =>
			stage.sandbox.requests.filter(
				({ method, body }) =>
					method === 'POST' &&
					(body as { activity: { line_id: number } }).activity.line_id === line,
			).length,
	);

test('an employee that is an expression: a hint without input data, the list with it', async () => {
	const flow = await storeFlow(stage, 'Expression', items, {
		operation: 'lineCancel',
		cancelTiming: 'today',
		employeeId: employee('={{ $json.employee }}'),
	});
	await editor.openNode(flow.id, flow.nodeId);
	const hint = await editor.openList('lineId');
	await hint.filter({ hasText: EMPTY_EMPLOYEE }).first().waitFor();
	await editor.picture('expression-hint');
	await editor.page.keyboard.press('Tab');

	const wrong = await storeFlow(stage, 'Wrong expression', items, {
		operation: 'lineCancel',
		cancelTiming: 'today',
		employeeId: employee('={{ $json.worker }}'),
	});
	await editor.openNode(wrong.id, wrong.nodeId);
	await editor.part('execute-previous-node').click();
	await editor.sees('807778');
	await (await editor.openList('lineId')).filter({ hasText: EMPTY_EMPLOYEE }).first().waitFor();
	await editor.page.keyboard.press('Tab');

	await editor.openNode(flow.id, flow.nodeId);
	await editor.part('execute-previous-node').click();
	await editor.sees('807778');
	await editor.choose('lineId', '3155550101');
	assert.match(await editor.chosen('lineId'), /3155550101/);
	await editor.picture('expression-list');
	assert.deepEqual(stage.sandbox.orders, []);
});

test('By ID with an expression places an order for each item', async () => {
	const flow = await storeFlow(stage, 'By ID', items, cancelEach);
	await editor.openNode(flow.id, flow.nodeId);
	await editor.execute();
	await editor.sees('created');
	await editor.field('lineId').getByText('$json.line').waitFor();
	const lines = stage.sandbox.orders.map(({ activity }) => activity.line_id);
	assert.deepEqual([...lines].sort(), [...LINES].sort());
});

test('a wrong field is named in words that a person can act on', async () => {
	const flow = await storeFlow(
		stage,
		'Wrong field',
		[{ employee: '10000', line: 'my phone' }],
		cancelEach,
	);
	await editor.openNode(flow.id, flow.nodeId);
	await editor.execute();
	await editor.sees(/Line Cancel was not sent\. Line is text of 8 characters, which is not an ID/);
	await editor.sees('Every item is checked before the first one is sent.');
	await editor.picture('wrong-field', editor.part('ndv'));
	assert.deepEqual(stage.sandbox.requests, []);
});

test('a failed item leaves by the error output, with its input and the reason', async () => {
	const flow = await storeFlow(
		stage,
		'Error output',
		[...items, { employee: '10000', line: 'tablet' }],
		cancelEach,
		{ onError: 'continueErrorOutput' },
	);
	await editor.openNode(flow.id, flow.nodeId);
	await editor.execute();
	await editor
		.part('ndv')
		.getByText(/Error Branch/)
		.first()
		.click();
	await editor.sees(/Line is text of 6 characters, which is not an ID/);
	await editor.picture('error-output', editor.part('ndv'));
	assert.deepEqual(postsPerLine(), [1, 1, 1]);
});

test('Retry On Fail sends nothing a second time that Tangoe holds', async () => {
	const flow = await storeFlow(
		stage,
		'Retry',
		items,
		{ ...cancelEach, options: { ordersAtOnce: 1 } },
		{ retryOnFail: true, maxTries: 3, waitBetweenTries: 100 },
	);
	stage.sandbox.fault({ kind: 'status', status: 422, match: { line_id: LINES[1] } });
	await editor.openNode(flow.id, flow.nodeId);
	await editor.execute();
	await editor.sees('created');
	assert.deepEqual(postsPerLine(), [1, 2, 1]);
	assert.equal(stage.sandbox.activities.length, 3);
});
