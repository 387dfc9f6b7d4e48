import { FAULTS, type Before, type Count } from '../audit.cts';
import { isLooking, keyOf } from '../orders.cts';
import type { FaultRig, From, Played } from '../rig.cts';
import type { Scenario } from '../scenario.cts';
import type { Mixture } from './draw.cts';

/** What came of a mixture. */
export interface Result {
	/** What must never be, and is. */
	wrong: string[];
	counts: Count[];
}

/** Plays a mixture on a fresh sandbox. */
export async function playMixture(rig: FaultRig, { scenario, course }: Mixture): Promise<Result> {
	const from = await rig.prepare(scenario);
	if (course === 'loop') return resultOf(await rig.playOn(scenario, from, 2), 'both runs');
	if (course === 'parallel')
		return resultOf(await rig.playTwice(scenario, from), 'both executions');
	const first = await rig.playOn(scenario, from);
	const result = resultOf(first, 'first run');
	if (course === 'once') return result;

	rig.tangoe.sandbox.clearFaults();
	rig.rest();
	const second =
		course === 'again'
			? await playAgain(rig, scenario, first)
			: await playRetry(rig, course.retry, first, from);
	return {
		wrong: [...result.wrong, ...second.wrong],
		counts: [...result.counts, ...second.counts],
	};
}

/** Another execution with the same items: what must be there once is there once. */
async function playAgain(rig: FaultRig, scenario: Scenario, first: Played): Promise<Result> {
	const before = [...first.evidence.before, ...asBefore(scenario, first)];
	const held = rig.sandbox.activities.length;
	const undisturbed = { ...scenario, faults: [], session: undefined, clock: undefined };
	const second = await rig.playOn(undisturbed, { before, held });
	const result = resultOf(second, 'second run');
	const orders = scenario.wanted.filter(({ isPreview }) => !isPreview);
	const isReturning = orders.every(
		(one) =>
			isLooking(one) && one.ifAlreadyOrdered !== 'fail' && one.operation !== 'devicePurchase',
	);
	if (
		isReturning &&
		!hidesDuplicates(scenario) &&
		scenario.tangoe?.confirmsOrders !== false &&
		second.count.created + second.count.alreadyThere < orders.length
	) {
		result.wrong.push(`second run: ${toldBy(second)}`);
	}
	return result;
}

/** The retry of an execution: what the first has sent and the retry asks for as well is not sent again. */
async function playRetry(
	rig: FaultRig,
	retry: Scenario,
	first: Played,
	from: From,
): Promise<Result> {
	const kept = JSON.stringify(first.run.run.data.executionData?.contextData);
	const comments = new Set(retry.wanted.map(({ comment }) => comment));
	const dropped = asBefore({ ...retry, wanted: first.evidence.wanted }, first).filter(
		({ comment }) => !comments.has(comment),
	);
	const before = [...from.before, ...dropped.map((one) => ({ ...one, isOfExecution: true }))];
	const start = retry.isElsewhere ? { before: [], held: 0 } : { before, held: from.held };
	const askedBefore = first.evidence.wanted;
	const resumed = { ...start, askedBefore, kept: JSON.parse(kept) };
	return resultOf(await rig.playOn(retry, resumed), 'retry');
}

/** What a run has placed, as it is there before another one. */
function asBefore(scenario: Scenario, { evidence }: Played): Before[] {
	const isListed = !hidesDuplicates(scenario);
	return evidence.stored.flatMap(({ id, comment }) => {
		const order = scenario.wanted.find((one) => one.comment === comment);
		return order ? [{ id, comment, key: keyOf(order), counts: true, isListed }] : [];
	});
}

/** Whether the list shows only the newest, or not for whom: nothing that it leaves out is promised to be recognized. */
function hidesDuplicates({ list, tangoe }: Scenario): boolean {
	return (list !== undefined && list.listedAtMost > 0) || tangoe?.hidesDuplicates === true;
}

function resultOf(played: Played, name: string): Result {
	const { count, leaks } = played;
	const found = FAULTS.filter((fault) => count[fault] > 0);
	const wrong =
		found.length === 0
			? leaks
			: [
					...leaks,
					`${name}: ${found.map((fault) => `${fault} ${count[fault]}`).join(', ')}`,
					toldBy(played),
				];
	return { wrong: [...wrong], counts: [count] };
}

function toldBy({ evidence: { said, stored, before }, run }: Played): string {
	const { message, description } = run.error ?? {};
	return JSON.stringify({ said, stored, before, message, description });
}
