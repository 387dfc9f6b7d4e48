import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PACKAGE_NAME } from '../../../scripts/n8n/package.cts';

const RULE = "credentials.environment === 'sandbox'";

/**
 * Lets a credential for production lead to this machine, in one n8n alone: what the node does on production
 * is to be seen without a real Tangoe Mobile.
 */
export async function letProductionBeHere(home: string): Promise<void> {
	const installed = join(home, '.n8n', 'nodes', 'node_modules', PACKAGE_NAME);
	const file = join(installed, 'dist', 'credentials', 'connection', 'host.js');
	const code = await readFile(file, 'utf8');
	if (!code.includes(RULE)) throw new Error(`${file} does not hold ${RULE} any more`);
	await writeFile(file, code.replace(RULE, 'true'));
}
