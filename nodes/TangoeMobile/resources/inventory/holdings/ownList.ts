import { TangoeError, tangoeErrorOf } from '../../../errors/tangoeError';
import { contradicts, ownerOf } from '../../../lookups/contradiction';
import { ownPages, type InventoryName } from '../../../lookups/inventory/inventory';
import { LOOKUPS } from '../../../lookups/table';
import type { Row } from '../../../transport/answers/envelope';
import type { Connection } from '../../../transport/connection';
import type { KnownPages } from '../../../transport/pages';
import type { Holding } from './holding';

/**
 * Reads the whole list of one employee.
 *
 * @param acceptUnowned whether rows pass that do not say whom they belong to
 * @param knownPages of the lists of this kind
 * @throws TangoeError where the list cannot be read to its end, or has rows that are not proven to be the employee's
 */
export async function readOwnList(
	connection: Connection,
	inventory: InventoryName,
	employeeId: string,
	acceptUnowned: boolean,
	knownPages: KnownPages,
): Promise<Holding> {
	const query = { employee_id: employeeId };
	const rows: Row[] = [];
	let pages = 0;
	try {
		for await (const page of ownPages(connection, inventory, employeeId, {
			knownPages,
		})) {
			if (page.rows.length > 0) pages += 1;
			for (const row of page.rows) {
				if (contradicts(row, query)) throw ofOthers(inventory);
				if (!acceptUnowned && ownerOf(row) === undefined) throw unowned(inventory);
				rows.push(row);
			}
		}
	} catch (error) {
		throw tangoeErrorOf(error);
	}
	return { rows, pages: Math.max(1, pages), from: 'employee' };
}

/** Also where a list is read for one item; one row of somebody else makes the others useless. */
export function ofOthers(inventory: InventoryName): TangoeError {
	return new TangoeError(
		'refused',
		`Tangoe Mobile also listed ${LOOKUPS[inventory].rows} of other people, so none are returned`,
		'Check that Tangoe Mobile has this employee ID.',
	);
}

function unowned(inventory: InventoryName): TangoeError {
	const { rows } = LOOKUPS[inventory];
	return new TangoeError(
		'refused',
		`Tangoe Mobile listed ${rows} without saying whom they belong to, so they may be those of other people`,
		`Compare the list of one employee with the portal. If it has only their own ${rows}, add the option Accept Lists Without Owners.`,
	);
}
