import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { SCHEMAS } from '../docs/schemas.cts';

const MOST_OF_PRODUCT = 6;

/** The files of a copy that are new or not as in the original. */
export function changedFiles(project: string, copy: string, files: string[]): string[] {
	return files.filter((file) => {
		const original = path.join(project, file);
		const text = readFileSync(path.join(copy, file));
		return !existsSync(original) || !readFileSync(original).equals(text);
	});
}

/** What is wrong with the set of files that an activity type needed. */
export function complaintsAbout(changed: string[], project: string): string[] {
	const product = changed.filter(
		(file) => /^(nodes|credentials)\//.test(file) && !file.startsWith(SCHEMAS),
	);
	const tests = changed.filter(
		(file) => file.startsWith('test/') && existsSync(path.join(project, file)),
	);
	return [
		...(product.length > MOST_OF_PRODUCT
			? [`${product.length} files of the product had to change, more than ${MOST_OF_PRODUCT}`]
			: []),
		...tests.map((file) => `${file} had to change, and no existing test may`),
	];
}
