import { setTimeout as sleep } from 'node:timers/promises';
import type { Stage } from '../../editor/harness/stage.cts';
import type { Json } from '../../editor/harness/workflows.cts';

/** While n8n is busy with many rows it drops a connection now and then. */
const MAX_LOST = 50;

/** What a run by hand left. */
export interface EditorRun {
	status: string;
	/** The items of all outputs of a node; none if it did not run. */
	of(node: string): Json[];
	/** The names of the nodes that ran. */
	ran: string[];
}

interface Execution {
	status: string;
	data: string;
}

interface RunData {
	resultData: {
		runData: Record<string, Array<{ data?: { main: Array<Array<{ json: Json }> | null> } }>>;
	};
}

/** Runs a workflow by hand, from the button of one of its triggers, as the editor does. */
export async function runByHand({ n8n }: Stage, name: string, from = 'Try It'): Promise<EditorRun> {
	const all = await n8n.rest<Array<{ id: string; name: string }>>('GET', '/rest/workflows');
	const id = all.find((workflow) => workflow.name === name)?.id;
	const { executionId } = await n8n.rest<{ executionId: string }>(
		'POST',
		`/rest/workflows/${id}/run`,
		{ triggerToStartFrom: { name: from } },
	);
	for (let lost = 0; lost < MAX_LOST;) {
		await sleep(100);
		try {
			const { status, data } = await n8n.rest<Execution>('GET', `/rest/executions/${executionId}`);
			if (!['new', 'running'].includes(status)) return { status, ...(await outputsIn(data)) };
		} catch {
			lost++;
		}
	}
	throw new Error(`n8n does not say how the run of "${name}" ended`);
}

async function outputsIn(data: string): Promise<Pick<EditorRun, 'of' | 'ran'>> {
	const { parse } = await import('flatted');
	const { runData } = (parse(data) as RunData).resultData;
	return {
		ran: Object.keys(runData),
		of: (node) =>
			(runData[node] ?? []).flatMap((run) =>
				(run.data?.main ?? []).flatMap((output) => (output ?? []).map(({ json }) => json)),
			),
	};
}
