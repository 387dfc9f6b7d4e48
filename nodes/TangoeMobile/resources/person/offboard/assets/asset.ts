import { choiceOf } from '../../../../lookups/row';
import { LOOKUPS } from '../../../../lookups/table';
import type { Row } from '../../../../transport/answers/envelope';
import { idOf } from './id';
import { statusIn } from './statuses';

/** What a person has: service, or hardware. */
export type AssetKind = 'device' | 'line';

/** The list that has the assets of a kind. */
export const INVENTORY_OF = { device: 'devices', line: 'lines' } as const;

/** A line or a device of somebody. */
export interface Asset {
	kind: AssetKind;
	/** Tangoe's ID. */
	id: string;
	/** In words, such as a phone number with its carrier. */
	name: string;
	/** What Tangoe says of it, such as "active"; undefined where the row shows nothing. */
	status?: string;
	row: Row;
}

/**
 * The asset of a row.
 *
 * @returns undefined for a row without an ID, about which nothing can be ordered
 */
export function assetOf(kind: AssetKind, row: Row): Asset | undefined {
	const id = idOf(row);
	if (id === undefined) return undefined;
	const lookup = LOOKUPS[INVENTORY_OF[kind]];
	const name = choiceOf(lookup, row)?.name ?? `${lookup.row} ${id}`;
	return { kind, id, name, status: statusIn(row), row };
}
