import {
	cpSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { PROJECT_ROOT } from '../root.cjs';

/** Where the instrumented code, which is no module of ours, reports each call. */
const GLOBAL = '__tripCalls';

/** A copy of a built package in a temporary folder, whose functions and methods report being called. */
export function instrumentedCopy(folder: string): string {
	const copy = mkdtempSync(path.join(tmpdir(), 'trip-'));
	for (const part of ['package.json', 'dist']) {
		cpSync(path.join(folder, part), path.join(copy, part), { recursive: true });
	}
	// Ours for every checkout: with an n8n-workflow of its own, n8n-core would not know its errors.
	symlinkSync(path.join(PROJECT_ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');

	const dist = path.join(copy, 'dist');
	for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
		if (!name.endsWith('.js')) continue;
		const file = path.join(dist, name);
		const text = readFileSync(file, 'utf8');
		writeFileSync(file, instrumented(text, name.slice(0, -'.js'.length)));
	}
	return copy;
}

/** The file of each call from now on, within `dist/` and without its extension. */
export function collectCalls(): string[] {
	const calls: string[] = [];
	Object.assign(globalThis, { [GLOBAL]: calls });
	return calls;
}

/** Callbacks and other arrow functions are part of the function that they are written in. */
function instrumented(text: string, file: string): string {
	const bodies: number[] = [];
	const visit = (node: ts.Node): void => {
		const isCounted =
			ts.isFunctionDeclaration(node) ||
			ts.isMethodDeclaration(node) ||
			ts.isConstructorDeclaration(node);
		if (isCounted && node.body) bodies.push(node.body.getStart(source) + '{'.length);
		ts.forEachChild(node, visit);
	};
	const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
	visit(source);
	const call = `globalThis.${GLOBAL}?.push(${JSON.stringify(file)});`;
	return bodies.reduceRight((code, at) => code.slice(0, at) + call + code.slice(at), text);
}
