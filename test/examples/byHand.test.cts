import { changeCredential, letProductionLeadHere } from '../engine/harness/productionHere.cts';
import { useRigForEachTest } from '../engine/harness/useRig.cts';
import { claimsIn } from './claims.cts';
import { sampleFor } from './samples.cts';
import { runWhole, saidBy, type WholeRun } from './whole.cts';
import { exampleFiles, exampleIn, isOrdering, type ExampleWorkflow } from './workflow.cts';

letProductionLeadHere();

const rig = useRigForEachTest({ readsPerMinute: 0 });
beforeEach(() => changeCredential(rig, { environment: 'production' }));

const files = exampleFiles().filter((file) => !file.startsWith('agents/'));

function everythingSaid(example: ExampleWorkflow, run: WholeRun): string {
	return JSON.stringify([...saidBy(example, run), run.error ?? '']);
}

function previewing(example: ExampleWorkflow): ExampleWorkflow {
	const nodes = example.nodes.map((node) => {
		if (!isOrdering(node)) return node;
		const options = { ...(node.parameters.options as object), previewOnly: true };
		return { ...node, parameters: { ...node.parameters, options } };
	});
	return { ...example, nodes };
}

describe.each(files)('%s orders nothing and does not say that it did', (file) => {
	const example = exampleIn(file);
	const isAboutOrders = example.nodes.some(isOrdering);

	test('when it is run by hand on production', async () => {
		const run = await runWhole(rig, example, { ...sampleFor(file), mode: 'manual' });

		expect(rig.requested('POST')).toEqual([]);
		expect(claimsIn(saidBy(example, run))).toEqual([]);
		expect(/test runs do not order/.test(everythingSaid(example, run))).toBe(isAboutOrders);
	});

	test('when its orders are previews', async () => {
		const run = await runWhole(rig, previewing(example), { ...sampleFor(file), mode: 'trigger' });

		expect(rig.requested('POST')).toEqual([]);
		expect(claimsIn(saidBy(example, run))).toEqual([]);
	});
});

test('a claim is recognized, and a denial is none', () => {
	const order = (message: string) => ({ message });
	expect(claimsIn([order('A phone is ordered: activity 1'), { done: true }])).toHaveLength(2);
	expect(claimsIn([order('NO REPLACEMENT IS ORDERED.'), { done: false }])).toEqual([]);
});
