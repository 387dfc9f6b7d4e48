import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../root.cjs';
import { DEGRADED } from './degraded.cts';
import { ensureCore } from './install.cts';

const JEST = join(PROJECT_ROOT, 'node_modules', 'jest', 'bin', 'jest.js');

/**
 * Runs the tests of the engine on the oldest n8n-core, without those of a documented degradation.
 *
 * @param args further arguments for Jest, such as parts of file names
 * @returns Jest's exit code
 */
export async function main(args: string[]): Promise<number> {
	const { folder, version } = await ensureCore();
	console.log(`\nTests on n8n-core ${version}, which differs from the newest in this:`);
	for (const { inWords } of DEGRADED) console.log(`  - ${inWords}`);
	console.log();

	const leftOut = DEGRADED.map(({ test }) => test).join('|');
	const { status } = spawnSync(
		process.execPath,
		[
			JEST,
			`--config=${join(__dirname, 'jest.config.cjs')}`,
			`--testNamePattern=^(?!.*(${leftOut}))`,
			...args,
		],
		{ cwd: PROJECT_ROOT, stdio: 'inherit', env: { ...process.env, CORE_FOLDER: folder } },
	);
	return status ?? 1;
}
