import type { AddressInfo } from 'node:net';
import fastify from 'fastify';

/** A language model on loopback that always calls the first tool it is offered, once. */
export interface Model {
	/** The base address of its OpenAI-compatible interface. */
	url: string;
	/** The names of the tools that it was offered. */
	offered: string[];
	stop(): Promise<void>;
}

interface Conversation {
	messages: Array<{ role: string; content?: unknown }>;
	tools?: Array<{ function: { name: string } }>;
}

/**
 * Starts the model.
 *
 * @param input what it gives to the tool
 */
export async function startModel(input: Record<string, unknown>): Promise<Model> {
	const offered: string[] = [];
	const app = fastify();
	app.post<{ Body: Conversation }>('/v1/chat/completions', async ({ body }) => {
		const names = (body.tools ?? []).map((tool) => tool.function.name);
		offered.push(...names);
		const answered = body.messages.find(({ role }) => role === 'tool');
		const message = answered
			? { role: 'assistant', content: `Done: ${JSON.stringify(answered.content)}` }
			: {
					role: 'assistant',
					content: null,
					tool_calls: [
						{
							id: 'call_1',
							type: 'function',
							function: { name: names[0], arguments: JSON.stringify(input) },
						},
					],
				};
		return {
			id: 'chat',
			object: 'chat.completion',
			created: 0,
			model: 'local',
			choices: [{ index: 0, message, finish_reason: answered ? 'stop' : 'tool_calls' }],
			usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
		};
	});
	await app.listen({ host: '127.0.0.1', port: 0 });
	const { port } = app.server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/v1`,
		offered,
		stop: async () => await app.close(),
	};
}
