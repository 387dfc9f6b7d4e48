import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { PROJECT_ROOT } from '../root.cjs';

/** Names that stand in for something that does not exist yet: docs/releasing.md says what for. */
const STAND_INS = [/@[\w.-]+\.example\b/, /(github\.com[/:]|@)n8n-nodes-tangoe-mobile\//];

/** Invented addresses belong there. */
const INVENTED = /^(test|sandbox|bench|examples)\//;

/** The files of the project with a stand-in, by their paths. */
export function standInsLeft(): string[] {
	const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
		cwd: PROJECT_ROOT,
		encoding: 'utf8',
	});
	const files = [...new Set(listed.split('\0').filter(Boolean))].sort();
	return files.filter((file) => !INVENTED.test(file) && hasStandIn(path.join(PROJECT_ROOT, file)));
}

function hasStandIn(file: string): boolean {
	if (!existsSync(file)) return false;
	const text = readFileSync(file, 'latin1');
	return STAND_INS.some((standIn) => standIn.test(text));
}
