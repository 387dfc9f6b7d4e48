import type { Lists } from '../../../lookups/lists';
import type { InventoryName } from '../../../lookups/inventory/inventory';
import type { Holding } from './holding';
import { readOwnList } from './ownList';

/** How the lists of a run are judged. */
export interface HoldingsOptions {
	/** Whether rows of an employee's own list pass that do not say whom they belong to. */
	acceptUnowned?: boolean;
}

/**
 * The lines and devices of the people of one run; each list is read at most once. They are taken from the
 * lists of the whole business where that takes fewer reads, see `lookups/inventory`.
 */
export class Holdings {
	private readonly known = new Map<string, Promise<Holding>>();

	/**
	 * @param lists of the same run
	 * @param employeeIds all people of the run: their number decides which way is cheaper
	 */
	constructor(
		private readonly lists: Lists,
		employeeIds: readonly string[],
		private readonly options: HoldingsOptions = {},
	) {
		lists.business.devices.expect(employeeIds);
		lists.business.lines.expect(employeeIds);
	}

	/**
	 * What Tangoe lists for one employee.
	 *
	 * @throws TangoeError where the list cannot be read to its end, has rows of other people, or does not
	 * say whom its rows belong to
	 */
	async of(employeeId: string, inventory: InventoryName): Promise<Holding> {
		const key = `${inventory} ${employeeId}`;
		const known = this.known.get(key) ?? this.read(employeeId, inventory);
		this.known.set(key, known);
		return await known;
	}

	private async read(employeeId: string, inventory: InventoryName): Promise<Holding> {
		const { connection, business } = this.lists;
		const ofBusiness = await business[inventory].of(employeeId);
		if (ofBusiness) return { ...ofBusiness, from: 'business' };
		const { acceptUnowned = false } = this.options;
		const { knownPages } = business[inventory];
		return await readOwnList(connection, inventory, employeeId, acceptUnowned, knownPages);
	}
}
