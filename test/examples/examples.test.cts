import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOf, faultsOfTrigger } from './parameters.cts';
import {
	boxOf,
	exampleFiles,
	exampleText,
	expressionsIn,
	isOffboarding,
	isOrdering,
	isOurs,
	isOurTrigger,
	isSticky,
	isTool,
	isTrigger,
	isWaiting,
	overlaps,
	reachable,
	type ExampleNode,
	type ExampleWorkflow,
} from './workflow.cts';

const nodesOfN8n = /^(n8n-nodes-base|@n8n\/n8n-nodes-langchain)\./;
const files = exampleFiles();
const page = readFileSync(join(__dirname, '..', '..', 'docs', 'examples.md'), 'utf8');
const texts = files.map((file) => [file, exampleText(file)] as const);
const examples = texts.map(([file, text]) => [file, JSON.parse(text) as ExampleWorkflow] as const);
const everyNode = examples.flatMap(([, { nodes }]) => nodes);

test('the examples are there, each under a name of its own', () => {
	expect(files).toEqual([
		'agents/ai-agent.json',
		'agents/mcp-server.json',
		'complete/approval.json',
		'complete/follow-order.json',
		'complete/lost-or-stolen.json',
		'complete/offboarding-with-approval.json',
		'complete/offboarding.json',
		'complete/onboarding.json',
		'complete/two-stage-leaver.json',
		'complete/unknown-outcome.json',
		'complete/woken-by-push.json',
		'leaver-and-joiner.json',
		'recurring/catalog.json',
		'recurring/contractors-from-sheet.json',
		'recurring/kit-check.json',
		'recurring/leaver-reconciliation.json',
		'recurring/nightly-follow-up.json',
		'recurring/plan-clean-up.json',
		'recurring/return-from-leave.json',
		'recurring/stale-approvals.json',
		'recurring/stranded-lines.json',
		'recurring/ticket-updates.json',
		'recurring/travel.json',
		'small/approval.json',
		'small/lost-or-stolen.json',
		'small/offboarding.json',
		'small/onboarding.json',
	]);
	const names = examples.map(([, { name }]) => name);
	expect(names).toEqual([...new Set(names)]);
});

