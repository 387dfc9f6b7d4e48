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

/** Runs a workflow by hand, from its button, as the editor does. */
export async function runByHand({ n8n }: Stage, name: string): Promise<EditorRun> {
	const all = await n8n.rest<Array<{ id: string; name: string }>>('GET', '/rest/workflows');
	const id = all.find((workflow) => workflow.name === name)?.id;
	const { executionId } = await n8n.rest<{ executionId: string }>(
		'POST',
		`/rest/workflows/${id}/run`,
		{ triggerToStartFrom: { name: 'Try It' } },
	);
	for (let lost = 0; lost < MAX_LOST;) {
		await sleep(100);
		try {
			const { status, data } = await n8n.rest<Execution>('GET', `/rest/executions/${executionId}`);
			if (!['new', 'running'].includes(status)) return { status, ...outputsIn(data) };
		} catch {
			lost++;
		}
	}
	throw new Error(`n8n does not say how the run of "${name}" ended`);
}

function outputsIn(data: string): Pick<EditorRun, 'of' | 'ran'> {
	const { runData } = (unflattened(data) as RunData).resultData;
	return {
		ran: Object.keys(runData),
		of: (node) =>
			(runData[node] ?? []).flatMap((run) =>
				(run.data?.main ?? []).flatMap((output) => (output ?? []).map(({ json }) => json)),
			),
	};
}

/** An execution as n8n keeps it: a list, in which every text inside of an object is the place of its value. */
function unflattened(text: string): unknown {
	const values = JSON.parse(text) as unknown[];
	const known = new Map<number, unknown>();
	const at = (place: number): unknown => {
		const value = values[place];
		if (typeof value !== 'object' || value === null) return value;
		if (known.has(place)) return known.get(place);
		const whole: Record<string, unknown> | unknown[] = Array.isArray(value) ? [] : {};
		known.set(place, whole);
		const entries = Object.entries(value).map(([key, inner]) => [
			key,
			typeof inner === 'string' ? at(Number(inner)) : (inner as unknown),
		]);
		return Object.assign(whole, Object.fromEntries(entries));
	};
	return at(0);
}
