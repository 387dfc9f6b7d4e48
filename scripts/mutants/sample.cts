import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from '../root.cjs';
import { mutantsOf, type Mutant } from './mutantsOf.cts';

/**
 * Every mutant of the published sources in an order that only the seed decides: the first ones are a random
 * sample, and a longer sample begins with the shorter one.
 */
export function sampled(seed: string): Mutant[] {
	const rank = ({ text }: Mutant) => createHash('sha256').update(`${seed}\n${text}`).digest('hex');
	return ['nodes', 'credentials']
		.flatMap(sourcesIn)
		.flatMap((file) => mutantsOf(file, readFileSync(path.join(PROJECT_ROOT, file), 'utf8')))
		.map((mutant) => ({ mutant, rank: rank(mutant) }))
		.sort((one, other) => (one.rank < other.rank ? -1 : 1))
		.map(({ mutant }) => mutant);
}

function sourcesIn(folder: string): string[] {
	return readdirSync(path.join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => path.posix.join(folder, ...name.split(path.sep)));
}
