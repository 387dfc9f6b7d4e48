import type { IDataObject } from 'n8n-workflow';

import type { Connection } from '../../../transport/connection';
import type { Row } from '../../../transport/envelope';
import { TangoeError } from '../../../transport/errors/tangoeError';
import { readRows } from '../../../transport/pages';
import type { Failure } from '../../shared/outcome';
import { withOutcome } from './outcome';
import type { ReadyOrder } from './ready';
import { attributesApart, employeeOf, isAboutTheSame, isCancelled } from './sameOrder';

const DAY_MS = 24 * 60 * 60_000;

/** An order that is there already: at Tangoe, or asked for by an earlier item of the run. */
export type Repeat = { existing: Row } | { ofItem: number };

/** An order, with the one that it would repeat if there is any. */
export interface LookedOrder extends ReadyOrder {
	repeat?: Repeat;
	/** IDs of the activities about the same that were there before it was sent: none of them is it. */
	known: string[];
}

/** What a look found, and whether it could tell. */
export interface Look {
	orders: Array<LookedOrder | Failure>;
	/** Tangoe lists activities without saying whom they are for, so that nothing could be recognised. */
	isBlind: boolean;
}

/**
 * Looks for orders that are there already, for all items of a run: one walk through the activities of
 * each type. Whether Tangoe's filters work is not relied on. Items are compared with each other too.
 *
 * An order whose answer was lost in an earlier try is not looked for here: it is the one that would be
 * found.
 *
 * @param taken IDs of the activities that earlier tries of this run placed
 * @param now epoch milliseconds
 * @throws TangoeError when the activities cannot be read: nothing was sent
 */
export async function lookForRepeats(
	connection: Connection,
	orders: ReadyOrder[],
	taken: ReadonlySet<string>,
	now: number,
): Promise<Look> {
	const activities = await recentActivities(connection, orders.filter(isLooking), now);
	const isOthers = (row: Row, order: ReadyOrder) =>
		!taken.has(String(row.id)) && isEqual(row, order, now);
	const firstWith = new Map<string, number>();
	return {
		isBlind: activities.length > 0 && activities.every((row) => employeeOf(row) === undefined),
		orders: orders.map((order) => {
			const ofItem = firstWith.get(order.key);
			if (ofItem === undefined) firstWith.set(order.key, order.itemIndex);
			if (!isLooking(order)) return { ...order, known: [] };
			const looked = { ...order, known: aboutTheSame(activities, order) };
			const existing = activities.find((row) => isOthers(row, order));
			if (existing) return judged(looked, { existing });
			return ofItem === undefined ? looked : judged(looked, { ofItem });
		}),
	};
}

function isLooking({ settings, earlier }: ReadyOrder): boolean {
	return settings.ifAlreadyOrdered !== 'orderAnyway' && earlier === undefined;
}

async function recentActivities(
	connection: Connection,
	orders: ReadyOrder[],
	now: number,
): Promise<Row[]> {
	const daysOfType = new Map<number, number>();
	for (const { type, settings } of orders) {
		daysOfType.set(type.id, Math.max(daysOfType.get(type.id) ?? 0, settings.lookBackDays));
	}
	const found: Row[] = [];
	for (const [typeId, days] of daysOfType) {
		const query = {
			activity_type_id_eq: typeId,
			// Dates are cut in a zone that nobody documents, so a day is added.
			created_at_gte: new Date(now - (days + 1) * DAY_MS).toISOString().slice(0, 10),
		};
		found.push(...(await readRows(connection, { path: '/activities', query })));
	}
	return found;
}

/** The same, not withdrawn, and young enough; where both have an ID of the caller, that decides. */
function isEqual(row: Row, { type, body, settings }: ReadyOrder, now: number): boolean {
	const activity = body.activity as IDataObject;
	const createdAt = Date.parse(String(row.created_at ?? ''));
	if (isCancelled(row) || !(createdAt >= now - settings.lookBackDays * DAY_MS)) return false;
	const [theirs, ours] = [row.remote_activity_id, activity.remote_activity_id];
	const isDecided = Boolean(theirs) && Boolean(ours);
	if (isDecided && String(theirs) !== String(ours)) return false;
	return isAboutTheSame(row, activity, isDecided ? [] : attributesApart(type));
}

function aboutTheSame(activities: Row[], { body }: ReadyOrder): string[] {
	return activities
		.filter((row) => isAboutTheSame(row, body.activity as IDataObject))
		.map(({ id }) => String(id));
}

function judged(order: LookedOrder, repeat: Repeat): LookedOrder | Failure {
	return order.settings.ifAlreadyOrdered === 'fail'
		? { error: withOutcome(alreadyOrdered(order, repeat), 'notSent') }
		: { ...order, repeat };
}

function alreadyOrdered({ type }: ReadyOrder, repeat: Repeat): TangoeError {
	const which =
		'existing' in repeat
			? `activity ${repeat.existing.id}, created ${String(repeat.existing.created_at).slice(0, 10)}, state ${String(repeat.existing.state ?? 'unknown')}`
			: `item ${repeat.ofItem} of this run`;
	return new TangoeError(
		'alreadyOrdered',
		`${type.name} was not sent: an equal order is there already (${which})`,
		'If a second one is wanted, set If Already Ordered to Order Anyway in the options.',
	);
}
