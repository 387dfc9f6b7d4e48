import { spawn } from 'node:child_process';
import { mkdirSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { changedFiles, complaintsAbout } from './changes.cts';
import { copyOf, filesOf, type Copy } from './copy.cts';
import { stepsIn } from './steps.cts';

const PROJECT = path.resolve(__dirname, '../..');

/** Everything that has to work once the type is there, with the tests as they are. */
const COMMANDS = [
	'npm run docs',
	'npm run docs -- --check',
	'npm run build',
	'npm run packed -- --write',
	'npm run packed',
	'node --require tsx/cjs scripts/extend/place.cts',
	'npx --no-install jest test/nodes test/engine/sending/examples test/sandbox/examples test/scripts/docs test/docs',
];

/**
 * Adds the activity type of CONTRIBUTING.md to a copy of the project, builds and tests it, and places an
 * order of it.
 *
 * @returns the exit code: 0 only if all of it works and no more than a few files had to change
 */
export async function main(): Promise<number> {
	const copy = copyOf(PROJECT);
	const abandon = () => {
		copy.remove();
		process.exit(1);
	};
	process.once('SIGINT', abandon).once('SIGTERM', abandon);
	try {
		return await extend(copy);
	} finally {
		copy.remove();
	}
}

async function extend(copy: Copy): Promise<number> {
	const guide = readFileSync(path.join(copy.root, 'CONTRIBUTING.md'), 'utf8');
	for (const { file, apply } of stepsIn(guide)) {
		const place = path.join(copy.root, file);
		mkdirSync(path.dirname(place), { recursive: true });
		writeFileSync(place, apply(existsSync(place) ? readFileSync(place, 'utf8') : undefined));
	}
	for (const command of COMMANDS) {
		if (!(await succeeds(command, copy))) return 1;
	}
	const changed = changedFiles(PROJECT, copy.root, filesOf(copy.root));
	console.log(`\nNew or changed:\n${changed.map((file) => `  ${file}`).join('\n')}`);
	const complaints = complaintsAbout(changed, PROJECT);
	for (const complaint of complaints) console.error(`\n${complaint}.`);
	return complaints.length === 0 ? 0 : 1;
}

/** Runs a command in the copy; what it said is only of interest where it failed. */
async function succeeds(command: string, { root, environment }: Copy): Promise<boolean> {
	const startedAt = Date.now();
	const child = spawn(command, { cwd: root, env: environment, shell: true });
	let said = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
	const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
	const seconds = ((Date.now() - startedAt) / 1000).toFixed(0).padStart(4);
	console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${seconds} s  ${command}`);
	if (code !== 0) console.error(said);
	return code === 0;
}
