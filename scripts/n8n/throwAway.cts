// First, so that what runs in a folder is ended before the folder is removed.
import './processes.cts';

import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';

const HOW = { recursive: true, force: true, maxRetries: 5 };
const folders = new Set<string>();

/** Makes a folder that goes with this process at the latest. */
export async function makeThrowAway(prefix: string): Promise<string> {
	const folder = await mkdtemp(prefix);
	folders.add(folder);
	return folder;
}

/** Removes such a folder. */
export async function throwAway(folder: string): Promise<void> {
	await rm(folder, HOW);
	folders.delete(folder);
}

process.on('exit', () => folders.forEach((folder) => rmSync(folder, HOW)));
