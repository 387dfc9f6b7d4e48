import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { setUpCredentials } from '../../scripts/n8n/setup.cts';
import type { CredentialReference } from '../../scripts/n8n/workflows.cts';
import { Editor } from './harness/editor.cts';
import { startModel, storeModel, type Model } from './harness/model.cts';
import { openStage, type Stage } from './harness/stage.cts';

const LINE = 807778;
const TOOL = 'Suspend a Line';
const TOOL_ID = idOf(TOOL);
/** What the model gives to the tool. */
const input: Record<string, unknown> = { Line: '(315) 555-0101' };
/** They run tools in different ways: 2 by itself, 3.1 by n8n's engine. */
const AGENTS = [2, 3.1];

let stage: Stage;
let editor: Editor;
let model: Model;
let openAi: CredentialReference;

before(async () => {
	stage = await openStage();
	model = await startModel([{ tool: 'Suspend_a_Line', input }]);
	editor = await Editor.open(stage.n8n.url);
	openAi = await storeModel(stage, model);
});
after(async () => {
	await editor?.close();
	await model?.stop();
	await stage?.stop();
});
beforeEach(() => stage.sandbox.reset());

/** No two names of the workflow are of one length. */
function idOf(name: string): string {
	return `a0000000-0000-4000-8000-${name.length.toString().padStart(12, '0')}`;
}

/**
 * An agent with the node as its tool: the employee is fixed, the line is the model's to give.
 *
 * @param more parameters in their place
 */
async function storeAgent(version: number, options: object, more: object = {}): Promise<string> {
	const credentials = await setUpCredentials(stage.n8n, stage.sandbox);
	const node = (
		name: string,
		type: string,
		typeVersion: number,
		parameters: object,
		more = {},
	) => ({
		id: idOf(name),
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
			node('Agent AI', '@n8n/n8n-nodes-langchain.agent', version, {
				promptType: 'define',
				text: 'Suspend the line.',
				options: { enableStreaming: false },
			}),
			node(
				'Local Model',
				'@n8n/n8n-nodes-langchain.lmChatOpenAi',
				1.2,
				{ model: { __rl: true, mode: 'id', value: 'local' }, options: {} },
				{ credentials: { openAiApi: openAi } },
			),
			node(
				TOOL,
				'n8n-nodes-tangoe-mobile.tangoeMobileTool',
				1,
				{
					operation: 'suspend',
					employeeId: { __rl: true, mode: 'employeeId', value: '10000' },
					// As the editor writes it where the model defines the field.
					lineId: {
						__rl: true,
						mode: 'phoneNumber',
						value: "={{ $fromAI('Line', ``, 'string') }}",
					},
					options,
					...more,
				},
				{ credentials: { tangoeMobileApi: credentials.get('tangoeMobileApi') } },
			),
		],
		connections: {
			Start: { main: [[{ node: 'Agent AI', type: 'main', index: 0 }]] },
			'Local Model': {
				ai_languageModel: [[{ node: 'Agent AI', type: 'ai_languageModel', index: 0 }]],
			},
			[TOOL]: { ai_tool: [[{ node: 'Agent AI', type: 'ai_tool', index: 0 }]] },
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

	await editor.openNode(await storeAgent(2, {}), TOOL_ID);
	await editor.sees('Tool Description');
	await editor.picture('tool');
});

// n8n puts it in the place of the ID, whatever the order of the modes; a name counts there too.
test('a carrier is left to the model with a click', async () => {
	const carrierId = { __rl: true, mode: 'list', value: '' };
	const agent = await storeAgent(2, {}, { operation: 'newLine', carrierId });
	await editor.openNode(agent, TOOL_ID);
	await editor.letModelDefine('carrierId');
	await editor.picture('carrier-by-model');
	await editor.save();
	const stored = async () => {
		const { nodes } = await stage.n8n.rest<{ nodes: Array<{ id: string; parameters: object }> }>(
			'GET',
			`/rest/workflows/${agent}`,
		);
		return nodes.find(({ id }) => id === TOOL_ID)?.parameters as {
			carrierId?: { mode: string; value: string };
		};
	};
	const deadline = Date.now() + 30_000;
	while ((await stored()).carrierId?.mode === 'list' && Date.now() < deadline) {
		await editor.page.waitForTimeout(200);
	}
	const { carrierId: defined } = await stored();
	assert.equal(defined?.mode, 'id');
	assert.match(defined?.value ?? '', /\$fromAI\('Carrier'/);
});

for (const version of AGENTS) {
	test(`an order of agent ${version} is only previewed, and it is told so in words`, async () => {
		await stage.n8n.cli(['execute', `--id=${await storeAgent(version, {})}`]);

		assert.deepEqual(model.offered, ['Suspend_a_Line']);
		assert.equal(model.told.length, 1);
		assert.match(model.told[0], /"outcome":\s*"notSent"/);
		assert.match(model.told[0], /Nothing was ordered: an AI agent may look and preview here/);
		assert.match(model.told[0], /Line: 3155550101 /);
		assert.deepEqual(stage.sandbox.orders, []);
	});

	test(`where agent ${version} may order, the order is in the sandbox`, async () => {
		await stage.n8n.cli([
			'execute',
			`--id=${await storeAgent(version, { letAiAgentsOrder: true })}`,
		]);

		assert.match(model.told[0], /"outcome":\s*"created"/);
		assert.deepEqual(
			stage.sandbox.orders.map(({ activity }) => activity),
			[{ activity_type_id: 2, employee_id: '10000', line_id: LINE }],
		);
	});

	test(`agent ${version} cannot permit itself to order`, async () => {
		input.may_order = true;
		const mayOrder = "={{ $fromAI('may_order', 'Whether to order', 'boolean') }}";
		const agent = await storeAgent(version, { letAiAgentsOrder: mayOrder });
		await stage.n8n.cli(['execute', `--id=${agent}`]);

		assert.match(model.told[0], /"outcome":\s*"notSent"/);
		assert.match(model.told[0], /not from an expression or a model.*: Let AI Agents Order\./);
		assert.deepEqual(stage.sandbox.orders, []);
	});
}
