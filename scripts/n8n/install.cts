import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { compilerAdvice, missingCompilers } from './compilers.cts';
import { manifestOf } from './manifest.cts';
import { ensureNode, headers } from './node.cts';
import { npm } from './npm.cts';
import { PLACES } from './places.cts';
import { step, type Say } from './progress.cts';
import { once } from './stamp.cts';

/** The version of n8n that is installed. */
export const N8N_VERSION = manifestOf(PLACES.installation).dependencies.n8n;

/** An n8n that is ready to be started. */
export interface Installation {
	/** The Node it runs on. */
	node: string;
	/** Its command-line program. */
	n8n: string;
}

const PACKAGE_COUNT = 2350;
const GIGABYTE = 1e9;
/** For n8n itself and what npm keeps of the download, mostly on the same disk. */
const ROOM_BYTES = 4 * GIGABYTE;
const MODULES = join(PLACES.n8n, 'node_modules');
// Inside node_modules, so that it goes when n8n is installed anew.
const DATABASE_STAMP = join(MODULES, '.sqlite-built.json');

function countPackages(say: Say) {
	const seen = new Set<string>();
	return (line: string) => {
		const archive = /\S+\/-\/\S+\.tgz/.exec(line)?.[0];
		if (archive) seen.add(archive);
		say(`${seen.size.toLocaleString('en')} of ${PACKAGE_COUNT.toLocaleString('en')} packages`);
	};
}

async function checkRoom() {
	const { bavail, bsize } = await statfs(PLACES.n8n);
	const free = bavail * bsize;
	if (free > ROOM_BYTES) return;
	throw new Error(
		`n8n needs ${ROOM_BYTES / GIGABYTE} GB of disk; ${(free / GIGABYTE).toFixed(1)} GB are free.`,
	);
}

async function lockHash(): Promise<string> {
	const lock = await readFile(join(PLACES.installation, 'package-lock.json'));
	return createHash('sha256').update(lock).digest('hex');
}

/** Said before the download, so that they can be installed while it goes on. */
async function warnOfCompilers() {
	const missing = existsSync(DATABASE_STAMP) ? undefined : await missingCompilers();
	if (missing) console.warn(`${missing} Install it while the rest is downloaded.`);
}

async function installN8n(node: string) {
	const facts = { n8n: N8N_VERSION, lock: await lockHash(), on: process.platform + process.arch };
	await once(join(MODULES, '.installed.json'), facts, async () => {
		await mkdir(PLACES.n8n, { recursive: true });
		await checkRoom();
		for (const file of ['package.json', 'package-lock.json']) {
			await copyFile(join(PLACES.installation, file), join(PLACES.n8n, file));
		}
		const title = `n8n ${N8N_VERSION} from npm: 770 MB to download, 2.6 GB on disk`;
		await step(title, async (say) => {
			// Scripts stay off: one of n8n's dependencies would fetch sources from outside the registry.
			await npm(['ci', '--ignore-scripts', '--prefer-offline', '--loglevel=http'], {
				folder: PLACES.n8n,
				node,
				onLine: countPackages(say),
			});
		});
	});
}

async function buildDatabase(node: string) {
	await once(DATABASE_STAMP, { n8n: N8N_VERSION }, async () => {
		await step('SQLite, the one native module n8n needs: about a minute to build', async () => {
			const nodedir = headers(node);
			const build = npm(['rebuild', 'sqlite3', '--ignore-scripts=false'], {
				folder: PLACES.n8n,
				node,
				env: nodedir ? { npm_config_nodedir: nodedir } : {},
			});
			await build.catch(async (error) => {
				throw new Error(`${error.message}\n\n${await compilerAdvice()}`, { cause: error });
			});
		});
	});
}

/** Installs whatever is missing of Node, n8n and its database driver. */
export async function ensureInstalled(): Promise<Installation> {
	await warnOfCompilers();
	const node = await ensureNode();
	await installN8n(node);
	await buildDatabase(node);
	return { node, n8n: join(MODULES, 'n8n', 'bin', 'n8n') };
}
