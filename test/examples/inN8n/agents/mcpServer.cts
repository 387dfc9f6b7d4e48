import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Workflow } from '../../../../scripts/n8n/workflows.cts';
import { publish } from '../../../editor/harness/workflows.cts';
import type { GetStage } from '../bench.cts';

const name = 'Tangoe Mobile: MCP server that previews';
const path = 'tangoe-mobile';
const tools = ['Find_Lines', 'Preview_a_Plan_Change', 'Preview_a_Suspension', 'Recent_Orders'];

type Named = Workflow['nodes'][number] & { name: string; parameters: object };

/** Lets everybody in: what is tested is what the tools do. */
function open(workflow: Workflow): Workflow {
	const nodes = (workflow.nodes as Named[]).map((node) =>
		node.name === 'MCP Server'
			? { ...node, parameters: { ...node.parameters, authentication: 'none' }, credentials: {} }
			: node,
	);
	return { ...workflow, nodes };
}

/** What an MCP server answers to a request. */
interface McpAnswer {
	result?: { tools?: Array<{ name: string }>; content?: Array<{ text: string }> };
	error?: { message: string };
}

/** Tests examples/agents/mcp-server.json. */
export function mcpServer(stage: GetStage): void {
	const send = async (message: object, session?: string): Promise<Response> =>
		await fetch(`${stage().n8n.url}/mcp/${path}`, {
			method: 'POST',
			headers: {
				'content-type': 'application/json',
				accept: 'application/json, text/event-stream',
				...(session && { 'mcp-session-id': session }),
			},
			body: JSON.stringify({ jsonrpc: '2.0', ...message }),
			signal: AbortSignal.timeout(30_000),
		});

	/** The answer, which comes as the one event of a stream. */
	const answerTo = async (message: object, session?: string): Promise<McpAnswer> => {
		const text = await (await send({ id: 1, ...message }, session)).text();
		const data = text.split('\n').find((line) => line.startsWith('data: '));
		return JSON.parse(data?.slice('data: '.length) ?? text) as McpAnswer;
	};

	const connect = async (): Promise<string> => {
		const params = {
			protocolVersion: '2025-03-26',
			capabilities: {},
			clientInfo: { name: 'test', version: '1' },
		};
		let response = await send({ id: 0, method: 'initialize', params });
		// Publishing is answered before the server listens.
		for (let tries = 0; response.status === 404 && tries < 100; tries++) {
			await sleep(100);
			response = await send({ id: 0, method: 'initialize', params });
		}
		await response.text();
		const session = response.headers.get('mcp-session-id') ?? assert.fail('no session');
		await send({ method: 'notifications/initialized' }, session);
		return session;
	};

	describe('MCP server', () => {
		before(async () => await publish(stage(), name, open));

		it('offers four tools, which look and preview', async () => {
			const session = await connect();
			const { result } = await answerTo({ method: 'tools/list' }, session);
			assert.deepEqual(result?.tools?.map((tool) => tool.name).sort(), tools);

			const call = async (tool: string, input: object) => {
				const params = { name: tool, arguments: input };
				const answer = await answerTo({ method: 'tools/call', params }, session);
				return answer.result?.content?.map(({ text }) => text).join('') ?? answer.error?.message;
			};
			assert.match(String(await call('Find_Lines', { employeeId: '10236' })), /3175550108/);
			const preview = String(
				await call('Preview_a_Suspension', {
					employeeId: '10236',
					phoneNumber: '317 555 0108',
				}),
			);
			assert.match(preview, /Nothing was ordered/);
			assert.match(preview, /Ginevra Holloway/);
			assert.deepEqual(
				stage().sandbox.requests.filter(({ method }) => method === 'POST'),
				[],
			);
		});
	});
}
