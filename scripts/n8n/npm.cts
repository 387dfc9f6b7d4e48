import { mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from './environment.cts';
import { run } from './processes.cts';

/** How to run npm. */
export interface NpmRun {
	folder: string;
	/** The Node that npm and the packages' scripts run on. */
	node?: string;
	env?: NodeJS.ProcessEnv;
	onLine?: (line: string) => void;
}

/** Runs npm in a folder and gives back what it printed. */
export async function npm(args: string[], how: NpmRun): Promise<string> {
	return await run('npm', [...args, '--no-audit', '--no-fund', '--no-update-notifier'], {
		cwd: how.folder,
		env: environment(how.node ?? process.execPath, how.env),
		onLine: how.onLine,
	});
}

/** Makes a folder an npm project of its own, so that npm does not climb to the one around it. */
export async function ownProject(folder: string, name: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	const manifest = join(folder, 'package.json');
	if (existsSync(manifest)) return;
	await writeFile(manifest, JSON.stringify({ name, private: true, dependencies: {} }, null, 2));
}
