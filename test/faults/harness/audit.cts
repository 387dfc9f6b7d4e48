import type { NodeRun } from '../../engine/harness/tangoe.cts';
import { isLooking, keyOf, marksOf, type Wanted } from './orders.cts';

/** What the node says of one item. */
export interface Said {
	outcome: string;
	id?: number;
}

/** An order that the sandbox holds. */
export interface Held {
	id: number;
	comment: string;
}

/** An order that the sandbox held before a run. */
export interface Before extends Held {
	key: string;
	/** Whether an equal order is a duplicate of it. */
	counts: boolean;
	/** Whether the list shows it. */
	isListed: boolean;
	/** Whether the execution that is retried has placed it, for an item that orders something else by now. */
	isOfExecution?: boolean;
}

/** What came of a run, counted at both ends. */
export interface Count {
	posts: number;
	stored: number;
	created: number;
	recovered: number;
	alreadyThere: number;
	failed: number;
	notSent: number;
	unknown: number;
	/** Stored more often than it was asked for. */
	duplicates: number;
	/** Stored, and in no item and no message: not even as unknown. */
	lost: number;
	/** Said to be placed, and is not, or is another one. */
	falseCreated: number;
	/** Said to be unknown, although the sandbox holds it where it can be found. */
	findable: number;
	/** Items of which nothing is said where something has to be. */
	silent: number;
	/** Items that were not ordered, in a run that is a success although it has to stop on errors. */
	green: number;
}

export const NOTHING: Count = {
	posts: 0,
	stored: 0,
	created: 0,
	recovered: 0,
	alreadyThere: 0,
	failed: 0,
	notSent: 0,
	unknown: 0,
	duplicates: 0,
	lost: 0,
	falseCreated: 0,
	findable: 0,
	silent: 0,
	green: 0,
};

/** What must never be. */
export const FAULTS = [
	'duplicates',
	'lost',
	'falseCreated',
	'findable',
	'silent',
	'green',
] as const;

export function sum(counts: Count[]): Count {
	const total = { ...NOTHING };
	for (const count of counts) {
		for (const key of Object.keys(total) as Array<keyof Count>) total[key] += count[key];
	}
	return total;
}

/** What a run says of each of its items; nothing of those that it held back when it stopped. */
export function saidIn(run: NodeRun, wanted: Wanted[]): Array<Said | undefined> {
	const said: Array<Said | undefined> = wanted.map(() => undefined);
	if (run.error) {
		sayByMessage(run.error, said);
		return said;
	}
	for (const { json, pairedItem } of [...run.items, ...run.errors]) {
		const { item } = pairedItem as { item: number };
		const details = json.details as { outcome?: string } | undefined;
		said[item] =
			'error' in json
				? { outcome: String(details?.outcome) }
				: { outcome: String(json.outcome), id: Number(json.id) };
	}
	return said;
}

/** The error that stops a run tells of all items in words. */
function sayByMessage(error: NonNullable<NodeRun['error']>, said: Array<Said | undefined>): void {
	const text = String(error.description);
	const isUnknown = error.message.includes('may or may not have been placed');
	const own: Said = { outcome: isUnknown ? 'unknown' : 'failed' };
	if (error.context.itemIndex !== undefined) said[error.context.itemIndex] = own;
	for (const item of listedAfter(text, /The same holds for \d+ more: item ([\d, ]+)/)) {
		said[item] = own;
	}
	for (const item of listedAfter(text, /look before you order again: item ([\d, ]+)/)) {
		said[item] = { outcome: 'unknown' };
	}
	for (const [, items] of text.matchAll(/Item ([\d, ]+): /g)) {
		for (const item of numbersIn(items)) said[item] = { outcome: 'failed' };
	}
	// What an earlier try has ordered for an item that orders something else by now has its host with it.
	for (const [, item, id] of text.matchAll(/item (\d+) → (\d+)(?! on|\d)/g)) {
		said[Number(item)] = { outcome: 'placed', id: Number(id) };
	}
}

function listedAfter(text: string, where: RegExp): number[] {
	return numbersIn(where.exec(text)?.[1] ?? '');
}

function numbersIn(listed: string): number[] {
	return listed
		.split(',')
		.map((item) => item.trim())
		.filter(Boolean)
		.map(Number);
}

export interface Evidence {
	wanted: Wanted[];
	/** What an earlier run of the same execution was asked for. */
	askedBefore: Wanted[];
	said: Array<Said | undefined>;
	/** What the sandbox held before the run. */
	before: Before[];
	/** What it holds since. */
	stored: Held[];
	posts: number;
	hasStopped: boolean;
	/** Whether a failed item has to stop the run. */
	isStopping: boolean;
	/** Whether the sandbox let its activities be read at all times. */
	isReadable: boolean;
}

