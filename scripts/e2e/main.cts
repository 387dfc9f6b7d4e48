import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from '../n8n/install.cts';
import { packPackage } from '../n8n/package.cts';
import { LOCAL } from '../n8n/places.cts';
import { PROJECT_ROOT } from '../root.cjs';
import { ensureChromium } from './chromium.cts';

const FOLDER = join(PROJECT_ROOT, 'test', 'editor');

/**
 * Gets what the tests in the real n8n need, then runs them one file after the other.
 *
 * @param names parts of file names, to run only some of them
 * @returns the exit code of the test runner
 */
export async function main(names: string[]): Promise<number> {
	const chromium = ensureChromium();
	await ensureInstalled();
	await packPackage();
	for (const name of readdirSync(LOCAL).filter((entry) => entry.startsWith('stage-'))) {
		rmSync(join(LOCAL, name), { recursive: true, force: true });
	}
	const files = readdirSync(FOLDER)
		.filter((file) => file.endsWith('.e2e.cts'))
		.filter((file) => names.length === 0 || names.some((name) => file.includes(name)))
		.map((file) => join(FOLDER, file));
	const { status } = spawnSync(
		process.execPath,
		['--require', 'tsx/cjs', '--test', '--test-concurrency=1', '--test-reporter=spec', ...files],
		{ cwd: PROJECT_ROOT, stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: chromium } },
	);
	return status ?? 1;
}
