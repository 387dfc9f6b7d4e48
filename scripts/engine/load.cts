import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

// n8n-core writes its settings on first use, so the folder has to be named before it is loaded.
process.env.N8N_USER_FOLDER ??= folderOfThisProcess();
process.env.N8N_LOG_LEVEL ??= 'silent';

import { PackageDirectoryLoader } from 'n8n-core';
import type { ICredentialType, INodeType } from 'n8n-workflow';

/** The project's root, where the package was built. */
export const PROJECT_ROOT = path.resolve(__dirname, '../..');

/** The built package, as n8n has it after loading. */
export interface LoadedPackage {
	nodes: Record<string, INodeType>;
	credentials: Record<string, ICredentialType>;
}

function folderOfThisProcess(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'n8n-'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** Loads the built package with n8n's own loader. */
export async function loadPackage(): Promise<LoadedPackage> {
	const loader = new PackageDirectoryLoader(PROJECT_ROOT);
	await loader.loadAll();
	const nodeNames = Object.keys(loader.nodeTypes);
	const credentialNames = Object.keys(loader.credentialTypes);
	return {
		nodes: Object.fromEntries(
			nodeNames.map((name) => [
				`${loader.packageName}.${name}`,
				loader.getNode(name).type as INodeType,
			]),
		),
		credentials: Object.fromEntries(
			credentialNames.map((name) => [name, loader.getCredential(name).type]),
		),
	};
}
