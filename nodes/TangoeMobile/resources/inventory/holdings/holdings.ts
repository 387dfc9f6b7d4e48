import type { Lists } from '../../../lookups/lists';
import type { Holding, InventoryName } from './holding';
import { readOwnList } from './ownList';

/** How the lists of a run are judged. */
export interface HoldingsOptions {
	/** Whether rows pass that do not say whom they belong to. */
	acceptUnowned?: boolean;
}

/** The lines and devices of the people of one run; each list is read at most once. */
export class Holdings {
	private readonly known = new Map<string, Promise<Holding>>();

	/**
	 * @param lists of the same run
	 * @param employeeIds all people of the run
	 */
	constructor(
		private readonly lists: Lists,
		readonly employeeIds: readonly string[],
		private readonly options: HoldingsOptions = {},
	) {}

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
		const { acceptUnowned = false } = this.options;
		return await readOwnList(this.lists.connection, inventory, employeeId, acceptUnowned);
	}
}
