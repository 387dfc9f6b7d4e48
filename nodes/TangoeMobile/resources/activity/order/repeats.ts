import type { Connection } from '../../../transport/connection';
import type { Row } from '../../../transport/answers/envelope';
import { TangoeError } from '../../../errors/tangoeError';
import type { Failure } from '../../../run/result';
import { withOutcome } from './outcome';
import type { ReadyOrder } from './ready';
import { RecentActivities } from './recent';

/** An order that is there already: at Tangoe, or asked for by an earlier item of the run. */
export type Repeat = { existing: Row } | { ofItem: number };

/** An order, with the one that it would repeat if there is any. */
export interface LookedOrder extends ReadyOrder {
	repeat?: Repeat;
	/** IDs of the activities that were there before it was sent: none of them is it. */
	known: string[];
}

/** What a look found, and whether it could tell. */
interface Look {
	orders: Array<LookedOrder | Failure>;
	isBlind: boolean;
}

/**
 * Looks for orders that are there already, for all items of a run. Items are compared with each other
 * too.
 *
 * @param taken IDs of the activities that earlier tries of this run placed
 * @param now epoch milliseconds
 * @throws TangoeError when the activities cannot be read
 */
export async function lookForRepeats(
	connection: Connection,
	orders: ReadyOrder[],
	taken: ReadonlySet<string>,
	now: number,
): Promise<Look> {
	const recent = await RecentActivities.read(connection, orders.filter(isLooking), now);
	const firstWith = new Map<string, number>();
	const looked: Look['orders'] = [];
	for (const order of orders) {
		const ofItem = firstWith.get(order.key);
		if (ofItem === undefined) firstWith.set(order.key, order.itemIndex);
		const known = isLooking(order) ? recent.aboutTheSame(order) : [];
		const existing = isLooking(order) ? await recent.equalTo(order, taken) : undefined;
		const isSecond = isLooking(order) && ofItem !== undefined;
		if (existing) looked.push(judged({ ...order, known }, { existing }));
		else if (isSecond) looked.push(judged({ ...order, known }, { ofItem }));
		else looked.push({ ...order, known });
	}
	return { isBlind: recent.isBlind, orders: looked };
}

/** An order whose answer was lost in an earlier try is not looked for: it is the one that would be found. */
export function isLooking({ settings, earlier }: ReadyOrder): boolean {
	return settings.ifAlreadyOrdered !== 'orderAnyway' && earlier === undefined;
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
