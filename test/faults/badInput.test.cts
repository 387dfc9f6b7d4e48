import fc from 'fast-check';
import type { INodeParameters } from 'n8n-workflow';
import type { Payload } from '../engine/harness/documentation.cts';
import {
	badParameters,
	DOCUMENTED_TYPES,
	faultOf,
	problemsOfBody,
	runBadInput,
} from './harness/badInput.cts';
import { FaultBench } from './harness/bench.cts';

/** A sample; `npm run test:faults` takes ten thousand for each type, with another seed each time. */
const SAMPLE = { numRuns: 300, seed: 20261123 };

const types = DOCUMENTED_TYPES.map((type) => [type.name, type] as const);

it.each(types)('%s: random input gives a good body, or names a field', async (_, type) => {
	const { failure, accepted, refused } = await runBadInput(type, SAMPLE);

	expect(failure).toBeUndefined();
	expect(accepted).toBeGreaterThan(20);
	expect(refused).toBeGreaterThan(20);
});

describe('on the real engine', () => {
	let bench: FaultBench;
	beforeAll(async () => {
		bench = await FaultBench.start();
	});
	afterAll(async () => await bench.stop());

	it.each(types)('%s: what is faulty sends no request', async (_, type) => {
		const { sandbox } = bench.tangoe;
		let refused = 0;
		for (const parameters of fc.sample(badParameters(type), { numRuns: 50, seed: 7 })) {
			// What a workflow file can hold: n8n keeps parameters as JSON.
			const saved = JSON.parse(safeJson(parameters)) as typeof parameters;
			sandbox.reset();
			const message = await messageOf(bench, saved);

			const bodies = sandbox.requests.filter(({ method }) => method === 'POST');
			for (const { body } of bodies) {
				expect(problemsOfBody(type.activity_type_id, body as Payload)).toEqual([]);
			}
			if (/ was not sent\. |has issues/.test(message)) {
				refused++;
				const { isAccepted } = await faultOf(type, saved);
				// A name that is not found is faulty too, and was looked for.
				expect(isAccepted ? bodies : sandbox.requests).toEqual([]);
			}
		}
		expect(refused).toBeGreaterThan(5);
	});
});

/** What the run says in the end; n8n does not even start a node that lacks a fixed value. */
async function messageOf(bench: FaultBench, parameters: INodeParameters): Promise<string> {
	try {
		const { error } = await bench.tangoe.run(parameters, { looks: true });
		return error?.message ?? '';
	} catch (error) {
		return (error as Error).message;
	}
}

/** Without what JSON has no form for, and without expressions, which are another test's. */
function safeJson(value: unknown): string {
	return JSON.stringify(value, (_, one: unknown) =>
		typeof one === 'bigint' || (typeof one === 'string' && one.startsWith('=')) ? String('x') : one,
	);
}
