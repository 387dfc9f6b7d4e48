// Runs on a fresh clone, before any dependency exists: fetches them, then hands over to TypeScript.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

// npm writes this file last, so a folder left by an interrupted install does not pass for a whole one.
if (!existsSync(new URL('../node_modules/.package-lock.json', import.meta.url))) {
	console.log("Fetching the project's development dependencies (npm ci, about 40 seconds) …");
	const { status } = spawnSync('npm', ['ci', '--include=dev', '--loglevel=error'], {
		cwd: root,
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
	if (status !== 0) process.exit(status ?? 1);
}

const tsx = await import('tsx/cjs/api');
await tsx.require('./n8n/main.cts', import.meta.url).main();
