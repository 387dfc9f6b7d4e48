import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LOCAL } from './places.cts';

/** How the homes of throw-away n8ns are called. */
export const STAGE_PREFIX = 'stage-';

/** Removes the homes that are there, of tests that were ended before they could. No n8n of theirs may run. */
export function removeStages(): void {
	if (!existsSync(LOCAL)) return;
	for (const name of readdirSync(LOCAL).filter((entry) => entry.startsWith(STAGE_PREFIX))) {
		rmSync(join(LOCAL, name), { recursive: true, force: true, maxRetries: 5 });
	}
}
