import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Workflow } from '../../../../scripts/n8n/workflows.cts';
import {
	lastOutputs,
	lastRun,
	publish,
	stored,
	type Json,
} from '../../../editor/harness/workflows.cts';
import { day, ordersOf, zone, type GetStage } from '../bench.cts';
import { handIn } from './fillIn.cts';

const NAME = 'Tangoe Mobile: two-stage leaver';
const LEAVER = '09902';
const SUSPEND = 2;
const LINE_CANCEL = 1;

type Configured = Workflow['nodes'][number] & { name: string; parameters: Json };

/** A call takes the place of the day, and the address to call comes along with the lines. */
function called(workflow: Workflow): Workflow {
	const nodes = (workflow.nodes as Configured[]).map((node) => {
		if (node.name === 'Wait Until the Day') {
			return { ...node, parameters: { resume: 'webhook', httpMethod: 'POST', options: {} } };
		}
		if (node.name !== 'Suspended') return node;
		const { assignments } = node.parameters.assignments as { assignments: object[] };
		const address = { id: 'address', name: 'address', value: '={{ $execution.resumeUrl }}' };
		return {
			...node,
			parameters: {
				assignments: { assignments: [...assignments, { ...address, type: 'string' }] },
			},
		};
	});
	return { ...workflow, nodes };
}

/** Tests examples/complete/two-stage-leaver.json. */
export function twoStageLeaver(stage: GetStage): void {
	const ordered = (type: number) =>
		ordersOf(stage())
			.filter(({ activity_type_id }) => activity_type_id === type)
			.map(({ line_id }) => line_id);
	/** Hands the form in; when the wait ends, once it has begun. */
	const suspended = async (on: string): Promise<Date> => {
		await handIn(stage(), 'tangoe-two-stage', [LEAVER, on]);
		for (;;) {
			const { waitTill, status } = await lastExecution();
			if (status === 'waiting') return new Date(String(waitTill));
			await sleep(100);
		}
	};
	const lastExecution = async () => {
		const { id } = await stored(stage(), NAME);
		const filter = encodeURIComponent(JSON.stringify({ workflowId: id }));
		const path = `/rest/executions?filter=${filter}`;
		const { results } = await stage().n8n.rest<{ results: Json[] }>('GET', path);
		return results[0] ?? {};
	};
	const goOn = async () => {
		for (const { id } of stage().sandbox.activities) stage().sandbox.advance(id, 'completed');
		const [{ address }] = (await lastOutputs(stage(), NAME)).of('Suspended');
		assert.equal((await fetch(String(address), { method: 'POST' })).status, 200);
		assert.equal(await lastRun(stage(), NAME), 'success');
		return await lastOutputs(stage(), NAME);
	};

	describe('two-stage leaver', () => {
		it('suspends now, and waits until the morning of the day', async () => {
			await publish(stage(), NAME);
			const until = await suspended(day(30));
			assert.equal(ordered(SUSPEND).length, 2);
			const [date, time] = until.toLocaleString('sv-SE', { timeZone: zone }).split(' ');
			assert.deepEqual([date, time], [day(30), '06:00:00']);
		});

		it('cancels on the day what is still suspended', async () => {
			await publish(stage(), NAME, called);
			await suspended(day(30));
			const outputs = await goOn();
			assert.deepEqual(ordered(LINE_CANCEL), ordered(SUSPEND));
			assert.equal(outputs.of('Canceled').length, 2);
		});

		it('cancels nothing for who is active again', async () => {
			await suspended(day(30));
			const { people } = stage().sandbox.world;
			const person = people.find(({ employee_id }) => employee_id === LEAVER);
			Object.assign(person ?? {}, { active: true });
			const [{ reason }] = (await goOn()).of('Active Again');
			assert.match(String(reason), /is active again/);
			assert.deepEqual(ordered(LINE_CANCEL), []);
		});
	});
}
