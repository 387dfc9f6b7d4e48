import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestOf } from '../n8n/manifest.cts';
import { npm } from '../n8n/npm.cts';
import { LOCAL } from '../n8n/places.cts';
import { step } from '../n8n/progress.cts';
import { once } from '../n8n/stamp.cts';

const INSTALLATION = join(__dirname, 'installation');

/** An n8n-core of its own, beside the one among the development dependencies. */
export interface Core {
	version: string;
	folder: string;
}

/** Installs the n8n-core that the lock file here names, unless it is there already. */
export async function ensureCore(): Promise<Core> {
	const version = manifestOf(INSTALLATION).dependencies['n8n-core'];
	const folder = join(LOCAL, `core-${version}`);
	const lock = await readFile(join(INSTALLATION, 'package-lock.json'));
	const facts = { version, lock: createHash('sha256').update(lock).digest('hex') };
	// Inside node_modules, so that it goes when they go.
	await once(join(folder, 'node_modules', '.installed.json'), facts, async () => {
		await mkdir(folder, { recursive: true });
		for (const file of ['package.json', 'package-lock.json']) {
			await copyFile(join(INSTALLATION, file), join(folder, file));
		}
		await step(`n8n-core ${version} from npm: 100 MB to download, 180 MB on disk`, async () => {
			// Nothing here needs install scripts, and n8n-core's native module would need a compiler.
			await npm(['ci', '--ignore-scripts', '--prefer-offline'], { folder });
		});
	});
	return { version, folder };
}
