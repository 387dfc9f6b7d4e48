import { mkdir } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../n8n/instance.cts';
import { launch, type Running } from '../n8n/processes.cts';

const HOST = '127.0.0.1';
const PATIENCE_MS = 30_000;

/** Waits until something listens on a port, or says why nothing does. */
export async function untilListening(port: number, server: Running, name: string): Promise<void> {
	const deadline = Date.now() + PATIENCE_MS;
	let ended = false;
	void server.ended.then(() => (ended = true));
	while (!(await listens(port))) {
		if (ended || Date.now() > deadline)
			throw new Error(`${name} does not start:\n${server.tail()}`);
		await sleep(100);
	}
}

async function listens(port: number): Promise<boolean> {
	return await new Promise((resolve) => {
		const socket = createConnection({ host: HOST, port });
		socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
		socket.once('connect', () => socket.destroy());
	});
}

/** Starts a Redis that keeps nothing on disk; gives its port. It ends with `stopAll`. */
export async function startRedis(binary: string, folder: string): Promise<number> {
	const port = await freePort(0);
	const home = join(folder, 'redis');
	await mkdir(home);
	const args = `--port ${port} --bind ${HOST} --dir ${home} --appendonly no --daemonize no`.split(
		' ',
	);
	const redis = await launch(binary, [...args, '--save', ''], { cwd: home, env: process.env });
	await untilListening(port, redis, 'Redis');
	return port;
}
