// Writes what the documentation takes from the catalog; with --check it only says what is stale.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { generatedFiles, orphanedFiles, placeOf, staleFiles } from './docs/files.cts';

async function main(): Promise<void> {
	const files = await generatedFiles();
	const stale = staleFiles(files);
	const orphaned = orphanedFiles(files);
	const names = [...stale, ...orphaned].map((file) => `  ${file}`).join('\n');

	if (process.argv.includes('--check')) {
		if (names === '') return console.log(`All ${files.size} generated files are up to date.`);
		console.error(`Stale, run npm run docs:\n${names}`);
		process.exitCode = 1;
		return;
	}
	for (const file of stale) {
		mkdirSync(path.dirname(placeOf(file)), { recursive: true });
		writeFileSync(placeOf(file), files.get(file) as string);
	}
	for (const file of orphaned) rmSync(placeOf(file));
	console.log(names === '' ? 'Nothing to change.' : `Written or removed:\n${names}`);
}

main().catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
