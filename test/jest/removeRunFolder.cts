import { rmSync } from 'node:fs';

/** See makeRunFolder.cts. */
export default function removeRunFolder(): void {
	const folder = process.env.RUN_FOLDER;
	if (folder) rmSync(folder, { recursive: true, force: true });
}
