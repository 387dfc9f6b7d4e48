import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Workflow } from '../../../scripts/n8n/workflows.cts';
import { lastOutputs, lastRun, publish, untilWaiting } from '../../editor/harness/workflows.cts';
import { day, ordersOf, type GetStage } from './bench.cts';
import { handIn } from './forms/fillIn.cts';

type Node = Workflow['nodes'][number] & { name: string; parameters: object };

const name = 'Tangoe Mobile: offboarding';
const approved = 'Tangoe Mobile: offboarding with approval';
const lineCancel = 1;

/** The last day is over at once. */
function overAtOnce(workflow: Workflow): Workflow {
	return changed(workflow, 'Wait for the Last Day', (node) => ({
		...node,
		parameters: { ...node.parameters, dateTime: '={{ $now.toISO() }}' },
	}));
}

/** There is no mail server: the manager decides at once. */
function deciding(isApproved: boolean) {
	return (workflow: Workflow): Workflow =>
		changed(workflow, 'Ask the Manager', (node) => ({
			...node,
			type: 'n8n-nodes-base.set',
			typeVersion: 3.4,
			parameters: {
				mode: 'raw',
				jsonOutput: JSON.stringify({ data: { approved: isApproved } }),
				options: {},
			},
			credentials: {},
		}));
}

function changed(workflow: Workflow, which: string, change: (node: Node) => object): Workflow {
	const nodes = (workflow.nodes as Node[]).map((node) =>
		node.name === which ? change(node) : node,
	);
	return { ...workflow, nodes } as Workflow;
}

/** Tests examples/complete/offboarding.json and offboarding-with-approval.json. */
export function offboarding(stage: GetStage): void {
	const messagesOf = async (workflow: string, node: string) =>
		(await lastOutputs(stage(), workflow)).of(node).map(({ message }) => String(message));
	const cancels = (lastDay: string) =>
		[815101, 815102, 815103].map((line) => [lineCancel, line, lastDay]);
	const sent = () =>
		ordersOf(stage()).map(({ activity_type_id: type, line_id: line, sleep_until: on }) => [
			type,
			line,
			on,
		]);
	const leave = async (workflow: string, path: string, employee: string, lastDay: string) => {
		const before = await ran(workflow);
		await handIn(stage(), path, [employee, lastDay, 'hr@example.com']);
		while ((await ran(workflow)) === before) await sleep(100);
		await untilWaiting(stage(), workflow);
	};
	/** The last execution of a workflow. */
	const ran = async (workflow: string): Promise<string | undefined> => {
		const { results } = await stage().n8n.rest<{
			results: Array<{ id: string; workflowName: string }>;
		}>('GET', '/rest/executions');
		return results.find(({ workflowName }) => workflowName === workflow)?.id;
	};

	describe('offboarding', () => {
		it('tells who asked before it waits for the day after the last day', async () => {
			await publish(stage(), name);
			await leave(name, 'tangoe-offboarding', '10234', day(30));

			assert.deepEqual(sent(), cancels(day(30)));
			const [message, ...others] = await messagesOf(name, 'Tell Who Asked');
			assert.match(message, /: 7 found, 3 ordered now, 4 left alone\.\n- Line 3175550191 /);
			assert.deepEqual(others, []);
			const { results } = await stage().n8n.rest<{
				results: Array<{ workflowName: string; status: string; waitTill: string }>;
			}>('GET', '/rest/executions');
			const parked = results.find(({ workflowName }) => workflowName === name);
			assert.equal(parked?.status, 'waiting');
			assert.ok(Math.abs(Date.parse(parked.waitTill) - Date.parse(`${day(31)}T12:00Z`)) <= 7.2e6);
		});

		it('verifies after it, and tells again', async () => {
			await publish(stage(), name, overAtOnce);
			const match = { line_id: 820325 };
			stage().sandbox.fault({ kind: 'status', status: 422, message: 'has a balance', match });
			await leave(name, 'tangoe-offboarding', '10262', day(30));

			assert.equal(await lastRun(stage(), name), 'success');
			const messages = await messagesOf(name, 'Tell Who Asked');
			assert.equal(messages.length, 3);
			assert.ok(messages.some((it) => /^NEEDS A LOOK: 3175550125 .*has a balance/.test(it)));
			assert.match(String(messages[2]), /2 of 4 .*\n- Line 820325 IS NOT AS WANTED\./);
		});

		it('says that nothing is ordered where a list cannot be read', async () => {
			await publish(stage(), name, overAtOnce);
			stage().sandbox.fault({ kind: 'status', status: 403, path: '/1/lines' });
			await leave(name, 'tangoe-offboarding', '10251', day(30));
			const messages = await messagesOf(name, 'Tell Who Asked');
			assert.equal(messages.length, 1);
			assert.match(messages[0], /^NEEDS A LOOK: /);
			assert.deepEqual(sent(), []);
		});
	});

	describe('offboarding with approval', () => {
		before(async () => await publish(stage(), approved, deciding(true)));

		it('carries out the plan that the manager approved', async () => {
			await leave(approved, 'tangoe-offboarding-approval', '10240', day(30));
			assert.deepEqual(
				sent().map(([, line]) => line),
				[820130, 820143],
			);
			const outputs = await lastOutputs(stage(), approved);
			// Who approved is the address that the mail goes to, which the stand-in does not have.
			const [{ evidence }] = outputs.of('Carry Out the Plan') as Array<{ evidence: object }>;
			assert.deepEqual(
				Object.entries(evidence).filter(([key]) => /_by|is_plan/.test(key)),
				[
					['requested_by', 'hr@example.com'],
					['is_plan_expected', true],
				],
			);
			assert.match(String(outputs.of('Tell HR')[0].message), /2 ordered now/);
		});

		it('orders nothing when the manager declines', async () => {
			await publish(stage(), approved, deciding(false));
			await leave(approved, 'tangoe-offboarding-approval', '10242', day(30));
			assert.deepEqual(sent(), []);
			assert.match((await messagesOf(approved, 'Tell HR'))[0], /nothing was ordered\.$/);
		});
	});
}
