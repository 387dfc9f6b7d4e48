import type { Stage } from './stage.cts';

const PAGE = 100;

/** An execution as n8n lists it. */
export interface Listed {
	id: string;
	status: string;
}

/** What one node did in an execution. */
export interface NodeRun {
	/** Epoch milliseconds. */
	startTime: number;
	data?: { main: Array<Array<{ json: Record<string, unknown> }> | null> };
}

/** What n8n has stored of an execution. */
export interface StoredRun {
	resultData: { runData: Record<string, NodeRun[]> };
	/** What was still to run. */
	executionData?: { nodeExecutionStack: NodeRun[] };
}

/**
 * The executions of a workflow, the newest first.
 *
 * @param after only those with a higher ID
 */
export async function listRuns({ n8n }: Stage, workflowId: string, after = 0): Promise<Listed[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const found: Listed[] = [];
	for (let cursor = ''; ;) {
		const { results, nextCursor } = await n8n.rest<{ results: Listed[]; nextCursor?: string }>(
			'GET',
			`/rest/executions?limit=${PAGE}&filter=${filter}${cursor && `&cursor=${cursor}`}`,
		);
		const newer = results.filter(({ id }) => Number(id) > after);
		found.push(...newer);
		if (!nextCursor || newer.length < results.length) return found;
		cursor = encodeURIComponent(nextCursor);
	}
}

/** What n8n has stored of an execution. */
export async function readRun({ n8n }: Stage, id: string): Promise<StoredRun> {
	const { parse } = await import('flatted');
	const { data } = await n8n.rest<{ data: string }>('GET', `/rest/executions/${id}`);
	return parse(data) as StoredRun;
}
