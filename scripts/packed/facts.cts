import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import type { INodeType } from 'n8n-workflow';
import { PROJECT_ROOT } from '../root.cjs';

const LIST = path.join(PROJECT_ROOT, 'scripts/packed-files.txt');

/** What `package.json` says about what comes along with the package. */
export interface Manifest {
	n8n: { nodes: string[] };
	[key: string]: unknown;
}

/** Everything that is measured of the package. */
export interface Facts {
	files: string[];
	/** The files that should be in it. */
	expected: string[];
	packedBytes: number;
	unpackedBytes: number;
	manifest: Manifest;
	/** The description of each node as JSON, in bytes of UTF-8. */
	descriptionBytes: Record<string, number>;
	/** Lines of each source file below `nodes/` and `credentials/`. */
	sourceLines: Record<string, number>;
}

/** Measures the package as it would be published now. */
export function measure(): Facts {
	const manifest = JSON.parse(
		readFileSync(path.join(PROJECT_ROOT, 'package.json'), 'utf8'),
	) as Manifest;
	const packed = dryRun();
	return {
		files: packed.files.map((file) => file.path).sort(),
		expected: existsSync(LIST) ? readFileSync(LIST, 'utf8').split('\n').filter(Boolean) : [],
		packedBytes: packed.size,
		unpackedBytes: packed.unpackedSize,
		manifest,
		descriptionBytes: Object.fromEntries(manifest.n8n.nodes.map((file) => [file, described(file)])),
		sourceLines: Object.fromEntries(
			['nodes', 'credentials'].flatMap(sourcesIn).map((file) => [file, linesOf(file)]),
		),
	};
}

/** Where the files that should be in the package are written down. */
export function listPath(): string {
	return LIST;
}

interface Packed {
	size: number;
	unpackedSize: number;
	files: Array<{ path: string }>;
}

function dryRun(): Packed {
	const text = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
		cwd: PROJECT_ROOT,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit'],
		shell: process.platform === 'win32',
	});
	// npm 11 answers with a list, later ones with an object by name.
	const [packed] = Object.values(JSON.parse(text) as Record<string, Packed>);
	return packed;
}

/** n8n names the class after the file. */
function described(file: string): number {
	const place = path.join(PROJECT_ROOT, file);
	if (!existsSync(place)) throw new Error(`${file} is not built: run npm run build first.`);
	const built = createRequire(place)(place) as Record<string, new () => INodeType>;
	const node = new built[path.basename(file).replace('.node.js', '')]();
	return Buffer.byteLength(JSON.stringify(node.description));
}

function sourcesIn(folder: string): string[] {
	return readdirSync(path.join(PROJECT_ROOT, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(PROJECT_ROOT, path.join(entry.parentPath, entry.name)));
}

function linesOf(file: string): number {
	return readFileSync(path.join(PROJECT_ROOT, file), 'utf8').split('\n').length - 1;
}
