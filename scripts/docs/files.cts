import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';

import { ACTIVITY_TYPES } from '../../nodes/TangoeMobile/resources/activity/types/index.ts';
import { PROJECT_ROOT } from '../root.cjs';
import { activityPage } from './pages/activityPage.cts';
import { contradictionsPage } from './pages/contradictionsPage.cts';
import { pathOf } from './pages/links.cts';
import { commonFieldTable } from './pages/fieldTables.cts';
import { listsPage } from './pages/listsPage.cts';
import { operationNames, operationTables } from './pages/operationTables.cts';
import { commonOptionTable } from './pages/optionTables.cts';
import { phasesPage } from './pages/phasesPage.cts';
import { videoTable } from './pages/videoTable.cts';
import { withRegion } from './regions.cts';
import { outputSchemas, SCHEMAS } from './schemas.cts';

/** The folders of which every file is generated. */
const GENERATED_FOLDERS = ['docs/activities', `${SCHEMAS}/activity`, `${SCHEMAS}/person`];

/** What is generated in pages that are written by hand, by region. */
const REGIONS: Record<string, Record<string, () => string>> = {
	'README.md': { operations: operationNames },
	'docs/operations.md': {
		operations: operationTables,
		options: commonOptionTable,
		'additional fields': commonFieldTable,
	},
	'docs/verification.md': { video: videoTable },
};

/** Every generated file as it should be, by its path from the project's root. */
export async function generatedFiles(): Promise<Map<string, string>> {
	return new Map([
		...(await pagesWithRegions()),
		...ACTIVITY_TYPES.map((type) => [pathOf(type), activityPage(type)] as const),
		['docs/contradictions.md', await formatted(contradictionsPage())],
		['docs/lists.md', await formatted(listsPage())],
		['docs/phases.md', await formatted(phasesPage())],
		...outputSchemas(),
	]);
}

async function pagesWithRegions(): Promise<Array<[file: string, text: string]>> {
	const pages = Object.entries(REGIONS).map(
		async ([file, regions]): Promise<[file: string, text: string]> => {
			let text = textAt(file) ?? '';
			for (const [region, make] of Object.entries(regions)) {
				text = withRegion(file, text, region, await formatted(make()));
			}
			return [file, text];
		},
	);
	return await Promise.all(pages);
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
