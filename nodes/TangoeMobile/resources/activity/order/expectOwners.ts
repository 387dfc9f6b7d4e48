import { tangoeErrorOf } from '../../../errors/tangoeError';
import { isLookedUp, resolveItem } from '../../../kinds/item/resolve';
import { locatorValue } from '../../../kinds/locatorValue';
import { INVENTORY_NAMES, type InventoryName } from '../../../lookups/inventory/inventory';
import { scopeOfType } from '../scope';
import { previewReasonFor } from './guards/previewReason';
import type { CheckedOrder } from './order';
import type { OrderRun } from './orderRun';

/** The field by which lines and devices are listed, see `lookups/scopeSources.ts`. */
const OWNER = 'employeeId';

/**
 * Says beforehand in whose lines and devices the orders of a run will look something up: for many people
 * the lists of the whole business may take fewer reads. What cannot be told yet, resolving tells.
 */
export async function expectOwners(run: OrderRun, orders: CheckedOrder[]): Promise<void> {
	for (const order of orders) {
		const inventories = lookedUpIn(run, order);
		if (inventories.length === 0) continue;
		try {
			const employeeId = await ownerOf(run, order);
			if (employeeId === undefined) continue;
			for (const inventory of inventories) run.lists.business[inventory].expect([employeeId]);
		} catch (error) {
			if (tangoeErrorOf(error).kind !== 'input') return;
		}
	}
}

function lookedUpIn(
	{ context, connection }: OrderRun,
	{ draft, settings }: CheckedOrder,
): InventoryName[] {
	const isPreviewed = previewReasonFor(context, connection, settings) !== undefined;
	const names = draft.entries
		// A preview shows names, also of what is given by its ID.
		.filter((entry) => isLookedUp(entry, settings.checkChoices || isPreviewed))
		.map(({ field }) => ('lookup' in field ? field.lookup : undefined));
	return INVENTORY_NAMES.filter((inventory) => names.includes(inventory));
}

async function ownerOf({ lists }: OrderRun, { draft }: CheckedOrder): Promise<string | undefined> {
	const owner = draft.entries.filter(({ name, isBlank }) => name === OWNER && !isBlank);
	const { values, problems } = await resolveItem(owner, lists, scopeOfType(draft.type));
	return values.length === 0 || problems.length > 0
		? undefined
		: String(locatorValue(values[0])).trim();
}
