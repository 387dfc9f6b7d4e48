import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { Editor } from './harness/editor.cts';
import { storeFlow } from './harness/flow.cts';
import { canvasPicture } from './harness/pictures.cts';
import { openStage, type Stage } from './harness/stage.cts';
import { importExamples, stored } from './harness/workflows.cts';

let stage: Stage;
let editor: Editor;

before(async () => {
	stage = await openStage();
	await importExamples(stage);
	editor = await Editor.open(stage.n8n.url);
});
beforeEach(() => stage.sandbox.reset());
after(async () => {
	await editor?.close();
	await stage?.stop();
});

for (const scheme of ['light', 'dark'] as const) {
	test(`a whole workflow on the canvas, ${scheme}`, async () => {
		await editor.page.emulateMedia({ colorScheme: scheme });
		const { id } = await stored(stage, 'Tangoe Mobile: offboarding');
		await editor.openWorkflow(id);
		const nodes = editor.part('canvas-node');
		assert.ok((await nodes.count()) >= 5);
		await canvasPicture(editor.page, `offboarding-workflow${scheme === 'dark' ? '-dark' : ''}`);
	});
}

test('a check of the tenant, one row for each question', async () => {
	const flow = await storeFlow(stage, 'Check', [{}], { resource: 'setup', operation: 'check' });
	await editor.page.emulateMedia({ colorScheme: 'light' });
	await editor.openNode(flow.id, flow.nodeId);
	await editor.execute();
	await editor.sees('Does the credential sign in?');
	await editor.picture('tenant-check', editor.part('ndv'));
	assert.deepEqual(stage.sandbox.orders, []);
});
