import type { Row } from '../../../../../transport/answers/envelope';
import type { Connection } from '../../../../../transport/connection';
import { pause } from '../../../../../transport/pause';
import { employeeOf } from '../../../employeeOf';
import { readListing, type Listing } from './listing';
import { ageOf } from './moment';
import { recognize, type LostOrder } from './recognize';

const DAY_MS = 24 * 60 * 60_000;
/** An order may take a moment to show in the list. */
const LOOKS_AFTER_MS = [0, 2_000, 5_000];
/** Answers that are lost together come in within this time, and their orders are looked for together. */
const TOGETHER_MS = 500;

/** A look that begins in a moment, for the orders that have joined it by then. */
interface Look {
	orders: LostOrder[];
	listing: Promise<Listing>;
}

/**
 * Looks for the orders of a run whose answers were lost: for all of one type together, with one walk
 * through the list.
 *
 * Tangoe documents no filter for any ID of the caller and does not echo `remote_activity_id` in its
 * example, so an order is recognized by what it is, see {@link recognize}.
 */
export class LostOrderSearch {
	/** By activity type, the look that can still be joined. */
	private readonly next = new Map<string, Look>();

	constructor(private readonly connection: Connection) {}

	/**
	 * Looks for an order three times.
	 *
	 * @returns the one record that can be told to be it; undefined when there is none
	 * @throws TangoeError when the list cannot be read
	 */
	async find(order: LostOrder): Promise<Row | undefined> {
		for (const wait of LOOKS_AFTER_MS) {
			await pause(this.connection.context, wait);
			const listing = await this.look(order);
			const record = recognize(order, listing, ageOf(order.sentAt));
			if (record) return record;
		}
		return undefined;
	}

	private async look(order: LostOrder): Promise<Listing> {
		const typeId = String(order.activity.activity_type_id);
		const look = this.next.get(typeId) ?? this.begin(typeId);
		look.orders.push(order);
		return await look.listing;
	}

	private begin(typeId: string): Look {
		const orders: LostOrder[] = [];
		const look = { orders, listing: this.readFor(typeId, orders) };
		this.next.set(typeId, look);
		return look;
	}

	private async readFor(typeId: string, orders: LostOrder[]): Promise<Listing> {
		await pause(this.connection.context, TOGETHER_MS);
		this.next.delete(typeId);
		const oldest = Date.now() - Math.max(...orders.map(({ sentAt }) => ageOf(sentAt).ms));
		const query = {
			activity_type_id_eq: typeId,
			// Dates are cut in a zone that nobody documents, and clocks can be a day apart.
			created_at_gte: new Date(oldest - 2 * DAY_MS).toISOString().slice(0, 10),
		};
		const employees = new Set(orders.map(({ activity }) => activity.employee_id));
		return await readListing(this.connection, query, (row) => employees.has(employeeOf(row)));
	}
}
