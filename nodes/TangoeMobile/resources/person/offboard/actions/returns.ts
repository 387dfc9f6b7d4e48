import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../../data';
import { TangoeError } from '../../../../errors/tangoeError';
import type { Problem } from '../../../../kinds/fieldKind';
import { isBlank } from '../../../../kinds/locatorValue';
import { toText } from '../../../../kinds/wording';
import { NORMALIZERS } from '../../../../lookups/names/spellings';
import { textAt } from '../../../../lookups/row';
import type { Asset } from '../assets/asset';

/** What the return of one device needs and Tangoe does not know. */
export interface ReturnRow {
	/** Of the device: its ID, or what is written on it. */
	identifiers: ReadonlySet<string>;
	trackingNumber: string;
	courierId?: string;
}

/** The field as it is called in messages. */
export const RETURN_TABLE = 'Return Table (JSON)';

/** What a row of the table may call its parts; case, underscores, hyphens and spaces do not count. */
const KEYS = {
	identifiers: ['deviceid', 'id', 'imei', 'serial', 'serialnumber', 'genericserial'],
	trackingNumber: ['trackingnumber', 'tracking', 'returntrackingnumber'],
	courierId: ['courierid', 'courier', 'returncourierid'],
};

const toForm = NORMALIZERS.identifier;

/**
 * The rows of Return Table.
 *
 * @param value an array of objects, or JSON text of one
 */
export function readReturns(value: unknown): { rows: ReturnRow[]; problems: Problem[] } {
	if (isBlank(value)) return { rows: [], problems: [] };
	const table = arrayIn(value);
	if (!table) return faulty('is not a list of objects: give one for each device');
	const rows: ReturnRow[] = [];
	const problems: Problem[] = [];
	for (const [index, entry] of table.entries()) {
		const row = isObject(entry) ? rowOf(entry) : undefined;
		if (row) rows.push(row);
		else {
			problems.push(
				...faulty(
					`has no device and tracking number in row ${index + 1}: each row needs imei, serial or device_id, and tracking_number`,
				).problems,
			);
		}
	}
	return { rows, problems };
}

/**
 * The row of a device.
 *
 * @throws TangoeError of kind `input` where there is none
 */
export function rowFor({ id, row }: Asset, rows: readonly ReturnRow[]): ReturnRow {
	const shown = [id, textAt('imei', row), textAt('generic_serial', row)];
	const forms = shown.flatMap((text) => (text === undefined ? [] : toForm(text)));
	const found = rows.filter(({ identifiers }) => forms.some((form) => identifiers.has(form)));
	if (found.length === 1) return found[0];
	const text = found.length === 0 ? 'has no row' : `has ${found.length} rows`;
	throw new TangoeError(
		'input',
		`${RETURN_TABLE} ${text} for device ${id}`,
		'Give each device that goes back one row with its imei, serial or device_id, and its tracking_number.',
	);
}

function rowOf(entry: IDataObject): ReturnRow | undefined {
	const byKey = new Map(
		Object.entries(entry)
			.filter(([, value]) => !isBlank(value) && typeof value !== 'object')
			.map(([key, value]) => [key.toLowerCase().replace(/[\s_-]/g, ''), toText(value).trim()]),
	);
	const valuesAt = (keys: string[]) => keys.flatMap((key) => byKey.get(key) ?? []);
	const identifiers = new Set(valuesAt(KEYS.identifiers).flatMap((text) => toForm(text)));
	const [trackingNumber] = valuesAt(KEYS.trackingNumber);
	const [courierId] = valuesAt(KEYS.courierId);
	if (identifiers.size === 0 || trackingNumber === undefined) return undefined;
	return { identifiers, trackingNumber, courierId };
}

function arrayIn(value: unknown): unknown[] | undefined {
	if (Array.isArray(value)) return value as unknown[];
	if (typeof value !== 'string') return undefined;
	try {
		const parsed: unknown = JSON.parse(value);
		return Array.isArray(parsed) ? (parsed as unknown[]) : undefined;
	} catch {
		return undefined;
	}
}

function faulty(text: string): { rows: ReturnRow[]; problems: Problem[] } {
	return { rows: [], problems: [{ label: RETURN_TABLE, text }] };
}
