import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Editor } from './harness/editor.cts';
import { shownFields, timeToFill } from './harness/panel.cts';
import { openStage, type Stage } from './harness/stage.cts';

const ROUNDS = 9;
const NEW_LINE = {
	name: 'Order Line',
	type: 'n8n-nodes-tangoe-mobile.tangoeMobile',
	typeVersion: 1,
	parameters: { operation: 'newLine' },
};
const SLACK = {
	name: 'Send Message',
	type: 'n8n-nodes-base.slack',
	typeVersion: 2.3,
	parameters: {},
};
const NODES = [NEW_LINE, SLACK];
/** The fields of a New Line in their order. */
const FIELDS = [
	...['resource', 'operation', 'employeeId', 'carrierId', 'businessRefDeviceId', 'businessPlanId'],
	...['preferredAreaCode', 'shippingAddress1', 'shippingCity', 'shippingState', 'shippingZip'],
	...['shippingCountryId', 'preferredAddressSameAsShipping'],
];
const SCREENS = [
	{ width: 1500, height: 1100 },
	{ width: 1366, height: 768 },
];

let stage: Stage;
let editor: Editor;
let workflowId: string;

before(async () => {
	stage = await openStage();
	editor = await Editor.open(stage.n8n.url);
	({ id: workflowId } = await stage.n8n.rest<{ id: string }>('POST', '/rest/workflows', {
		name: 'Panels',
		active: false,
		settings: { executionOrder: 'v1' },
		connections: {},
		nodes: NODES.map((node, index) => ({ ...node, id: idOf(index), position: [index * 260, 0] })),
	}));
});
after(async () => {
	await editor?.close();
	await stage?.stop();
});

function idOf(index: number): string {
	return `b0000000-0000-4000-8000-00000000010${index}`;
}

test('who opens a New Line sees that it begins with whom and what, and how much there is', async (t) => {
	for (const screen of SCREENS) {
		await editor.page.setViewportSize(screen);
		await editor.openNode(workflowId, idOf(NODES.indexOf(NEW_LINE)));
		await editor.field(FIELDS.at(-1) ?? '').waitFor();
		const fields = await shownFields(editor.page);
		const seen = fields.filter(({ isSeen }) => isSeen).map(({ name }) => name);
		t.diagnostic(
			`fields of a New Line seen without scrolling at ${screen.width} × ${screen.height}: ${seen.length} of ${fields.length}`,
		);
		assert.deepEqual(
			fields.map(({ name }) => name),
			FIELDS,
		);
		assert.deepEqual(seen, FIELDS.slice(0, seen.length), 'from the top, without a gap');
		assert.ok(seen.includes('businessPlanId'));
	}
	await editor.page.setViewportSize(SCREENS[0]);
});

test('the panel of a New Line opens, and how long it takes beside that of Slack', async (t) => {
	const rounds: Array<[own: number, slack: number]> = [];
	await editor.openWorkflow(workflowId);
	// One after the other in each round, so that what else this machine does slows down both.
	for (let round = 0; round <= ROUNDS; round++) {
		const own = await timeOf(NEW_LINE, FIELDS);
		const slack = await timeOf(SLACK, ['text']);
		// The first round loads what the later ones have.
		if (round > 0) rounds.push([own, slack]);
	}
	const own = median(rounds.map(([time]) => time));
	const slack = median(rounds.map(([, time]) => time));
	const ratio = median(rounds.map(([time, other]) => time / other));
	t.diagnostic(
		`from double click to filled panel, medians of ${ROUNDS} rounds: ${Math.round(own)} ms, Slack ${Math.round(slack)} ms, ${ratio.toFixed(2)} times`,
	);
});

/** Opens a node from the canvas until its panel is filled, asserts that it has these fields, and closes it. */
async function timeOf({ name }: (typeof NODES)[number], fields: string[]): Promise<number> {
	const onCanvas = editor.part('canvas-node').filter({ hasText: name });
	const time = await timeToFill(editor.page, async () => await onCanvas.dblclick());
	const shown = (await shownFields(editor.page)).map((field) => field.name);
	assert.deepEqual(
		fields.filter((field) => !shown.includes(field)),
		[],
	);
	await editor.page.keyboard.press('Escape');
	await editor.part('ndv').waitFor({ state: 'hidden' });
	return time;
}

function median(values: number[]): number {
	return values.sort((one, other) => one - other)[Math.floor(values.length / 2)];
}
