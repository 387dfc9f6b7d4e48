import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A copy of the project in a folder of its own, and what its commands may litter. */
export interface Copy {
	root: string;
	environment: NodeJS.ProcessEnv;
	remove(): void;
}

/** Copies every file that git knows or would take, and links the dependencies. */
export function copyOf(project: string): Copy {
	const folder = mkdtempSync(path.join(tmpdir(), 'extend-'));
	const root = path.join(folder, 'project');
	const temporary = path.join(folder, 'tmp');
	mkdirSync(root);
	mkdirSync(temporary);
	for (const file of filesOf(project)) cpSync(path.join(project, file), path.join(root, file));
	linkDependencies(project, root);
	// A repository, so that git says here too what counts and what is ignored.
	execFileSync('git', ['init', '-q'], { cwd: root });
	return {
		root,
		environment: { ...process.env, TMPDIR: temporary, N8N_USER_FOLDER: temporary },
		remove: () => rmSync(folder, { recursive: true, force: true }),
	};
}

/** What git knows or would take, by its path from the project's root. */
export function filesOf(project: string): string[] {
	const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
		cwd: project,
		encoding: 'utf8',
	});
	const names = new Set(listed.split('\0').filter(Boolean));
	return [...names].filter((file) => existsSync(path.join(project, file)));
}

/** Hard links, since a linked folder would lead the build's tools back into the original. */
function linkDependencies(project: string, root: string): void {
	const [from, to] = [project, root].map((one) => path.join(one, 'node_modules'));
	if (spawnSync('cp', ['-al', from, to]).status === 0) return;
	// Another file system, which hard links cannot reach.
	rmSync(to, { recursive: true, force: true });
	symlinkSync(from, to);
}
