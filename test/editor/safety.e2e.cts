import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { grow } from '../../sandbox/index.cts';
import { Editor } from './harness/editor.cts';
import { storeFlow } from './harness/flow.cts';
import { letProductionBeHere } from './harness/productionHere.cts';
import { openStage, type Stage } from './harness/stage.cts';
import { untilSeen } from './harness/untilSeen.cts';

const LINE = 807778;
/** One more than may end service without the option. */
const MANY = 26;

const locator = (mode: string, value: unknown) => ({ __rl: true, mode, value });
const cancelEach = {
	operation: 'lineCancel',
	cancelTiming: 'today',
	employeeId: locator('employeeId', '={{ $json.employee }}'),
	lineId: locator('id', '={{ $json.line }}'),
};
const only = (line: number) => [{ employee: '10000', line }];
const oneLine = only(LINE);
/** Active lines that no other test orders anything for: n8n remembers for a while what it has ordered. */
const TWICE = 807729;
const PREVIOUS = 807728;

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

async function productionCredential(fields: Record<string, unknown> = {}) {
	const { url: host, credentials } = stage.sandbox;
	const { id, name } = await stage.n8n.rest<{ id: string; name: string }>(
		'POST',
		'/rest/credentials',
		{
			name: 'Production',
			type: 'tangoeMobileApi',
			data: { environment: 'production', host, apiToken: credentials.apiToken, ...fields },
		},
	);
	return { tangoeMobileApi: { id, name } };
}

// The first of all, because n8n remembers for a while what it has ordered.
test('the brake of the day counts what other runs have ordered', async () => {
	const options = { maxEndingPerDay: 1 };
	const [first] = stage.sandbox.world.lines.filter(({ id }) => id === LINE);
	const once = await storeFlow(stage, 'Once', oneLine, { ...cancelEach, options });
	await editor.openNode(once.id, once.nodeId);
	await editor.execute();
	await editor.sees('created');

	const another = stage.sandbox.world.lines.find(
		({ id, person_id, status }) =>
			id !== LINE && person_id === first.person_id && status === 'active',
	);
	const items = [{ employee: '10000', line: another?.id }];
	const again = await storeFlow(stage, 'Again', items, { ...cancelEach, options });
	await editor.openNode(again.id, again.nodeId);
	await editor.execute();
	await editor.sees(/1 was placed in the last 24 hours, and at most 1 a day are allowed/);
	await editor.picture('brake-of-the-day', editor.part('ndv'));
	assert.equal(posts().length, 1);
});

test('a test run on production stops, and says what it would have ordered', async () => {
	const credentials = await productionCredential();
	const flow = await storeFlow(stage, 'Test run', oneLine, cancelEach, { credentials });
	await editor.openNode(flow.id, flow.nodeId);
	await editor.execute();
	await editor.sees(/Nothing was ordered: test runs do not order on production/);
	await editor.sees(/It would have ordered: .*Line: 3155550101.*Order in Test Runs/);
	await editor.picture('test-run', editor.part('ndv'));
	assert.deepEqual(posts(), []);
});

test('a credential that may only read refuses the order', async () => {
	const credentials = await productionCredential({ allowedOrders: 'none' });
	const options = { orderInTestRuns: true };
	const parameters = { ...cancelEach, options };
	const flow = await storeFlow(stage, 'Reads only', oneLine, parameters, { credentials });
	await editor.openNode(flow.id, flow.nodeId);
	await editor.execute();
	await editor.sees(/Line Cancel was not sent: the credential does not allow it/);
	await editor.picture('reads-only', editor.part('ndv'));
	assert.deepEqual(posts(), []);
});

test('a preview says in words what would be ordered, and an order with its hash is sent', async () => {
	const preview = await storeFlow(stage, 'Preview', oneLine, {
		...cancelEach,
		lineId: locator('phoneNumber', '(315) 555-0101'),
	});
	await editor.openNode(preview.id, preview.nodeId);
	await editor.addOption('Preview Only');
	await editor.field('previewOnly').locator('.el-switch').click();
	await editor.execute();
	await editor.sees(/Nothing was ordered: this is a preview/);
	await editor.sees(/Employee: Pinkerton Quackers \(10000\)/);
	await editor.picture('preview', editor.part('ndv'));
	assert.deepEqual(posts(), []);

	const hash = /^[0-9a-f]{32}$/;
	const expectedHash = await (await editor.sees(hash)).innerText();
	const approved = await storeFlow(stage, 'Approved', oneLine, {
		...cancelEach,
		options: { expectedHash },
	});
	await editor.openNode(approved.id, approved.nodeId);
	await editor.execute();
	await editor.sees('created');
	assert.equal(stage.sandbox.orders.length, 1);
});

