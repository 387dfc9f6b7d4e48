import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What a finished piece of work was made from. */
export type Facts = Record<string, string>;

async function read(stamp: string): Promise<string | undefined> {
	return await readFile(stamp, 'utf8').catch(() => undefined);
}

/**
 * Does the work unless the stamp says that it was finished with the same facts. The stamp goes before
 * the work starts and comes back when it is done, so work that was interrupted is never taken for done.
 * @returns whether there was anything to do
 */
export async function once(
	stamp: string,
	facts: Facts,
	work: () => Promise<unknown>,
): Promise<boolean> {
	const wanted = JSON.stringify(facts, undefined, '\t');
	if ((await read(stamp)) === wanted) return false;
	await rm(stamp, { force: true });
	await work();
	await mkdir(dirname(stamp), { recursive: true });
	await writeFile(`${stamp}.new`, wanted);
	await rename(`${stamp}.new`, stamp);
	return true;
}
