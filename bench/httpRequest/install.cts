import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { npm } from '../../scripts/n8n/npm.cts';
import { LOCAL } from '../../scripts/n8n/places.cts';
import { run } from '../../scripts/n8n/processes.cts';
import { environment } from '../../scripts/n8n/environment.cts';
import { step } from '../../scripts/n8n/progress.cts';
import { once } from '../../scripts/n8n/stamp.cts';

/** The n8n-nodes-base of the n8n-core among the development dependencies. */
const VERSION = '2.41.1';
const INSTALLATION = join(__dirname, 'installation');
const FOLDER = join(LOCAL, 'bench');

/** What the HTTP Request node consists of, inside the package. */
const PARTS = ['package.json', 'dist/nodes/HttpRequest', 'dist/utils'];

/** The unpacked part of n8n-nodes-base; the linter leaves alone what is inside node_modules. */
export const NODES_BASE = join(FOLDER, 'node_modules', 'n8n-nodes-base');

/**
 * Fetches the HTTP Request node, unless it is there already: the archive of n8n-nodes-base without its
 * ninety dependencies, of which this node needs four that n8n-core does not bring. The rest it finds
 * in the project's own node_modules, so that it runs on the same n8n-core and n8n-workflow.
 */
export async function ensureHttpRequestNode(): Promise<void> {
	const lock = await readFile(join(INSTALLATION, 'package-lock.json'));
	const facts = { version: VERSION, lock: createHash('sha256').update(lock).digest('hex') };
	// Inside node_modules, so that it goes when they go.
	await once(join(FOLDER, 'node_modules', '.installed.json'), facts, async () => {
		await mkdir(FOLDER, { recursive: true });
		for (const file of ['package.json', 'package-lock.json']) {
			await copyFile(join(INSTALLATION, file), join(FOLDER, file));
		}
		await step(`n8n's HTTP Request node ${VERSION}: 15 MB to download`, async () => {
			await npm(['ci', '--ignore-scripts', '--prefer-offline'], { folder: FOLDER });
			await unpack();
		});
	});
}

async function unpack(): Promise<void> {
	const archive = `n8n-nodes-base-${VERSION}.tgz`;
	await npm(['pack', `n8n-nodes-base@${VERSION}`, '--silent'], { folder: FOLDER });
	await mkdir(NODES_BASE, { recursive: true });
	const parts = PARTS.map((part) => `package/${part}`);
	await run('tar', ['-xzf', archive, '-C', NODES_BASE, '--strip-components=1', ...parts], {
		cwd: FOLDER,
		env: environment(process.execPath),
	});
	await rm(join(FOLDER, archive));
}
