// Plain Node: runs on a fresh clone, before any dependency exists.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { PROJECT_ROOT } from './root.cjs';
import { whenToldToStop } from './toldToStop.cjs';

const IS_WINDOWS = process.platform === 'win32';

/** Runs an npm command in the project, and ends this process when it fails. */
export async function npm(args, { quiet = false } = {}) {
	const child = spawn('npm', args, {
		cwd: PROJECT_ROOT,
		stdio: ['ignore', ...Array(2).fill(quiet ? 'pipe' : 'inherit')],
		// A group of its own, so that stopping it leaves none of its children behind.
		detached: !IS_WINDOWS,
		shell: IS_WINDOWS,
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text));
	const forget = whenToldToStop((code) => {
		if (IS_WINDOWS) child.kill();
		else process.kill(-child.pid, 'SIGTERM');
		process.exit(code);
	});
	const status = await new Promise((resolve, reject) => {
		child.on('close', resolve).on('error', reject);
	});
	forget();
	if (status === 0) return;
	console.error(said);
	process.exit(status ?? 1);
}

/** Fetches the development dependencies where they are missing. */
export async function ensureDependencies() {
	// npm writes this file last, so a folder left by an interrupted install does not pass for a whole one.
	if (existsSync(join(PROJECT_ROOT, 'node_modules/.package-lock.json'))) return;
	console.log(
		"Fetching the project's development dependencies with npm ci: 1 to 4 minutes, 1 GB on the disk …",
	);
	await npm(['ci', '--include=dev', '--loglevel=error']);
}
