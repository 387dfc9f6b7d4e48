import { read } from '../../transport/read';
import type { Connection } from '../../transport/connection';
import {
	MAX_PAGE_SIZE,
	walk,
	type ListRequest,
	type Page,
	type ReadPage,
} from '../../transport/pages';
import { LOOKUPS } from '../table';

/** The parts of what Tangoe calls the inventory: lines are service, devices are hardware. */
export const INVENTORY_NAMES = ['devices', 'lines'] as const;

export type InventoryName = (typeof INVENTORY_NAMES)[number];

/** The paths of the lists of the whole business (documentation, Inventory). */
export const BUSINESS_PATHS: Record<InventoryName, string> = {
	devices: '/devices/business_devices',
	lines: '/lines/business_lines',
};

/**
 * Reads the list of one employee page by page, rows of other people included.
 *
 * @param more such as how large pages have been
 */
export function ownPages(
	connection: Connection,
	inventory: InventoryName,
	employeeId: string,
	more: Pick<ListRequest, 'knownPages'> = {},
): AsyncGenerator<Page> {
	const [path] = LOOKUPS[inventory].paths;
	const readPage: ReadPage = async (pagePath, query) =>
		(await read(connection, pagePath, query)).body;
	return walk(readPage, { path, query: { employee_id: employeeId }, ...more }, MAX_PAGE_SIZE);
}