test('what was previewed is placed from its preview, and nothing that was changed in it', async () => {
	const options = { previewOnly: true };
	const preview = await storeFlow(stage, 'To approve', oneLine, { ...cancelEach, options });
	await editor.openNode(preview.id, preview.nodeId);
	await editor.execute();
	const hash = await (await editor.sees(/^[0-9a-f]{32}$/)).innerText();
	const activity = { activity_type_id: 1, employee_id: '10000', line_id: LINE };
	const place = { operation: 'placePreviewed' };

	const another = { activity: { ...activity, line_id: 807729 } };
	const changed = await storeFlow(stage, 'Changed', [{ hash, body: another }], place);
	await editor.openNode(changed.id, changed.nodeId);
	await editor.execute();
	await editor.sees(/This is not what was previewed, so it was not sent/);
	assert.deepEqual(posts(), []);

	const approved = await storeFlow(stage, 'Approved', [{ hash, body: { activity } }], place);
	await editor.openNode(approved.id, approved.nodeId);
	await editor.execute();
	await editor.sees('created');
	await editor.picture('place-previewed', editor.part('ndv'));
	assert.deepEqual(stage.sandbox.orders, [{ activity }]);
});

test('a run that would end more lines than it may is held back whole', async () => {
	const { world } = stage.sandbox;
	const known = new Set(world.lines.map(({ id }) => id));
	grow(world, { people: 1, lines: MANY });
	const lines = world.lines.filter(({ id }) => !known.has(id));
	const items = lines.map(({ id }) => ({ employee: 'N1', line: id }));
	const flow = await storeFlow(stage, 'Brake', items, cancelEach);
	await editor.openNode(flow.id, flow.nodeId);
	await editor.execute();
	await editor.sees(/would cancel, suspend or hand over 26 lines, and at most 25 are allowed/);
	await editor.sees(/raise Max Orders Ending Service in the options/);
	await editor.picture('brake', editor.part('ndv'));
	assert.deepEqual(posts(), []);
});

test('an order whose answer is lost and that cannot be found is unknown', async () => {
	stage.sandbox.fault({ kind: 'dropBefore', match: { line_id: LINE } });
	const flow = await storeFlow(stage, 'Unknown', oneLine, cancelEach);
	await editor.openNode(flow.id, flow.nodeId);
	await editor.execute();
	await editor.sees(/The answer to this order was lost/);
	await editor.sees(/Look at the activities of this employee in Tangoe Mobile/);
	await editor.picture('unknown', editor.part('ndv'));
	assert.equal(posts().length, 1);
});

test('a second click on Execute step finds the order that is there', async () => {
	const flow = await storeFlow(stage, 'Twice', only(TWICE), cancelEach);
	await editor.openNode(flow.id, flow.nodeId);
	await editor.execute();
	await editor.sees('created');
	// n8n takes no second click as long as it tidies up after the first run.
	const found = editor.part('ndv').getByText('alreadyThere').first();
	await untilSeen(found, async () => await editor.execute());
	await editor.picture('already-there', editor.part('ndv'));
	assert.equal(posts().length, 1);
});

test('Execute previous nodes, and a step after it, do not order twice either', async () => {
	const flow = await storeFlow(stage, 'Previous', only(PREVIOUS), cancelEach);
	await editor.openNode(flow.id, flow.nextId);
	// In the place of data stand the fields that the operation usually gives.
	await editor.part('ndv').getByText('Execute the node').click();
	await editor.sees('created');
	// Opened anew, the editor has no data any more, and the step runs what is before it.
	await editor.openNode(flow.id, flow.nextId);
	await editor.execute();
	await editor.sees('alreadyThere');
	assert.equal(posts().length, 1);
});
