import { readFileSync } from 'node:fs';
import path from 'node:path';

import { PROJECT_ROOT } from '../root.cjs';
import { complaintsAbout } from './complaints.cts';
import { publishedVersions } from './published.cts';
import { standInsLeft } from './standIns.cts';

/**
 * Says what is in the way of a release; docs/releasing.md has the steps.
 *
 * @param tag the tag that asks for the release; without one, or with an empty one, only the rest is checked
 * @returns the exit code
 */
export async function main(tag?: string): Promise<number> {
	const read = (file: string) => readFileSync(path.join(PROJECT_ROOT, file), 'utf8');
	const { name, version } = JSON.parse(read('package.json')) as { name: string; version: string };
	const complaints = complaintsAbout({
		tag: tag === '' ? undefined : tag,
		version,
		published: publishedVersions(name),
		changelog: read('CHANGELOG.md'),
		standIns: standInsLeft(),
	});
	if (complaints.length === 0) {
		console.log(
			`${name} ${version} may be released: git tag ${version} && git push origin ${version}`,
		);
		return 0;
	}
	console.error(`${name} ${version} may not be released yet:`);
	for (const complaint of complaints) console.error(`  ${complaint}`);
	return 1;
}
