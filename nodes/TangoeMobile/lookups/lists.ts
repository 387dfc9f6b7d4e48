import type { IDataObject } from 'n8n-workflow';

import type { Connection } from '../transport/connection';
import type { Row } from '../transport/answers/envelope';
import { TangoeError, tangoeErrorOf, type TangoeErrorKind } from '../errors/tangoeError';
import { MAX_PAGE_SIZE } from '../transport/pages';
import { findPerson } from './findPerson';
import { BusinessRows } from './inventory/businessRows';
import { INVENTORY_NAMES, type InventoryName } from './inventory/inventory';
import { pickedValue } from './row';
import type { AlternateKey, LookupName } from './lookup';
import { NamedRows } from './names/namedRows';
import { OtherIds } from './names/otherIds';
import { lookupPages } from './rows';
import { LOOKUPS } from './table';

type Cache<T> = Map<string, Promise<T>>;

/** These would stop every read, whatever the list. */
const STOPS_EVERY_READ = new Set<TangoeErrorKind>([
	'cancelled',
	'configuration',
	'signIn',
	'unreachable',
]);

/** The lists that a run, or a dropdown in the editor, looks things up in; each is read once. */
export class Lists {
	private readonly rowsByList: Cache<Row[]> = new Map();

	private readonly namedRowsByList: Cache<NamedRows> = new Map();

	private readonly valuesByList: Cache<Set<string>> = new Map();

	private readonly otherIdsByList: Cache<OtherIds> = new Map();

	private readonly people: Cache<Row | undefined> = new Map();

	/** For a run that says beforehand that it asks for what many people have. */
	readonly business: Record<InventoryName, BusinessRows>;

	constructor(readonly connection: Connection) {
		this.business = {
			devices: new BusinessRows(connection, 'devices'),
			lines: new BusinessRows(connection, 'lines'),
		};
	}

	/** All rows of a list. */
	async rows(name: LookupName, query: IDataObject): Promise<Row[]> {
		const { paths } = LOOKUPS[name];
		return await readOnce(this.rowsByList, [paths, query], async () => {
			const ofBusiness = await this.ofBusiness(name, query);
			if (ofBusiness) return ofBusiness;
			const rows: Row[] = [];
			const allowStale = this.connection.isInteractive;
			const pages = lookupPages(this.connection, LOOKUPS[name], query, MAX_PAGE_SIZE, allowStale);
			try {
				for await (const page of pages) {
					// Not spread: the server decides on the size of a page, and arguments have a limit.
					for (const row of page.rows) rows.push(row);
				}
			} catch (error) {
				throw this.withSubject(`The list of ${LOOKUPS[name].rows}`, error);
			}
			return rows;
		});
	}

	/** The rows of a list by their alternate key. */
	async named(
		name: LookupName,
		alternateKey: AlternateKey,
		query: IDataObject,
	): Promise<NamedRows> {
		return await readOnce(
			this.namedRowsByList,
			[name, alternateKey.mode, query],
			async () => new NamedRows(LOOKUPS[name], alternateKey, query, await this.rows(name, query)),
		);
	}

	/** The values that can be picked from a list. */
	async values(name: LookupName, query: IDataObject): Promise<Set<string>> {
		return await readOnce(this.valuesByList, [name, query], async () => {
			const rows = await this.rows(name, query);
			return new Set(rows.flatMap((row) => pickedValue(LOOKUPS[name], row) ?? []));
		});
	}

	/** What else than the values of a list its rows show. */
	async otherIds(name: LookupName, query: IDataObject): Promise<OtherIds> {
		return await readOnce(
			this.otherIdsByList,
			[name, query],
			async () => new OtherIds(LOOKUPS[name], await this.rows(name, query)),
		);
	}

	/** The person with an employee ID; undefined if there is none. */
	async person(employeeId: string): Promise<Row | undefined> {
		return await readOnce(this.people, [employeeId], async () => {
			try {
				return await findPerson(this.connection, employeeId);
			} catch (error) {
				throw this.withSubject('A person', error);
			}
		});
	}

	/** The rows of an employee, where they are taken from the list of the whole business. */
	private async ofBusiness(
		name: LookupName,
		{ employee_id: employeeId }: IDataObject,
	): Promise<Row[] | undefined> {
		const inventory = INVENTORY_NAMES.find((one) => one === name);
		return inventory && (await this.business[inventory].of(String(employeeId)))?.rows;
	}

	/** Adds what could not be read; not if no read can succeed, nor in the editor, which shows the error in the list itself. */
	private withSubject(subject: string, cause: unknown): TangoeError {
		const error = tangoeErrorOf(cause);
		const { kind, message, remedy, details } = error;
		if (this.connection.isInteractive || STOPS_EVERY_READ.has(kind)) return error;
		return new TangoeError(kind, `${subject} could not be read. ${message}`, remedy, details);
	}
}

async function readOnce<T>(
	cache: Cache<T>,
	keyParts: unknown[],
	read: () => Promise<T>,
): Promise<T> {
	const key = JSON.stringify(keyParts);
	const cached = cache.get(key);
	if (cached) return await cached;
	const reading = read();
	cache.set(key, reading);
	return await reading;
}
