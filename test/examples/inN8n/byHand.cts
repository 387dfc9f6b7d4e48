import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setUpCredentials } from '../../../scripts/n8n/setup.cts';
import { publish } from '../../editor/harness/workflows.cts';
import { claimsIn } from '../claims.cts';
import { exampleFiles, exampleIn, isOrdering } from '../workflow.cts';
import { withoutMail } from './approval/changes.cts';
import type { GetStage } from './bench.cts';
import { runByHand } from './inEditor.cts';

const examples = exampleFiles()
	.map(exampleIn)
	.filter(({ nodes }) => nodes.some(isOrdering) && nodes.some(({ name }) => name === 'Try It'));

/** Tests that no example says of a run by hand on production that it ordered. */
export function byHand(stage: GetStage): void {
	describe('by hand on production', () => {
		before(async () => {
			const { n8n, sandbox } = stage();
			await publish(stage(), 'Tangoe Mobile: approval before an order', withoutMail);
			const credentials = await setUpCredentials(n8n, sandbox);
			const { id, name } = credentials.get('tangoeMobileApi') ?? assert.fail('no credential');
			await n8n.rest('PATCH', `/rest/credentials/${id}`, {
				...{ name, type: 'tangoeMobileApi' },
				data: {
					environment: 'production',
					host: sandbox.url,
					apiToken: sandbox.credentials.apiToken,
				},
			});
		});
		after(async () => void (await setUpCredentials(stage().n8n, stage().sandbox)));

		for (const { name, nodes } of examples) {
			it(`${name} orders nothing and does not say that it did`, async () => {
				const run = await runByHand(stage(), name);
				const others = run.ran.filter(
					(node) => !nodes.find((one) => one.name === node)?.type.includes('tangoe'),
				);
				assert.ok(run.ran.length > 1);
				assert.deepEqual(claimsIn(others.flatMap((node) => run.of(node))), []);
				assert.deepEqual(
					stage().sandbox.requests.filter(({ method }) => method === 'POST'),
					[],
				);
			});
		}
	});
}
