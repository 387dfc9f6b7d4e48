import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startSandbox } from '../../sandbox/index.cts';
import { Engine, type WorkflowFile } from '../engine/engine.cts';
import { PROJECT_ROOT } from '../root.cjs';
import { outputsOf, verify } from './orders.cts';
import { report } from './report.cts';

const WORKFLOW = 'examples/leaver-and-joiner.json';

/**
 * Runs the example workflow on the real n8n-core against a sandbox, tells what happened, and asks the
 * sandbox whether it is true.
 *
 * @returns the exit code: 0 only if Tangoe's side holds every order
 */
export async function main(): Promise<number> {
	const startedAt = Date.now();
	const file = JSON.parse(readFileSync(path.join(PROJECT_ROOT, WORKFLOW), 'utf8')) as WorkflowFile;
	const sandbox = await startSandbox();
	try {
		const engine = await Engine.start();
		const { apiToken } = sandbox.credentials;
		const run = await engine.run(file, {
			tangoeMobileApi: { environment: 'sandbox', host: sandbox.url, apiToken },
		});
		const outputs = outputsOf(run);
		const doubts = await verify(outputs, sandbox);
		const seconds = (Date.now() - startedAt) / 1000;
		console.log(report({ workflow: WORKFLOW, file, sandbox, outputs, doubts, seconds }));
		return doubts.length === 0 ? 0 : 1;
	} finally {
		await sandbox.stop();
	}
}
