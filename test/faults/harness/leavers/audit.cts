import type { IDataObject } from 'n8n-workflow';
import type { NodeRun } from '../../../engine/harness/tangoe.cts';
import { nameOf, type Booked } from './book.cts';
import type { Expected } from './truth.cts';
import type { Settled } from './world.cts';

/** What must never be, counted. */
export const NEVER = [
	/** A line or device of which the result says nothing. */
	'forgotten',
	/** Ordered a second time. */
	'twice',
	/** Ordered, although an exception, a rule, its status, its day or another order says no. */
	'touched',
	/** Another order than the rules say. */
	'otherOrder',
	/** An order that is in no item and no message. */
	'lost',
	/** An item that says of a line or device what is not so. */
	'falseOutcome',
	/** A summary whose numbers are not those of its items. */
	'miscounted',
	'falseComplete',
	'falseAllOrdered',
	/** Not said to be complete, although all is as wanted. */
	'missedComplete',
	/** More that ends service than the brake allows. */
	'overBrake',
	/** Left over by a run in which nothing went wrong. */
	'unfinished',
] as const;

export type Fault = (typeof NEVER)[number];

/** A run as both ends saw it. */
export interface Witness {
	run: NodeRun;
	settled: Settled[];
	truth: Map<string, Expected>;
	before: Booked[];
	after: Booked[];
	maxEnding: number;
	/** Whether nothing goes wrong in it: what is to be ordered has to be ordered. */
	isCalm: boolean;
	/** Whether an order of the run before it may be on its way. */
	isDoubtful: boolean;
}

/** What was found, one entry for each fault. */
export type Found = Array<{ fault: Fault; what: string }>;

const ENDING = [1, 2, 21];
const ORDERED = ['alreadyThere', 'created', 'recovered'];
const COUNTED: Record<string, string> = {
	created: 'done',
	recovered: 'done',
	alreadyThere: 'already_there',
	asWanted: 'already_there',
	skipped: 'skipped',
	notYet: 'not_yet',
	unknown: 'unknown',
};

/** Holds what a run did and said against the sandbox's truth. */
export function audit(witness: Witness): Found {
	return [
		...ordersOf(witness),
		...(witness.run.error ? stopped(witness) : witness.settled.flatMap((_, i) => said(witness, i))),
	];
}

/** The orders that a run has placed. */
function placedBy({ before, after }: Witness): Booked[] {
	const known = new Set(before.map(({ id }) => id));
	return after.filter(({ id }) => !known.has(id));
}

function ordersOf(witness: Witness): Found {
	const found: Found = [];
	const placed = placedBy(witness);
	const kinds = new Set<string>();
	for (const one of placed) {
		const expected = witness.truth.get(one.about);
		const what = `${one.about}, type ${one.typeId}: ${JSON.stringify(expected)}`;
		const kind = `${one.about} ${one.typeId}`;
		const wasThere = witness.before.some(
			(other) => !other.isVoid && other.about === one.about && other.typeId === one.typeId,
		);
		if (expected === undefined || !('typeId' in expected)) found.push({ fault: 'touched', what });
		else if (expected.typeId !== one.typeId) found.push({ fault: 'otherOrder', what });
		else if (expected.is === 'ordered' || kinds.has(kind) || (expected.is === 'untold' && wasThere))
			found.push({ fault: 'twice', what });
		kinds.add(kind);
	}
	const ending = placed.filter(({ typeId }) => ENDING.includes(typeId));
	if (ending.length > witness.maxEnding) {
		found.push({ fault: 'overBrake', what: `${ending.length} of ${witness.maxEnding}` });
	}
	return found;
}

/** A run that stopped names every order that it has placed, or may have. */
function stopped(witness: Witness): Found {
	const { run, truth, isCalm, maxEnding } = witness;
	const text = `${run.error?.message} ${run.error?.description}`;
	const found: Found = placedBy(witness)
		.filter(({ id, about }) => !text.includes(String(id)) && !text.includes(`(${about})`))
		.map(({ about }) => ({ fault: 'lost', what: `${about}: ${text}` }));
	const isClear = [...truth.values()].every(({ is }) => is !== 'blocked' && is !== 'untold');
	const isDoubtful = witness.isDoubtful || text.includes('may or may not');
	if (isCalm && isClear && !isDoubtful && toOrder(witness) <= maxEnding) {
		found.push({ fault: 'unfinished', what: text });
	}
	return found;
}

function toOrder({ truth }: Witness): number {
	return [...truth.values()].filter(({ is }) => is === 'order' || is === 'ordered').length;
}

