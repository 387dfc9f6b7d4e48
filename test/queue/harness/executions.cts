import { setTimeout as sleep } from 'node:timers/promises';
import type { QueueStage } from './stage.cts';

/** An execution as n8n lists it. */
export interface Execution {
	id: string;
	status: string;
}

const underWay = ['new', 'running', 'waiting', 'unknown'];

/** All executions of a workflow, the oldest first. */
export async function executionsOf({ n8n }: QueueStage, workflowId: string): Promise<Execution[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const { results } = await n8n.rest<{ results: Execution[] }>(
		'GET',
		`/rest/executions?limit=100&filter=${filter}`,
	);
	return results
		.map(({ id, status }) => ({ id, status }))
		.sort((one, other) => Number(one.id) - Number(other.id));
}

/** The same, once none of them is under way any more. */
export async function endedExecutionsOf(
	stage: QueueStage,
	workflowId: string,
	patienceMs: number,
): Promise<Execution[]> {
	const deadline = Date.now() + patienceMs;
	for (;;) {
		const executions = await executionsOf(stage, workflowId);
		const open = executions.filter(({ status }) => underWay.includes(status));
		if (open.length === 0) return executions;
		if (Date.now() > deadline) throw new Error(`Still under way: ${JSON.stringify(open)}`);
		await sleep(500);
	}
}

/** Waits until something is the case. */
export async function until(
	what: string,
	isSo: () => boolean | Promise<boolean>,
	patienceMs = 60_000,
): Promise<void> {
	const deadline = Date.now() + patienceMs;
	while (!(await isSo())) {
		if (Date.now() > deadline) throw new Error(`Did not come about: ${what}`);
		await sleep(20);
	}
}
