import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The run has a temporary folder of its own, for a worker that Jest ends cannot clean up any more. */
export default function makeRunFolder(): void {
	process.env.RUN_FOLDER = mkdtempSync(path.join(tmpdir(), 'jest-run-'));
	process.env.TMPDIR = process.env.RUN_FOLDER;
}