/** What a run that went on says of a leaver. */
function said(witness: Witness, index: number): Found {
	const { run, settled, truth } = witness;
	const { person, things } = settled[index];
	const items = [...run.items, ...run.errors]
		.filter(({ pairedItem }) => (pairedItem as { item: number }).item === index)
		.map(({ json }) => json);
	const summary = items.find((json) => json.summary === true);
	const names = new Set(things.map(nameOf));
	if (!summary) {
		const placed = placedBy(witness).filter(({ about }) => names.has(about));
		const isSaid = items.some(({ error }) => error !== undefined);
		return [
			...placed.map(({ about }) => ({ fault: 'lost' as const, what: `${about} without a plan` })),
			...(isSaid ? [] : [{ fault: 'forgotten' as const, what: `all of ${person.employee_id}` }]),
			...(witness.isCalm ? [{ fault: 'unfinished' as const, what: JSON.stringify(items) }] : []),
		];
	}
	const assets = items.filter(({ asset }) => asset !== undefined);
	const had = things.filter((thing) => truth.has(nameOf(thing))).map(nameOf);
	return [
		...had
			.filter((name) => assets.filter((json) => nameIn(json) === name).length !== 1)
			.map((what) => ({ fault: 'forgotten' as const, what })),
		...assets.flatMap((json) => outcomeFaults(witness, json)),
		...summaryFaults(witness, summary, assets, had),
	];
}

function nameIn({ asset, asset_id }: IDataObject): string {
	return `${String(asset)} ${String(asset_id)}`;
}

function outcomeIn({ outcome, details }: IDataObject): string {
	return String(outcome ?? (details as IDataObject | undefined)?.outcome);
}

function outcomeFaults(witness: Witness, json: IDataObject): Found {
	const name = nameIn(json);
	const expected = witness.truth.get(name);
	const outcome = outcomeIn(json);
	const what = `${name}: ${JSON.stringify(json)}, not ${JSON.stringify(expected)}`;
	if (ORDERED.includes(outcome)) {
		const own = witness.after.find(({ id }) => id === json.id);
		const isIt = own?.about === name && !own.isVoid;
		const isOfType = !expected || !('typeId' in expected) || expected.typeId === own?.typeId;
		return isIt && isOfType ? [] : [{ fault: 'falseOutcome', what }];
	}
	if (['asWanted', 'notYet', 'skipped'].includes(outcome)) {
		return expected?.is === outcome ? [] : [{ fault: 'falseOutcome', what }];
	}
	const isOrdered = witness.after.some(
		(one) => !one.isVoid && one.about === name && isOfExpectedType(one, expected),
	);
	const { reason } = (json.details ?? {}) as { reason?: string };
	// What was sent and is at Tangoe must not be said to be not sent.
	const isDenied = outcome !== 'unknown' && placedBy(witness).some(({ about }) => about === name);
	if (isDenied) return [{ fault: 'lost', what }];
	// Of all leavers: what holds one back may be the orders of another.
	const unknown = [...witness.run.items, ...witness.run.errors].filter(
		(one) => outcomeIn(one.json) === 'unknown',
	).length;
	const isExcused =
		outcome === 'unknown' ||
		reason === 'braked' ||
		(reason === 'heldBack' && unknown > 2) ||
		(witness.isDoubtful && reason === 'maybeOrdered');
	const isDue = expected?.is === 'order' || (expected?.is === 'ordered' && isOrdered);
	return witness.isCalm && isDue && !isExcused ? [{ fault: 'unfinished', what }] : [];
}

function isOfExpectedType({ typeId }: Booked, expected: Expected | undefined): boolean {
	return expected !== undefined && 'typeId' in expected && expected.typeId === typeId;
}

function summaryFaults(
	{ truth, after }: Witness,
	summary: IDataObject,
	assets: IDataObject[],
	had: string[],
): Found {
	const found: Found = [];
	const counts: Record<string, number> = { found: assets.length };
	for (const key of ['done', 'already_there', 'skipped', 'not_yet', 'failed', 'unknown']) {
		counts[key] = assets.filter((one) => (COUNTED[outcomeIn(one)] ?? 'failed') === key).length;
	}
	const what = JSON.stringify({ ...summary, evidence: undefined });
	if (Object.entries(counts).some(([key, count]) => summary[key] !== count)) {
		found.push({ fault: 'miscounted', what: `${what}, not ${JSON.stringify(counts)}` });
	}
	const expected = had.map((name) => ({ name, own: truth.get(name) }));
	const isAtRest = ({ own }: (typeof expected)[number]) =>
		own?.is === 'asWanted' || own?.is === 'skipped';
	const isComplete = expected.every(isAtRest);
	if (summary.complete === true && !isComplete) found.push({ fault: 'falseComplete', what });
	if (summary.complete !== true && isComplete && assets.length === had.length) {
		found.push({ fault: 'missedComplete', what });
	}
	const isOrdered = ({ name, own }: (typeof expected)[number]) =>
		after.some((one) => !one.isVoid && one.about === name && isOfExpectedType(one, own));
	if (summary.all_ordered === true && !expected.every((one) => isAtRest(one) || isOrdered(one))) {
		found.push({ fault: 'falseAllOrdered', what });
	}
	return found;
}
