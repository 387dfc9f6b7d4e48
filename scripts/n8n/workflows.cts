import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How a workflow's node refers to a credential. */
export interface CredentialReference {
	id: string;
	name: string;
}

/** The part of a workflow that matters for importing it. */
export interface Workflow {
	name: string;
	nodes: Array<{ name?: string; credentials?: Record<string, CredentialReference> }>;
	connections: object;
	settings?: object;
	[more: string]: unknown;
}

/** The workflow with its nodes pointing at `credentials`, by type; other types stay as they are. */
export function withCredentials(
	workflow: Workflow,
	credentials: ReadonlyMap<string, CredentialReference>,
): Workflow {
	const nodes = workflow.nodes.map((node) => {
		if (!node.credentials) return node;
		const entries = Object.entries(node.credentials).map(
			([type, reference]) => [type, credentials.get(type) ?? reference] as const,
		);
		return { ...node, credentials: Object.fromEntries(entries) };
	});
	return { ...workflow, nodes };
}

/** Every workflow in a folder of JSON files, and in the folders in it. */
export async function readWorkflows(folder: string): Promise<Workflow[]> {
	const entries = await readdir(folder, { recursive: true }).catch(() => []);
	const files = entries.filter((it) => it.endsWith('.json')).sort();
	return await Promise.all(
		files.map(async (file) => JSON.parse(await readFile(join(folder, file), 'utf8')) as Workflow),
	);
}
