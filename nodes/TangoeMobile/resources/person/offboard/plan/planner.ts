import { Failure, settle } from '../../../../errors/result';
import { TangoeError } from '../../../../errors/tangoeError';
import type { OrderJournal } from '../../../activity/order/journal';
import { withOutcome } from '../../../activity/order/outcome';
import type { SharedReads } from '../../../activity/order/orderRun';
import { endAttribute } from '../../../activity/order/identity/endDay';
import type { Holding } from '../../../inventory/holdings/holding';
import type { Holdings } from '../../../inventory/holdings/holdings';
import type { Connection } from '../../../../transport/connection';
import type { ActionOrder } from '../actions/action';
import { assetOf, INVENTORY_OF, type Asset, type AssetKind } from '../assets/asset';
import { lineOf } from '../assets/companions';
import { isOneOf } from '../assets/statuses';
import type { Leaver } from '../leaver/leaver';
import { choose, type Chosen } from './choose';
import {
	anotherPlan,
	cannotTell,
	inTheWay,
	notCompared,
	takesAlong,
	unknownPerson,
	withoutId,
} from './faults';
import { planHash } from './hash';
import { OpenOrders } from './openOrders';
import type { Decision, ListRead, NoOrder, Plan, PlannedAsset } from './plan';
import { requestOf } from './requestOf';

/** Makes the plans of the people of one run. */
export class Planner {
	private readonly openOrders: OpenOrders;

	constructor(
		private readonly connection: Connection,
		private readonly reads: SharedReads,
		private readonly holdings: Holdings,
		private readonly journal: OrderJournal,
		private readonly now: Date,
	) {
		this.openOrders = new OpenOrders(reads.activities, connection, now);
	}

	/**
	 * The plan for one person: all that Tangoe lists for them, and what becomes of each.
	 *
	 * @throws TangoeError where a list is not read whole, nobody has the employee ID, or the plan is not the
	 * expected one
	 */
	async planOf(leaver: Leaver): Promise<Plan> {
		const { employeeId } = leaver;
		const [lines, devices] = [await this.read('line', leaver), await this.read('device', leaver)];
		if (lines.assets.length + devices.assets.length === 0) await this.assertKnown(employeeId);

		const planned: PlannedAsset[] = [];
		for (const asset of lines.assets) planned.push(await this.plan(asset, leaver, lines.assets));
		const handedOver = planned
			.filter(
				({ choice, decision }) => decision.kind === 'order' && choice.action.order?.takesOwner,
			)
			.map(({ asset }) => asset);
		for (const asset of devices.assets) {
			const line = lineOf(asset, handedOver);
			if (!line) {
				planned.push(await this.plan(asset, leaver, devices.assets));
				continue;
			}
			const { exception } = choose(asset, leaver, devices.assets);
			if (exception !== undefined) holdLine(planned, line, asset, exception);
			const decision = exception === undefined ? goesAlong(line) : nothing('skipped', exception);
			planned.push({ asset, choice: leaver.defaults.device, decision });
		}
		const hash = planHash(this.connection, employeeId, planned);
		assertExpected(leaver.plan.expectedHash, hash);
		return { leaver, assets: planned, lists: { line: lines.list, device: devices.list }, hash };
	}

	private async read(
		kind: AssetKind,
		{ employeeId }: Leaver,
	): Promise<{ assets: Asset[]; list: ListRead }> {
		const { rows, pages, from }: Holding = await this.holdings.of(employeeId, INVENTORY_OF[kind]);
		const assets = rows.map((row) => {
			const asset = assetOf(kind, row);
			if (!asset) throw withoutId(kind);
			return asset;
		});
		assets.sort((one, other) => Number(one.id) - Number(other.id));
		return { assets, list: { rows: rows.length, pages, from } };
	}

	/** Nothing found is only true of somebody whom Tangoe knows. */
	private async assertKnown(employeeId: string): Promise<void> {
		if (await this.reads.lists.person(employeeId)) return;
		throw unknownPerson(employeeId);
	}

	private async plan(
		asset: Asset,
		leaver: Leaver,
		assets: readonly Asset[],
	): Promise<PlannedAsset> {
		const chosen = choose(asset, leaver, assets);
		const { choice } = chosen;
		return { asset, choice, decision: await this.decide(asset, chosen, leaver) };
	}

	private async decide(asset: Asset, chosen: Chosen, leaver: Leaver): Promise<Decision> {
		const { choice, exception, unclear } = chosen;
		const { order } = choice.action;
		if (exception !== undefined) return nothing('skipped', exception);
		const planned = order && requestOf(order, asset, choice, leaver, this.now);
		const isRemembered =
			planned !== undefined &&
			!(planned instanceof Failure) &&
			this.journal.find(planned.request, this.connection.origin) !== undefined;
		// What an earlier try has ordered stays in the plan, although it may have ended since.
		if (!isRemembered && isAsWanted(asset, order, leaver)) {
			return nothing('asWanted', `Its status is ${asset.status}`);
		}
		if (!order || planned === undefined) return nothing('skipped', `${choice.by}: left as it is`);
		if (unclear !== undefined) return fault(cannotTell(unclear));
		if (!leaver.isToday && endAttribute(order.type) === undefined) {
			return nothing(
				'notYet',
				`${order.type.name} has no day: Tangoe would carry it out at once. Run this again on ${leaver.lastDay}`,
			);
		}
		if (planned instanceof Failure) return fault(planned.error);
		if (isRemembered || leaver.plan.ignoreOpenOrders) return { kind: 'order', ...planned };
		const open = await settle(this.openOrders.inTheWayOf(order, asset, choice, leaver.employeeId));
		if (open instanceof Failure) return fault(notCompared(open.error));
		return open === undefined
			? { kind: 'order', ...planned }
			: fault(inTheWay(order, choice, open));
	}
}

function isAsWanted({ status }: Asset, order: ActionOrder | undefined, { plan }: Leaver): boolean {
	return isOneOf(status, [...plan.endedStatuses, ...(order?.wantedStatuses ?? [])]);
}

function nothing(outcome: NoOrder['outcome'], reason: string): NoOrder {
	return { kind: 'nothing', outcome, reason };
}

function goesAlong({ id }: Asset): NoOrder {
	return nothing('skipped', `Goes along with line ${id}, which is assigned to somebody`);
}

/** An assigned line would take along a device that is not to be touched. */
function holdLine(planned: PlannedAsset[], line: Asset, device: Asset, exception: string): void {
	const own = planned.find(({ asset }) => asset === line);
	if (!own) return;
	own.decision = fault(takesAlong(device, exception));
}

function fault(error: TangoeError): Decision {
	return { kind: 'fault', error: withOutcome(error, 'notSent') };
}

/** What was approved is carried out, or nothing. */
function assertExpected(expected: string, hash: string): void {
	if (expected === '' || expected === hash) return;
	throw anotherPlan();
}
