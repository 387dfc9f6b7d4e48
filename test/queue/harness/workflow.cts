import type { QueueStage } from './stage.cts';

/** The ID that n8n gave a workflow. */
export async function workflowId({ n8n }: QueueStage, name: string): Promise<string> {
	const all = await n8n.rest<Array<{ id: string; name: string }>>('GET', '/rest/workflows');
	const found = all.find((workflow) => workflow.name === name);
	if (!found) throw new Error(`n8n has no workflow "${name}"`);
	return found.id;
}
