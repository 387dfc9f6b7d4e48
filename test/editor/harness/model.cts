import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import type { CredentialReference } from '../../../scripts/n8n/workflows.cts';
import type { Stage } from './stage.cts';

/** A language model on loopback that calls the tools it is told to, one after the other. */
export interface Model {
	/** The base address of its OpenAI-compatible interface. */
	url: string;
	/** The names of the tools that it was offered. */
	offered: string[];
	/** What the tools gave it in the last conversation. */
	told: string[];
	stop(): Promise<void>;
}

/** A tool to call, and what to give to it. */
export interface ToolCall {
	tool: string;
	input: Record<string, unknown>;
}

interface Message {
	role: string;
	content?: unknown;
}

interface Conversation {
	messages: Message[];
	tools?: Array<{ function: { name: string } }>;
}

/**
 * Starts the model.
 *
 * @param answer what it says in the end, of what the tools gave it; all of it unless given
 */
export async function startModel(
	calls: ToolCall[],
	answer = (all: string[]) => all.join('\n'),
): Promise<Model> {
	const offered: string[] = [];
	const told: string[] = [];
	const app = fastify();
	app.post<{ Body: Conversation }>('/v1/chat/completions', async ({ body }) => {
		offered.splice(0, Infinity, ...(body.tools ?? []).map((tool) => tool.function.name));
		told.splice(0, Infinity, ...toldSinceAsked(body.messages));
		const call = calls.at(told.length);
		return {
			id: 'chat',
			object: 'chat.completion',
			created: 0,
			model: 'local',
			choices: [
				{
					index: 0,
					message: call ? calling(call, told.length) : { role: 'assistant', content: answer(told) },
					finish_reason: call ? 'tool_calls' : 'stop',
				},
			],
			usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
		};
	});
	await app.listen({ host: '127.0.0.1', port: 0 });
	const { port } = app.server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/v1`,
		offered,
		told,
		stop: async () => await app.close(),
	};
}

/** Gives n8n a credential that leads to the model. */
export async function storeModel({ n8n }: Stage, { url }: Model): Promise<CredentialReference> {
	const name = 'Local model';
	const { id } = await n8n.rest<CredentialReference>('POST', '/rest/credentials', {
		name,
		type: 'openAiApi',
		data: { apiKey: 'none', url, header: false },
	});
	return { id, name };
}

/** A chat with a memory holds what the tools gave to earlier questions too. */
function toldSinceAsked(messages: Message[]): string[] {
	const asked = messages.findLastIndex(({ role }) => role === 'user');
	return messages
		.slice(asked + 1)
		.filter(({ role }) => role === 'tool')
		.map(({ content }) => (typeof content === 'string' ? content : JSON.stringify(content)));
}

function calling({ tool, input }: ToolCall, index: number): object {
	return {
		role: 'assistant',
		content: null,
		tool_calls: [
			{
				id: `call_${index}`,
				type: 'function',
				function: { name: tool, arguments: JSON.stringify(input) },
			},
		],
	};
}
