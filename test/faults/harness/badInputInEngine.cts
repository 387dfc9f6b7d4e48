import fc from 'fast-check';
import type { DocumentedType, Payload } from '../../engine/harness/documentation.cts';
import { badParameters, faultOf, problemsOfBody } from './badInput.cts';
import type { FaultRig } from './rig.cts';

type Parameters = Record<string, unknown>;

/**
 * Runs a node with bad parameters on the real engine: whatever is sent is a good body, and what is
 * faulty sends nothing.
 */
export async function runBadInputInEngine(
	rig: FaultRig,
	type: DocumentedType,
	sample: { numRuns: number; seed: number },
): Promise<{ failures: string[]; refused: number }> {
	const failures: string[] = [];
	let refused = 0;
	for (const parameters of fc.sample(badParameters(type), sample)) {
		// What a workflow file can hold: n8n keeps parameters as JSON.
		const saved = JSON.parse(safeJson(parameters)) as typeof parameters;
		const { wrong, isRefused } = await play(rig, type, saved);
		failures.push(...wrong.map((text) => `${type.name}: ${text} ${JSON.stringify(saved)}`));
		if (isRefused) refused++;
	}
	return { failures, refused };
}

async function play(
	rig: FaultRig,
	type: DocumentedType,
	saved: Parameters,
): Promise<{ wrong: string[]; isRefused: boolean }> {
	const { sandbox } = rig.tangoe;
	sandbox.reset();
	const message = await messageOf(rig, saved);

	const orders = sandbox.requests.filter(({ method }) => method === 'POST');
	const wrong = orders.flatMap(({ body }) =>
		problemsOfBody(type.activity_type_id, body as Payload),
	);
	const isRefused = / was not sent\. |has issues/.test(message);
	if (isRefused) {
		const { isAccepted } = await faultOf(type, saved);
		// A name that is not found is faulty too, and was looked for. n8n drops what is no collection in
		// the place of one, so that the engine can accept more than the check alone.
		const wasLookedFor =
			isAccepted || / that Tangoe Mobile lists | cannot be looked up/.test(message);
		const unexpected = wasLookedFor ? orders : sandbox.requests;
		wrong.push(...unexpected.map(({ method, path }) => `${method} ${path} in spite of ${message}`));
	}
	return { wrong, isRefused };
}

/** What the run says in the end; n8n does not even start a node that lacks a fixed value. */
async function messageOf(rig: FaultRig, parameters: Parameters): Promise<string> {
	try {
		const { error } = await rig.tangoe.run(parameters as never, { looks: true });
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
