import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '..', '..', 'examples');

/** A node of an example workflow. */
export interface ExampleNode {
	id: string;
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: Record<string, unknown>;
	credentials?: Record<string, { id: string; name: string }>;
	webhookId?: string;
	onError?: string;
}

/** Where the outputs of a node lead, by their kind; sub-nodes of an agent have others than main. */
export type Connections = Record<string, Record<string, Array<Array<{ node: string }>>>>;

/** An example workflow as it stands in its file. */
export interface ExampleWorkflow {
	name: string;
	nodes: ExampleNode[];
	connections: Connections;
	settings: object;
}

/** The files of the examples, with the folder that they are in. */
export function exampleFiles(): string[] {
	const entries = readdirSync(FOLDER, { recursive: true }) as string[];
	return entries.filter((entry) => entry.endsWith('.json')).sort();
}

/** The text of an example's file. */
export function exampleText(file: string): string {
	return readFileSync(join(FOLDER, file), 'utf8');
}

/** An example by its file. */
export function exampleIn(file: string): ExampleWorkflow {
	return JSON.parse(exampleText(file)) as ExampleWorkflow;
}

interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

// A node and the name below it.
const nodeSize = { width: 100, height: 140 };

export function isOurs(node: ExampleNode): boolean {
	return node.type === 'n8n-nodes-tangoe-mobile.tangoeMobile' || isTool(node);
}

export function isOurTrigger({ type }: ExampleNode): boolean {
	return type === 'n8n-nodes-tangoe-mobile.tangoeMobileTrigger';
}

/** Our node as n8n offers it to agents. */
export function isTool({ type }: ExampleNode): boolean {
	return type === 'n8n-nodes-tangoe-mobile.tangoeMobileTool';
}

/** A node with a second output, for what it waits for no longer; the first leads back to it. */
export function isWaiting({ parameters }: ExampleNode): boolean {
	return parameters.operation === 'waitUntilFinished';
}

const NO_ORDERS = ['get', 'getAll', 'waitUntilFinished'];

/** A node that can place orders, by itself and not as a tool. */
export function isOrdering({ type, parameters }: ExampleNode): boolean {
	const { resource = 'activity', operation, options = {} } = parameters;
	const isOrder =
		isOffboarding({ parameters }) ||
		(resource === 'activity' && !NO_ORDERS.includes(String(operation)));
	const isPreview = (options as { previewOnly?: boolean }).previewOnly === true;
	return type === 'n8n-nodes-tangoe-mobile.tangoeMobile' && isOrder && !isPreview;
}

/** A node that places the orders of a whole plan, with a summary first. */
export function isOffboarding({ parameters }: Pick<ExampleNode, 'parameters'>): boolean {
	return parameters.resource === 'person' && parameters.operation === 'offboard';
}

export function isSticky({ type }: ExampleNode): boolean {
	return type === 'n8n-nodes-base.stickyNote';
}

export function isTrigger({ type }: ExampleNode): boolean {
	return /\.(webhook|\w+Trigger)$/.test(type);
}

/** The room that a node takes on the canvas. */
export function boxOf(node: ExampleNode): Box {
	const [left, top] = node.position;
	const { width, height } = isSticky(node) ? (node.parameters as typeof nodeSize) : nodeSize;
	return { left, top, right: left + width, bottom: top + height };
}

export function overlaps(one: Box, other: Box): boolean {
	const across = one.left < other.right && other.left < one.right;
	return across && one.top < other.bottom && other.top < one.bottom;
}

/** The names of all nodes that some nodes lead to, themselves and the sub-nodes of agents included. */
export function reachable(connections: Connections, from: ExampleNode[]): Set<string> {
	const reached = new Set(from.map(({ name }) => name));
	for (const name of reached) {
		(connections[name]?.main ?? []).flat().forEach(({ node }) => reached.add(node));
		subNodesOf(connections, name).forEach((node) => reached.add(node));
	}
	return reached;
}

/** The names of a node's sub-nodes, whose connections lead to it and not from it. */
function subNodesOf(connections: Connections, name: string): string[] {
	return Object.entries(connections)
		.filter(([, outputs]) =>
			Object.entries(outputs).some(
				([kind, to]) => kind.startsWith('ai_') && to.flat().some(({ node }) => node === name),
			),
		)
		.map(([from]) => from);
}

/** Every text of the nodes' parameters that is an expression. */
export function expressionsIn(value: unknown): string[] {
	if (typeof value === 'string') return value.startsWith('=') ? [value] : [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(expressionsIn);
}
