import {
	copyFileSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { PROJECT_ROOT } from '../root.cjs';
import type { Mutant } from './mutantsOf.cts';

/** What no test reads, or what is too large to copy. */
const LEFT_OUT = new Set(['.git', '.n8n-local', '.e2e', 'node_modules']);

/** A copy of the built project, removed when this process ends, with room for temporary files. */
export function copyOfProject(): string {
	const copy = mkdtempSync(path.join(tmpdir(), 'mutants-'));
	process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
	for (const name of readdirSync(PROJECT_ROOT).filter((name) => !LEFT_OUT.has(name))) {
		cpSync(path.join(PROJECT_ROOT, name), path.join(copy, name), { recursive: true });
	}
	symlinkSync(path.join(PROJECT_ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
	mkdirSync(temporaryFolder(copy));
	return copy;
}

/** For whatever the tests leave behind. */
export function temporaryFolder(copy: string): string {
	return path.join(copy, 'tmp');
}

/** Puts a mutant into the copy, source and built file; gives what takes it out again. */
export function putIn(copy: string, { file, text }: Mutant): () => void {
	const built = path.join('dist', file.replace(/\.ts$/, '.js'));
	writeFileSync(path.join(copy, file), text);
	const { outputText } = ts.transpileModule(text, { compilerOptions: compilerOptions() });
	writeFileSync(path.join(copy, built), outputText);
	return () => {
		for (const name of [file, built]) {
			copyFileSync(path.join(PROJECT_ROOT, name), path.join(copy, name));
		}
	};
}

function compilerOptions(): ts.CompilerOptions {
	const text = readFileSync(path.join(PROJECT_ROOT, 'tsconfig.json'), 'utf8');
	const { compilerOptions } = JSON.parse(text) as { compilerOptions: object };
	return ts.convertCompilerOptionsFromJson(compilerOptions, PROJECT_ROOT).options;
}
