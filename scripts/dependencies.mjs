// Plain Node: runs on a fresh clone, before any dependency exists.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { PROJECT_ROOT } from './root.cjs';

/** Runs an npm command in the project, and ends this process when it fails. */
export function npm(args, { quiet = false } = {}) {
	const { status, stdout, stderr } = spawnSync('npm', args, {
		cwd: PROJECT_ROOT,
		stdio: quiet ? 'pipe' : 'inherit',
		encoding: 'utf8',
		shell: process.platform === 'win32',
	});
	if (status === 0) return;
	console.error(`${stdout ?? ''}${stderr ?? ''}`);
	process.exit(status ?? 1);
}

/** Fetches the development dependencies where they are missing. */
export function ensureDependencies() {
	// npm writes this file last, so a folder left by an interrupted install does not pass for a whole one.
	if (existsSync(join(PROJECT_ROOT, 'node_modules/.package-lock.json'))) return;
	console.log("Fetching the project's development dependencies (npm ci, about a minute) …");
	npm(['ci', '--include=dev', '--loglevel=error']);
}
