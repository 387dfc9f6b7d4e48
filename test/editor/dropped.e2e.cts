import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { Editor } from './harness/editor.cts';
import { storeFlow } from './harness/flow.cts';
import { openStage, type Stage } from './harness/stage.cts';
import { untilSeen } from './harness/untilSeen.cts';

const LINE = 807778;
const CARRIER = 834256072;

/** What HR systems, forms and other Tangoe nodes give. */
const ITEM = {
	worker: '10000',
	mail: 'pinkerton.quackers@example.com',
	phone: '(315) 555-0101',
	line: LINE,
	carrier: 'AT United States',
};

const locator = (mode: string, value: unknown) => ({ __rl: true, mode, value });
const employeeId = locator('employeeId', '10000');
const suspend = { operation: 'suspend', employeeId, lineId: locator('id', LINE) };
const newLine = {
	operation: 'newLine',
	employeeId,
	carrierId: locator('list', ''),
	businessRefDeviceId: locator('name', 'Apple iPhone 6 16GB - Space Gray'),
	businessPlanId: locator('name', 'NBI Business Pooled Nation 900'),
	preferredAreaCode: '315',
	shippingAddress1: '123 N Fake St.',
	shippingCity: 'Indianapolis',
	shippingState: 'IN',
	shippingZip: '46220',
	shippingCountryId: locator('name', 'US'),
};

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

const DROPS: Array<[value: keyof typeof ITEM, field: string, parameters: object, sent: object]> = [
	[
		'worker',
		'employeeId',
		{ ...suspend, employeeId: locator('employeeId', '') },
		{ employee_id: '10000' },
	],
	[
		'mail',
		'employeeId',
		{ ...suspend, employeeId: locator('employeeId', '') },
		{ employee_id: '10000' },
	],
	['phone', 'lineId', { ...suspend, lineId: locator('list', '') }, { line_id: LINE }],
	['line', 'lineId', { ...suspend, lineId: locator('list', '') }, { line_id: LINE }],
	['carrier', 'carrierId', newLine, { carrier_id: CARRIER }],
];

for (const [value, field, parameters, sent] of DROPS) {
	test(`${value} is dropped on ${field}, and is what is ordered`, async () => {
		const flow = await storeFlow(stage, `Drop ${value}`, [ITEM], { ...parameters });
		await editor.openNode(flow.id, flow.nodeId);
		await editor.runBefore();
		await editor.drag(value, field);
		// n8n takes no click as long as it tidies up after the run before.
		const placed = editor.part('ndv').getByText('created').first();
		await untilSeen(placed, async () => await editor.execute());
		// A click more orders once more: Suspend looks for no duplicates.
		for (const { activity } of stage.sandbox.orders) {
			assert.deepEqual({ ...activity, ...sent }, activity);
		}
	});
}
