import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setUpCredentials } from '../../scripts/n8n/setup.cts';
import { Editor } from './harness/editor.cts';
import { startModel, type Model } from './harness/model.cts';
import { openStage, type Stage } from './harness/stage.cts';

const LINE = 807778;

let stage: Stage;
let editor: Editor;
let model: Model;
let workflowId: string;

before(async () => {
	stage = await openStage();
	model = await startModel({ line: String(LINE) });
	editor = await Editor.open(stage.n8n.url);
	workflowId = await storeAgent();
});
after(async () => {
	await editor?.close();
	await model?.stop();
	await stage?.stop();
});

/** An agent with the node as its tool: the employee is fixed, the line is the model's to give. */
async function storeAgent(): Promise<string> {
	const credentials = await setUpCredentials(stage.n8n, stage.sandbox);
	const openAi = await stage.n8n.rest<{ id: string; name: string }>('POST', '/rest/credentials', {
		name: 'Local model',
		type: 'openAiApi',
		data: { apiKey: 'none', url: model.url, header: false },
	});
	const node = (
		name: string,
		type: string,
		typeVersion: number,
		parameters: object,
		more = {},
	) => ({
		id: `a0000000-0000-4000-8000-${name.length.toString().padStart(12, '0')}`,
		name,
		type,
		typeVersion,
		position: [name.length * 30, 0],
		parameters,
		...more,
	});
	const { id } = await stage.n8n.rest<{ id: string }>('POST', '/rest/workflows', {
		name: 'Agent',
		active: false,
		settings: { executionOrder: 'v1' },
		nodes: [
			node('Start', 'n8n-nodes-base.manualTrigger', 1, {}),
			node('Agent AI', '@n8n/n8n-nodes-langchain.agent', 2, {
				promptType: 'define',
				text: 'Suspend the line.',
				options: { enableStreaming: false },
			}),
			node(
				'Local Model',
				'@n8n/n8n-nodes-langchain.lmChatOpenAi',
				1.2,
				{ model: { __rl: true, mode: 'id', value: 'local' }, options: {} },
				{ credentials: { openAiApi: { id: openAi.id, name: openAi.name } } },
			),
			node(
				'Suspend a Line',
				'n8n-nodes-tangoe-mobile.tangoeMobileTool',
				1,
				{
					operation: 'suspend',
					employeeId: { __rl: true, mode: 'employeeId', value: '10000' },
					lineId: { __rl: true, mode: 'id', value: "={{ $fromAI('line', 'The ID of the line') }}" },
				},
				{ credentials: { tangoeMobileApi: credentials.get('tangoeMobileApi') } },
			),
		],
		connections: {
			Start: { main: [[{ node: 'Agent AI', type: 'main', index: 0 }]] },
			'Local Model': {
				ai_languageModel: [[{ node: 'Agent AI', type: 'ai_languageModel', index: 0 }]],
			},
			'Suspend a Line': { ai_tool: [[{ node: 'Agent AI', type: 'ai_tool', index: 0 }]] },
		},
	});
	return id;
}

test('n8n offers the node as a tool for agents', async () => {
	const types = await stage.n8n.rest<Array<{ name: string; outputs: unknown }>>(
		'GET',
		'/types/nodes.json',
	);
	const tool = types.find(({ name }) => name === 'n8n-nodes-tangoe-mobile.tangoeMobileTool');
	assert.match(JSON.stringify(tool?.outputs), /ai_tool/);

	const suspend = 'Suspend a Line';
	const nodeId = `a0000000-0000-4000-8000-${suspend.length.toString().padStart(12, '0')}`;
	await editor.openNode(workflowId, nodeId);
	await editor.sees('Tool Description');
	await editor.picture('tool');
});

test('an agent calls it, and the order is in the sandbox', async () => {
	await stage.n8n.cli(['execute', `--id=${workflowId}`]);

	assert.ok(model.offered.length > 0, 'the model was offered a tool');
	assert.deepEqual(
		stage.sandbox.orders.map(({ activity }) => activity),
		[{ activity_type_id: 2, employee_id: '10000', line_id: LINE }],
	);
});
