import { spawnSync } from 'node:child_process';

/**
 * The versions of a package that npm has, whatever became of them since.
 *
 * @throws Error where npm cannot say: it is not known then whether a version exists
 */
export function publishedVersions(name: string): string[] {
	const { stdout } = spawnSync('npm', ['view', name, 'versions', '--json'], {
		encoding: 'utf8',
		shell: process.platform === 'win32',
	});
	return versionsIn(stdout);
}

/** The versions in what `npm view … versions --json` writes: a list, a single one, or why there is none. */
export function versionsIn(answer: string): string[] {
	const said = JSON.parse(answer || '{}') as string | string[] | { error?: { code?: string } };
	if (typeof said === 'string' || Array.isArray(said)) return [said].flat();
	if (said.error?.code === 'E404') return [];
	throw new Error(`npm does not say which versions there are: ${answer.trim() || 'no answer'}`);
}
