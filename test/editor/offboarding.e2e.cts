import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { Editor } from './harness/editor.cts';
import { countEffort, effortOn } from './harness/effort.cts';
import { storeFlow } from './harness/flow.cts';
import { shownFields } from './harness/panel.cts';
import { letProductionBeHere } from './harness/productionHere.cts';
import { openStage, type Stage } from './harness/stage.cts';

/** People with active lines whom no other test of this file offboards: n8n remembers for a while what it has ordered. */
const PEOPLE = { byHand: '10234', built: '10251', approved: '10000' };

const locator = (mode: string, value: unknown) => ({ __rl: true, mode, value });
const offboard = (employee: string, more: object = {}) => ({
	resource: 'person',
	operation: 'offboard',
	employeeId: locator('employeeId', employee),
	lastDayTiming: 'today',
	lineAction: 'cancelLine',
	deviceAction: 'leave',
	...more,
});
const verify = { resource: 'person', operation: 'verifyOffboarding' };
/** The panel as HR reads it: who, when and what becomes of what they have, then what is different. */
const FIELDS = [
	...['resource', 'operation', 'employeeId', 'lastDayTiming', 'lastDay'],
	...['lineAction', 'deviceAction'],
];
const COLLECTIONS = ['Rules', 'Exceptions', 'Additional Fields', 'Options'];

let stage: Stage;
let editor: Editor;

before(async () => {
	stage = await openStage(letProductionBeHere);
	editor = await Editor.open(stage.n8n.url);
});
beforeEach(() => stage.sandbox.reset());
afterEach(async ({ name }) => await editor.picture(`after ${name}`.slice(0, 60)));
after(async () => {
	await editor?.close();
	await stage?.stop();
});

const posts = () => stage.sandbox.requests.filter(({ method }) => method === 'POST');

test('the panel is a form: who leaves, when, and what becomes of lines and devices', async () => {
	const parameters = { resource: 'person', operation: 'offboard' };
	const { id, nodeId } = await storeFlow(stage, 'Form', [{}], parameters);
	await editor.openNode(id, nodeId);
	await editor.field('deviceAction').waitFor();
	const fields = await shownFields(editor.page);
	assert.deepEqual(
		fields.map(({ name }) => name),
		FIELDS,
	);
	assert.ok(fields.every(({ isSeen }) => isSeen));
	for (const collection of COLLECTIONS) await editor.sees(collection);
	await editor.picture('offboard-panel', editor.part('ndv'));
});

test('who runs it sees what became of each line, and later that it is verified', async () => {
	const { byHand } = PEOPLE;
	const flow = await storeFlow(stage, 'Leaver', [{}], offboard(byHand));
	await editor.openNode(flow.id, flow.nodeId);
	await editor.execute();
	await editor.sees(/Offboarding of employee 10234/);
	await editor.picture('offboarded', editor.part('ndv'));
	assert.equal(posts().length, 3);
	const orders = stage.sandbox.orders.map(({ activity }) => activity.line_id);
	assert.deepEqual(orders.sort(), [815101, 815102, 815103]);

	const assets = stage.sandbox.activities.map(({ id, line_id: asset_id }) => ({
		...{ asset: 'line', asset_id, action: 'cancelLine', outcome: 'created', activity_id: id },
	}));
	for (const { id } of stage.sandbox.activities) stage.sandbox.advance(id, 'completed');
	const { host } = new URL(stage.sandbox.url);
	const evidence = { employee_id: byHand, host, assets };
	const check = await storeFlow(stage, 'Verified', [{ evidence }], verify);
	await editor.openNode(check.id, check.nodeId);
	await editor.execute();
	await editor.sees(/as wanted/);
	await editor.picture('offboarding-verified', editor.part('ndv'));
});

test('somebody builds it from an empty canvas, and the leaver is offboarded', async (t) => {
	await countEffort(editor.page);
	const before = Date.now();
	await editor.newWorkflow();
	await editor.addAction('Offboard a person');
	await editor.type('employeeId', PEOPLE.built);
	await editor.field('lastDayTiming').click();
	await editor.page.getByRole('option', { name: 'Today' }).click();
	await editor.execute();
	await editor.sees(/Offboarding of employee 10251/);
	const seconds = Math.round((Date.now() - before) / 1000);
	const { clicks, typed } = await effortOn(editor.page);
	t.diagnostic(
		`from an empty canvas to an offboarded leaver, the credential apart: ${clicks} clicks, ${typed} fields and searches typed, ${seconds} s of the editor`,
	);
	assert.deepEqual(
		stage.sandbox.orders.map(({ activity }) => activity.line_id),
		[820221],
	);
});

test('a test run on production stops with the plan; its hash lets exactly this plan pass', async () => {
	const { approved } = PEOPLE;
	const { url: host, credentials } = stage.sandbox;
	const { id, name } = await stage.n8n.rest<{ id: string; name: string }>(
		'POST',
		'/rest/credentials',
		{
			name: 'Production of leavers',
			type: 'tangoeMobileApi',
			data: { environment: 'production', host, apiToken: credentials.apiToken },
		},
	);
	const settings = { credentials: { tangoeMobileApi: { id, name } } };
	const stopped = await storeFlow(stage, 'By hand', [{}], offboard(approved), settings);
	await editor.openNode(stopped.id, stopped.nodeId);
	await editor.execute();
	await editor.sees(/Nothing was ordered: test runs do not order on production/);
	await editor.sees(/This would have been done: Offboarding of .*employee 10000/);
	await editor.picture('offboard-test-run', editor.part('ndv'));
	assert.deepEqual(posts(), []);

	const options = { previewOnly: true };
	const preview = await storeFlow(stage, 'Plan', [{}], offboard(approved, { options }), settings);
	await editor.openNode(preview.id, preview.nodeId);
	await editor.execute();
	const expectedHash = await (await editor.sees(/^[0-9a-f]{32}$/)).innerText();
	await editor.picture('offboard-plan', editor.part('ndv'));

	const withHash = { options: { expectedHash, orderInTestRuns: true } };
	const changed = offboard(approved, { ...withHash, lineAction: 'suspendLine' });
	const refused = await storeFlow(stage, 'Another plan', [{}], changed, settings);
	await editor.openNode(refused.id, refused.nodeId);
	await editor.execute();
	await editor.sees(/This is not the plan that was previewed/);
	assert.deepEqual(posts(), []);

	const carried = await storeFlow(stage, 'The plan', [{}], offboard(approved, withHash), settings);
	await editor.openNode(carried.id, carried.nodeId);
	await editor.execute();
	await editor.sees(/Offboarding of employee 10000/);
	assert.ok(posts().length > 0);
});
