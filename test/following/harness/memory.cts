import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Stage } from '../../editor/harness/stage.cts';

const PATIENCE_MS = 120_000;

/** Megabytes of an n8n. */
export interface Memory {
	/** What is in use, without garbage. */
	heap: number;
	/** What the system has given to the process. */
	resident: number;
}

/** What n8n is started with, so that {@link memoryOf} can ask it. */
export function measurable(folder: string): NodeJS.ProcessEnv {
	return {
		MEMORY_FILE: fileIn(folder),
		NODE_OPTIONS: `--require "${join(__dirname, 'collectGarbage.cjs')}"`,
	};
}

/** Has n8n collect its garbage, and says what is left. */
export async function memoryOf({ n8n }: Stage, folder: string): Promise<Memory> {
	const file = fileIn(folder);
	await rm(file, { force: true });
	process.kill(n8n.pid, 'SIGUSR2');
	for (const deadline = Date.now() + PATIENCE_MS; !existsSync(file);) {
		if (Date.now() > deadline) throw new Error('n8n does not say how much memory it uses');
		await sleep(50);
	}
	const { heapUsed, rss } = JSON.parse(await readFile(file, 'utf8')) as NodeJS.MemoryUsage;
	return { heap: heapUsed / 1e6, resident: rss / 1e6 };
}

function fileIn(folder: string): string {
	return join(folder, 'memory.json');
}
