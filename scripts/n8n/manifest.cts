import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The part of a package.json that is used here. */
export interface Manifest {
	name: string;
	version: string;
	dependencies: Record<string, string>;
}

/** The package.json of a folder. Read, since on Node 20 tsx cannot import JSON into a .cts file. */
export function manifestOf(folder: string): Manifest {
	return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}
