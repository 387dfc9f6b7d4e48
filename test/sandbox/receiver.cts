import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One push as it arrived. */
export interface Push {
	method?: string;
	authorization?: string;
	body: Record<string, unknown>;
}

/** Somebody who receives pushes and remembers them. */
export async function openReceiver(status = 204) {
	const pushes: Push[] = [];
	const server = createServer(async (request, response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk);
		const { method, headers } = request;
		const body = JSON.parse(Buffer.concat(chunks).toString());
		pushes.push({ method, authorization: headers.authorization, body });
		response.writeHead(status).end();
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/tangoe`,
		pushes,
		stop: () => new Promise((done) => server.close(done)),
	};
}