/** Holds what the node says against what the sandbox holds. */
export function audit(evidence: Evidence): Count {
	const { wanted, said, stored, posts, hasStopped, isReadable } = evidence;
	const count = { ...NOTHING, posts, stored: stored.length };
	for (const one of said) {
		const outcome = one?.outcome;
		if (outcome !== undefined && outcome in count) count[outcome as keyof Count]++;
		if (outcome === 'undefined' || (!one && !hasStopped)) count.silent++;
	}
	count.green = hasStopped || !evidence.isStopping ? 0 : unsentIn(evidence);
	count.duplicates = duplicatesIn(evidence);
	count.falseCreated = falseClaimsIn(evidence);

	const claimed = new Set(said.map((one) => one?.id));
	for (const comment of new Set(stored.map((one) => one.comment))) {
		const unclaimed = stored.filter((one) => one.comment === comment && !claimed.has(one.id));
		const items = wanted.flatMap((one, item) => (one.comment === comment ? [item] : []));
		const unknown = items.filter((item) => said[item]?.outcome === 'unknown');
		count.lost += Math.max(0, unclaimed.length - unknown.length);
		const findable = unknown.filter((item) => isReadable && !hasDouble(evidence, item));
		count.findable += Math.min(findable.length, unclaimed.length);
	}
	return count;
}

/** Whether the records of two orders of the execution, or of one before it, could be taken for each other. */
function hasDouble({ wanted, askedBefore, before }: Evidence, item: number): boolean {
	const own = wanted[item];
	const isAlike = (other: Wanted) => marksOf(other) === marksOf(own);
	return (
		wanted.some((other, index) => index !== item && isAlike(other)) ||
		askedBefore.some((other) => other.comment !== own.comment && isAlike(other)) ||
		before.some(({ comment }) => comment === own.comment)
	);
}

function unsentIn({ wanted, said }: Evidence): number {
	const isUnsent = (one: Said | undefined) =>
		one !== undefined && ['failed', 'notSent', 'unknown'].includes(one.outcome);
	return said.filter((one, item) => isUnsent(one) && !wanted[item].isPreview).length;
}

function duplicatesIn({ wanted, before, stored }: Evidence): number {
	const times = (isIt: (one: Wanted) => boolean) => {
		const comments = new Set(wanted.filter(isIt).map(({ comment }) => comment));
		return stored.filter(({ comment }) => comments.has(comment)).length;
	};
	const byComment = [...new Set(wanted.map(({ comment }) => comment))].map((comment) =>
		Math.max(
			0,
			times((one) => one.comment === comment) -
				wanted.filter((one) => one.comment === comment).length,
		),
	);
	const byKey = [...new Set(wanted.map(keyOf))].map((key) => {
		const items = wanted.filter((one) => keyOf(one) === key);
		if (!items.every(isLooking)) return 0;
		const isThere = before.some((one) => one.key === key && one.counts && one.isListed);
		return Math.max(0, times((one) => keyOf(one) === key) - (isThere ? 0 : 1));
	});
	return total(byComment) + total(byKey);
}

function falseClaimsIn({ wanted, said, before, stored }: Evidence): number {
	const owners = new Set<number>();
	return wanted.filter((own, item) => {
		const { outcome, id } = said[item] ?? { outcome: '' };
		if (!['alreadyThere', 'created', 'placed', 'recovered'].includes(outcome)) return false;
		const isOwn = stored.some((one) => one.id === id && one.comment === own.comment);
		const isEqual =
			before.some((one) => one.id === id && one.key === keyOf(own) && one.counts) ||
			stored.some((one) => {
				const owner = wanted.find(({ comment }) => comment === one.comment);
				return one.id === id && owner !== undefined && keyOf(owner) === keyOf(own);
			});
		if (outcome === 'alreadyThere' || (outcome === 'placed' && !isOwn)) return !isEqual;
		const isFormer = before.some((one) => one.id === id && one.isOfExecution && isLooking(own));
		if (outcome === 'recovered' && isFormer) return !isEqual;
		const isSecondOwner = owners.has(id as number);
		owners.add(id as number);
		// What was placed and what was there already look the same in the words of a run that stopped.
		return !isOwn || (isSecondOwner && outcome !== 'placed');
	}).length;
}

function total(numbers: number[]): number {
	return numbers.reduce((one, other) => one + other, 0);
}
