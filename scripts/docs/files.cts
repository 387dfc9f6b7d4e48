import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';

import { ACTIVITY_TYPES } from '../../nodes/TangoeMobile/resources/activity/types/index.ts';
import { PROJECT_ROOT } from '../root.cjs';
import { activityPage } from './pages/activityPage.cts';
import { contradictionsPage } from './pages/contradictionsPage.cts';
import { pathOf } from './pages/links.cts';
import { lookupsPage } from './pages/lookupsPage.cts';
import { operationsTable } from './pages/operationsTable.cts';
import { phasesPage } from './pages/phasesPage.cts';
import { withOperations } from './readme.cts';
import { outputSchemas, SCHEMAS } from './schemas.cts';

/** The folders of which every file is generated. */
const GENERATED_FOLDERS = ['docs/activities', `${SCHEMAS}/activity`, `${SCHEMAS}/person`];

/** Every generated file as it should be, by its path from the project's root. */
export async function generatedFiles(): Promise<Map<string, string>> {
	const readme = textAt('README.md') ?? '';
	return new Map([
		['README.md', withOperations(readme, await formatted(operationsTable()))],
		...ACTIVITY_TYPES.map((type) => [pathOf(type), activityPage(type)] as const),
		['docs/contradictions.md', await formatted(contradictionsPage())],
		['docs/lookups.md', await formatted(lookupsPage())],
		['docs/phases.md', await formatted(phasesPage())],
		...outputSchemas(),
	]);
}

/** Of the generated files, those that are not on the disk as they should be. */
export function staleFiles(files: ReadonlyMap<string, string>): string[] {
	return [...files].filter(([file, text]) => textAt(file) !== text).map(([file]) => file);
}

/** Pages and schemas of activity types that do not exist any more. */
export function orphanedFiles(files: ReadonlyMap<string, string>): string[] {
	return GENERATED_FOLDERS.flatMap((folder) => {
		const place = placeOf(folder);
		const present = existsSync(place) ? readdirSync(place) : [];
		return present.map((name) => `${folder}/${name}`);
	}).filter((file) => !files.has(file));
}

/** The place of a file on the disk. */
export function placeOf(file: string): string {
	return path.join(PROJECT_ROOT, file);
}

function textAt(file: string): string | undefined {
	const place = placeOf(file);
	return existsSync(place) ? readFileSync(place, 'utf8') : undefined;
}

async function formatted(markdown: string): Promise<string> {
	const settings = await prettier.resolveConfig(path.join(PROJECT_ROOT, 'README.md'));
	return await prettier.format(markdown, { ...settings, parser: 'markdown' });
}
