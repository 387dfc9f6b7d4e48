import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CredentialReference, Workflow } from '../../../../scripts/n8n/workflows.cts';
import {
	startModel,
	storeModel,
	type Model,
	type ToolCall,
} from '../../../editor/harness/model.cts';
import { post, publish } from '../../../editor/harness/workflows.cts';
import type { GetStage } from '../bench.cts';

const name = 'Tangoe Mobile: AI agent that previews';
const chat = '2f0c1d5e-0009-4a6b-9c3d-000000000099/chat';
const employeeId = '10236';
const tools = ['Find_Lines', 'Preview_a_Suspension', 'Recent_Orders'];

/** Whether agents may order is a matter of one option of the tool. */
interface Change {
	model: CredentialReference;
	options?: object;
}

type Named = Workflow['nodes'][number] & { name: string; parameters: object };

/** Opens the chat to posts, and gives the agent its model. */
function ready(workflow: Workflow, { model, options = {} }: Change): Workflow {
	const changes: Record<string, object> = {
		'Service Desk Asks': { parameters: { public: true, mode: 'webhook', options: {} } },
		'Chat Model': {
			parameters: { model: { __rl: true, mode: 'id', value: 'local' }, options: {} },
			credentials: { openAiApi: model },
		},
	};
	const nodes = (workflow.nodes as Named[]).map((node) =>
		node.name === 'Preview a Suspension'
			? { ...node, parameters: { ...node.parameters, options } }
			: { ...node, ...changes[node.name] },
	);
	return { ...workflow, nodes };
}

/** Tests examples/agents/ai-agent.json. */
export function aiAgent(stage: GetStage): void {
	const posts = () => stage().sandbox.requests.filter(({ method }) => method === 'POST');
	const ask = async () => {
		const { status, body } = await post(stage(), chat, {
			action: 'sendMessage',
			sessionId: 'test',
			chatInput: 'Which lines has employee 10236? Preview to suspend 317 555 0108.',
		});
		assert.equal(status, 200);
		return String(body.output);
	};

	describe('AI agent', () => {
		let model: Model;
		let reference: CredentialReference;
		const suspend = (phoneNumber: string) => ({
			tool: 'Preview_a_Suspension',
			input: { employeeId, phoneNumber },
		});
		const calls: ToolCall[] = [
			{ tool: 'Find_Lines', input: { employeeId } },
			suspend('317 555 0108'),
		];

		before(async () => {
			model = await startModel(calls);
			reference = await storeModel(stage(), model);
			await publish(stage(), name, (workflow) => ready(workflow, { model: reference }));
		});
		after(async () => await model.stop());

		it('reads the lines and previews, and nothing is ordered', async () => {
			const said = await ask();
			assert.deepEqual([...model.offered].sort(), tools);
			const [lines, preview] = model.told;
			assert.match(lines, /3175550108/);
			assert.match(preview, /"outcome":\s*"notSent"/);
			assert.match(preview, /"reason":\s*"aiAgent"/);
			assert.match(preview, /Nothing was ordered: an AI agent may look and preview here/);
			assert.match(preview, /Employee: Ginevra Holloway \(10236\)\\nLine: 3175550108 /);
			assert.match(preview, /"hash":\s*"[0-9a-f]{32}"/);
			assert.ok(said.includes(preview), said);
			assert.deepEqual(posts(), []);
		});

		it("is told why somebody else's number cannot be suspended", async () => {
			calls.splice(0, Infinity, suspend('317 555 0116'));
			await ask();
			assert.match(model.told[0], /not among the lines .* Nearest: 3175550108/);
			assert.deepEqual(posts(), []);
		});

		it('orders only where the option of the tool lets it, and can follow the order', async () => {
			calls.splice(0, Infinity, suspend('317 555 0108'), { tool: 'Recent_Orders', input: {} });
			await publish(stage(), name, (workflow) =>
				ready(workflow, { model: reference, options: { letAiAgentsOrder: true } }),
			);
			await ask();
			const [{ id }] = stage().sandbox.activities;
			assert.match(model.told[0], /"outcome":\s*"created"/);
			assert.match(model.told[1], new RegExp(`"id":\\s*${id}`));
			assert.equal(posts().length, 1);
		});
	});
}
