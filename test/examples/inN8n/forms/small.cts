import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Workflow } from '../../../../scripts/n8n/workflows.cts';
import { publish } from '../../../editor/harness/workflows.cts';
import { day, ordersOf, type GetStage } from '../bench.cts';
import { fillIn as submit } from './fillIn.cts';

type Named = Workflow['nodes'][number] & { name: string };
type Configured = Named & { parameters: object };

/** The approver approves at once: there is no mail server. */
function approving(workflow: Workflow): Workflow {
	const nodes = (workflow.nodes as Named[]).map((node) => {
		if (node.name !== 'Ask the Approver') return node;
		const parameters = { mode: 'raw', jsonOutput: '{ "data": { "approved": true } }', options: {} };
		return { ...node, type: 'n8n-nodes-base.set', typeVersion: 3.4, parameters, credentials: {} };
	});
	return { ...workflow, nodes };
}

const FOLLOW = 'Tangoe Mobile: follow an order';

/** The order leaves the wait at once: how it waits is tested by itself. */
function notWaiting(workflow: Workflow): Workflow {
	const nodes = (workflow.nodes as Configured[]).map((node) => {
		if (node.name !== 'Wait Until Finished') return node;
		const options = { alsoFinishedWhen: ['withTangoe'] };
		return { ...node, parameters: { ...node.parameters, options } };
	});
	return { ...workflow, nodes };
}

/** Tests examples/small, and what else begins with a form. */
export function small(stage: GetStage): void {
	const fillIn = async (name: string, path: string, values: string[]) =>
		await submit(stage(), name, path, values);
	const lines = () => ordersOf(stage()).map((order) => order.line_id);

	describe('small', () => {
		const name = (of: string) => `Tangoe Mobile: ${of} (small)`;
		before(async () => {
			await publish(stage(), name('offboarding'));
			await publish(stage(), name('onboarding'));
			await publish(stage(), name('lost or stolen phone'));
			await publish(stage(), name('approval'), approving);
			await publish(stage(), FOLLOW, notWaiting);
		});

		it('offboarding cancels every line of the person in the form', async () => {
			const last = day(30);
			assert.equal(await fillIn(name('offboarding'), 'tangoe-leaver', ['10262', last]), 'success');
			assert.deepEqual(
				ordersOf(stage()).map((order) => [order.line_id, order.sleep_until]),
				[
					[820325, last],
					[820338, last],
				],
			);
		});

		it('onboarding orders a line for the person in the form', async () => {
			const values = ['10242', 'Jasper Winterbourne', '317'];
			assert.equal(await fillIn(name('onboarding'), 'tangoe-joiner', values), 'success');
			assert.deepEqual(
				ordersOf(stage()).map((order) => order.employee_id),
				['10242'],
			);
		});

		it('follow an order goes on after the wait', async () => {
			const values = ['10240', 'Horatio Pell', '317', 'manager@example.com'];
			assert.equal(await fillIn(FOLLOW, 'tangoe-follow', values), 'success');
			assert.deepEqual(
				ordersOf(stage()).map((order) => order.employee_id),
				['10240'],
			);
		});

		it('lost or stolen suspends, and fails where it does not', async () => {
			const report = name('lost or stolen phone');
			const values = ['10235', '317-555-0107', 'left in a taxi'];
			assert.equal(await fillIn(report, 'tangoe-report', values), 'success');
			assert.deepEqual(lines(), [820091]);
		});

		it('approval sends what was approved', async () => {
			const values = ['10251', '(317) 555-0117', 'Business Nation 450'];
			assert.equal(await fillIn(name('approval'), 'tangoe-request', values), 'success');
			assert.deepEqual(lines(), [820221]);
		});
	});
}
