import { readFile, rm, writeFile } from 'node:fs/promises';
import type { Instance } from './instance.cts';
import { killGroup } from './processes.cts';

interface Running {
	url: string;
	/** The process that started n8n and stops it. */
	keeper: number;
	n8n: number;
}

function alive(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}

async function answers(url: string): Promise<boolean> {
	const response = await fetch(`${url}/healthz`).catch(() => undefined);
	return response?.ok ?? false;
}

/** Notes that n8n is running; gives back how to take the note away. */
export async function markRunning(file: string, { url, pid }: Instance) {
	const running: Running = { url, keeper: process.pid, n8n: pid };
	await writeFile(file, JSON.stringify(running));
	return async () => await rm(file, { force: true });
}

/**
 * The address of an n8n that is running already. One whose keeper was killed outright has nobody left
 * to stop it: it is ended here, for two of them would share one database.
 */
export async function alreadyRunning(file: string): Promise<string | undefined> {
	const text = await readFile(file, 'utf8').catch(() => undefined);
	if (text === undefined) return undefined;
	const { url, keeper, n8n } = JSON.parse(text) as Running;
	if (!(await answers(url))) return undefined;
	if (alive(keeper)) return url;
	await killGroup(n8n);
	return undefined;
}
