import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

const NEEDED = [['g++', 'clang++', 'c++'], ['make'], ['python3', 'python']];

async function onPath(program: string): Promise<boolean> {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const found = folders.map((it) => access(join(it, program), constants.X_OK));
	return await Promise.any(found).then(
		() => true,
		() => false,
	);
}

/** What a native module cannot be built without and is not here, in one sentence; undefined if nothing. */
export async function missingCompilers(): Promise<string | undefined> {
	// Visual Studio puts nothing on the path.
	if (process.platform === 'win32') return undefined;
	const missing: string[] = [];
	for (const alternatives of NEEDED) {
		const present = await Promise.all(alternatives.map(onPath));
		if (!present.includes(true)) missing.push(alternatives[0]);
	}
	if (missing.length === 0) return undefined;
	const how =
		process.platform === 'darwin'
			? 'xcode-select --install'
			: 'on Debian and Ubuntu: sudo apt-get install g++ make python3';
	return `Missing to build SQLite: ${missing.join(', ')} (${how}).`;
}

/** What to do after a build that did not succeed. */
export async function compilerAdvice(): Promise<string> {
	if (process.platform === 'win32') {
		return "Building it needs Python 3 and Visual Studio's C++ build tools.";
	}
	const missing = await missingCompilers();
	return missing
		? `${missing} Then start again; nothing is downloaded twice.`
		: 'A compiler, make and Python are there: the lines above say why.';
}
