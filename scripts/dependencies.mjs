// Plain Node: runs on a fresh clone, before any dependency exists.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs an npm command in the project, and ends this process when it fails. */
export function npm(args, { quiet = false } = {}) {
	const { status, stdout, stderr } = spawnSync('npm', args, {
		cwd: root,
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
	if (existsSync(new URL('../node_modules/.package-lock.json', import.meta.url))) return;
	console.log("Fetching the project's development dependencies (npm ci, about a minute) …");
	npm(['ci', '--include=dev', '--loglevel=error']);
}