test.each(files)('%s is on the page of the examples, with a section of its own', (file) => {
	const row = page.split('\n').find((line) => line.includes(`(../examples/${file})`));
	const [, anchor] = row?.match(/\(#([a-z-]+)\)/) ?? [];
	const headings = page.match(/^## .*$/gm) ?? [];
	const anchors = headings.map((heading) => heading.slice(3).toLowerCase().replaceAll(' ', '-'));
	expect(anchors).toContain(anchor);
});

test('no ID occurs twice, in all of them together', () => {
	const ids = everyNode.flatMap(({ id, webhookId }) => (webhookId ? [id, webhookId] : [id]));
	expect(ids).toEqual([...new Set(ids)]);
});

test.each(texts)('%s holds no secret', (_file, text) => {
	expect(text).not.toMatch(/bearer |eyJ|api_?token["']|secret|password/i);
	const { nodes } = JSON.parse(text) as ExampleWorkflow;
	for (const { credentials = {} } of nodes) {
		expect(Object.values(credentials).map(({ id }) => id)).toEqual(
			Object.keys(credentials).map(() => ''),
		);
	}
});

function wordsIn(text: string): number {
	return text.trim().split(/\s+/).length;
}

/** What n8n itself adds to a node that is a tool is no parameter of the node. */
function ownParameters(node: ExampleNode): ExampleNode['parameters'] {
	const ofN8n = isTool(node) ? ['descriptionType', 'toolDescription'] : [];
	const own = Object.entries(node.parameters).filter(([name]) => !ofN8n.includes(name));
	return Object.fromEntries(own);
}

describe.each(examples)('%s', (_file, { nodes, connections, settings }) => {
	const names = nodes.map(({ name }) => name);
	const targetsOf = (name: string) => (connections[name]?.main ?? []).flat();
	const nextOf = (name: string) =>
		(connections[name]?.main?.[0] ?? []).map(({ node }) =>
			JSON.stringify(nodes.find((one) => one.name === node)?.parameters),
		);
	const waits = (name: string) =>
		isWaiting(nodes.find((node) => node.name === name) as ExampleNode);

	test('runs in the order of the canvas, in a time zone of its own', () => {
		expect(settings).toMatchObject({ executionOrder: 'v1', timezone: expect.stringMatching(/\//) });
	});

	test('uses nodes of n8n itself and of this package, and no code', () => {
		const foreign = nodes.filter(
			(node) => !isOurs(node) && !isOurTrigger(node) && !nodesOfN8n.test(node.type),
		);
		expect(foreign).toEqual([]);
		expect(
			nodes.filter(({ type }) => /\.(code|function|executeCommand|toolCode)/.test(type)),
		).toEqual([]);
	});

	test('explains itself', () => {
		const notes = nodes.filter(isSticky).map(({ parameters }) => String(parameters.content));
		expect(notes.filter((note) => note.startsWith('## '))).toHaveLength(1);
		expect(notes.join('').length).toBeGreaterThan(200);
		expect(notes.map(wordsIn).filter((words) => words > 80)).toEqual([]);
	});

	test('has its nodes side by side, none under another', () => {
		const overlapping = nodes.flatMap((one, index) =>
			nodes
				.slice(index + 1)
				.filter((other) => overlaps(boxOf(one), boxOf(other)))
				.map((other) => `${one.name} / ${other.name}`),
		);
		expect(overlapping).toEqual([]);
	});

	test('has unique names, and connections between nodes that are there', () => {
		expect(names).toEqual([...new Set(names)]);
		const mentioned = Object.entries(connections).flatMap(([name, outputs]) => [
			name,
			...Object.values(outputs)
				.flat(2)
				.map(({ node }) => node),
		]);
		expect(mentioned.filter((name) => !names.includes(name))).toEqual([]);
	});

	test('leads from a trigger to every node', () => {
		const reached = reachable(connections, nodes.filter(isTrigger));
		expect(nodes.filter((node) => !isSticky(node) && !reached.has(node.name))).toEqual([]);
	});

	test('goes left to right', () => {
		const leftOf = (name: string) => nodes.find((node) => node.name === name)?.position[0] ?? NaN;
		const backwards = names.flatMap((from) =>
			targetsOf(from)
				.filter(({ node }) => !(leftOf(node) > leftOf(from)) && !(node === from && waits(from)))
				.map(({ node }) => `${from} → ${node}`),
		);
		expect(backwards).toEqual([]);
	});

	test('mentions only nodes that are there', () => {
		const mentioned = expressionsIn(nodes).flatMap((text) =>
			[...text.matchAll(/\$\('([^']+)'\)/g)].map(([, name]) => name),
		);
		expect(mentioned.filter((name) => !names.includes(name))).toEqual([]);
	});

	const ours = nodes
		.filter((node) => isOurs(node) || isOurTrigger(node))
		.map((node) => [node.name, node] as const);

	test.each(ours)('%s has only parameters that the node has', (_name, node: ExampleNode) => {
		expect(node).toMatchObject({
			typeVersion: 1,
			credentials: { tangoeMobileApi: { id: '', name: 'Tangoe Mobile API' } },
		});
		const faults = isOurTrigger(node) ? faultsOfTrigger : faultsOf;
		expect(faults(ownParameters(node))).toEqual([]);
	});

	test.each(ours)('%s loses no error', (name, { onError }: ExampleNode) => {
		const errors = connections[name]?.main?.[waits(name) ? 2 : 1] ?? [];
		expect(errors.length > 0).toBe(onError === 'continueErrorOutput');
	});

	test('looks at what became of each order before anything else', () => {
		const single = nodes.filter((node) => isOrdering(node) && !isOffboarding(node));
		const others = single
			.flatMap(({ name }) => nextOf(name))
			.filter((it) => !it.includes('$json.ordered === true'));
		expect(others).toEqual([]);
	});

	test('tells what became of each offboarding, by its summary', () => {
		const whole = nodes.filter((node) => isOrdering(node) && isOffboarding(node));
		const untold = whole.filter(
			({ name }) => !nextOf(name).some((it) => /\$json\.(text\b|summary === true)/.test(it)),
		);
		expect(untold).toEqual([]);
	});

	test('lets no agent order, and tells it why something failed', () => {
		for (const { parameters, onError } of nodes.filter(isTool)) {
			expect(JSON.stringify(parameters)).not.toContain('letAiAgentsOrder');
			expect(onError).toBe('continueRegularOutput');
		}
	});
});

const isShort = (file: string) => /^small\/|^complete\/offboarding\.json$/.test(file);

test.each(examples.filter(([file]) => isShort(file)))(
	'%s has at most five nodes',
	(_file, { nodes }) => {
		expect(nodes.filter((node) => !isSticky(node)).length).toBeLessThanOrEqual(5);
	},
);

test.each(examples.filter(([file]) => file.startsWith('recurring/')))(
	'%s starts by itself, or with a form',
	(_file, { nodes }) => {
		const types = nodes.filter(isTrigger).map(({ type }) => type);
		expect(types.some((type) => /schedule|form|tangoeMobileTrigger/.test(type))).toBe(true);
	},
);

test('a parameter that the node does not have is a fault', () => {
	const faulty = {
		operation: 'lineCancel',
		cancelTiming: 'today',
		lineID: '1',
		additionalFields: { remoteactivityid: '', comment: '' },
		shippingAddress: { address: [] },
	};
	expect(faultsOf(faulty)).toEqual([
		'lineID',
		'additionalFields.remoteactivityid',
		'shippingAddress',
	]);
	const misspelt = {
		operation: 'accessoryOrder',
		accessoryOrderItems: { item: [{ amount: '' }] },
	};
	expect(faultsOf(misspelt)).toEqual(['accessoryOrderItems.item.amount']);
	expect(faultsOf({ operation: 'cancelLine' })).toEqual(['operation']);
});
