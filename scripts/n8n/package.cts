import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../root.cjs';
import { manifestOf } from './manifest.cts';
import { npm, ownProject } from './npm.cts';
import { PLACES } from './places.cts';
import { step } from './progress.cts';
import { once } from './stamp.cts';

const MANIFEST = manifestOf(PROJECT_ROOT);

/** The name under which n8n knows this package. */
export const PACKAGE_NAME = MANIFEST.name;

const SOURCES = ['credentials', 'icons', 'nodes', 'package.json', 'tsconfig.json', 'README.md'];
const TARBALL = join(PLACES.package, `${PACKAGE_NAME}-${MANIFEST.version}.tgz`);

async function filesUnder(path: string): Promise<string[]> {
	const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
	if (!entries) return [path];
	return entries.filter((it) => it.isFile()).map((it) => join(it.parentPath, it.name));
}

async function hashOf(paths: string[]): Promise<string> {
	const hash = createHash('sha256');
	const files = (await Promise.all(paths.map(filesUnder))).flat().sort();
	for (const file of files) hash.update(file).update(await readFile(file).catch(() => ''));
	return hash.digest('hex');
}

/** Builds and packs this package when its sources have changed; the tarball's path. */
export async function packPackage(): Promise<string> {
	await mkdir(PLACES.package, { recursive: true });
	const facts = { sources: await hashOf(SOURCES.map((it) => join(PROJECT_ROOT, it))) };
	await once(join(PLACES.package, '.packed.json'), facts, async () => {
		await step(`${PACKAGE_NAME}: build and pack`, async () => {
			await npm(['run', 'build'], { folder: PROJECT_ROOT });
			await npm(['pack', '--ignore-scripts', `--pack-destination=${PLACES.package}`], {
				folder: PROJECT_ROOT,
			});
		});
	});
	return TARBALL;
}

/**
 * Installs the tarball as a community package of the n8n that lives in `home`, where n8n itself would
 * put it, when it is not the one already there. n8n must not be running.
 */
export async function installPackage(home: string, archive: string, node: string): Promise<void> {
	const folder = join(home, '.n8n', 'nodes');
	const modules = join(folder, 'node_modules');
	const facts = { archive: await hashOf([archive]) };
	await once(join(modules, `.${PACKAGE_NAME}.json`), facts, async () => {
		await ownProject(folder, 'installed-nodes');
		// npm takes a tarball of the same path and version for the one that is installed.
		await rm(join(modules, PACKAGE_NAME), { recursive: true, force: true });
		// The switches are n8n's own, except legacy-peer-deps: n8n takes the peer dependencies out of the
		// package, since a node must share the host's n8n-workflow and never bring a second one.
		const switches =
			'--ignore-scripts --bin-links=false --install-strategy=shallow --package-lock=false --legacy-peer-deps';
		await npm(['install', ...switches.split(' '), '--prefix', folder, archive], { folder, node });
	});
}
