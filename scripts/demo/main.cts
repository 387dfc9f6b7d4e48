import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startSandbox } from '../../sandbox/index.cts';
import { Engine, type WorkflowFile } from '../engine/engine.cts';
import { PROJECT_ROOT } from '../root.cjs';
import { outputsOf, refusalOf } from './outputs.cts';
import { report } from './report.cts';
import { doubtsAboutOrders, doubtsAboutRepeat } from './verify.cts';

const WORKFLOW = 'examples/leaver-and-joiner.json';

/**
 * Runs the example workflow on the real n8n-core against a sandbox, and once more as if HR had sent the
 * same twice; tells what happened, and asks the sandbox whether it is true.
 *
 * @returns the exit code: 0 only if the sandbox has every order, each of them once
 */
export async function main(): Promise<number> {
	const startedAt = Date.now();
	const file = JSON.parse(readFileSync(path.join(PROJECT_ROOT, WORKFLOW), 'utf8')) as WorkflowFile;
	const sandbox = await startSandbox();
	try {
		const engine = await Engine.start();
		const { apiToken } = sandbox.credentials;
		const credentials = {
			tangoeMobileApi: { environment: 'sandbox', host: sandbox.url, apiToken },
		};
		const first = await engine.run(file, credentials);
		if (first.data.resultData.error) throw first.data.resultData.error;
		const outputs = outputsOf(first);
		const doubts = await doubtsAboutOrders(outputs, sandbox);

		const second = await engine.run(file, credentials);
		const again = { outputs: outputsOf(second), refusal: refusalOf(second) };
		doubts.push(...doubtsAboutRepeat(outputs, again, sandbox));

		const seconds = (Date.now() - startedAt) / 1000;
		console.log(report({ workflow: WORKFLOW, file, sandbox, outputs, again, doubts, seconds }));
		return doubts.length === 0 ? 0 : 1;
	} finally {
		await sandbox.stop();
	}
}
