import type { IDataObject } from 'n8n-workflow';

import type { Connection } from '../transport/connection';
import type { Row } from '../transport/answers/envelope';
import { TangoeError, tangoeErrorOf, type TangoeErrorKind } from '../errors/tangoeError';
import { MAX_PAGE_SIZE } from '../transport/pages';
import { findPerson } from './findPerson';
import { pickedValue } from './row';
import type { AlternateKey, LookupName } from './lookup';
import { NamedRows } from './names/namedRows';
import { lookupPages } from './rows';
import { LOOKUPS } from './table';

const CONCERNS_EVERY_READ = new Set<TangoeErrorKind>([
	'cancelled',
	'configuration',
	'signIn',
	'unreachable',
]);

/** The lists that a run, or one list of the editor, looks things up in: each is read once. */
export class Lists {
	private readonly made = new Map<string, Promise<unknown>>();

	constructor(readonly connection: Connection) {}

	/** All rows of a list. */
	async rows(name: LookupName, query: IDataObject): Promise<Row[]> {
		const { paths } = LOOKUPS[name];
		return await this.once(['rows', paths, query], async () => {
			const rows: Row[] = [];
			const mayBeOld = this.connection.isInteractive;
			const pages = lookupPages(this.connection, LOOKUPS[name], query, MAX_PAGE_SIZE, mayBeOld);
			try {
				for await (const page of pages) rows.push(...page.rows);
			} catch (error) {
				throw this.unreadable(`The list of ${LOOKUPS[name].rows}`, error);
			}
			return rows;
		});
	}

	/** The rows of a list by what people call them. */
	async named(
		name: LookupName,
		alternateKey: AlternateKey,
		query: IDataObject,
	): Promise<NamedRows> {
		return await this.once(
			['named', name, alternateKey.mode, query],
			async () => new NamedRows(LOOKUPS[name], alternateKey, query, await this.rows(name, query)),
		);
	}

	/** The values that can be picked from a list. */
	async values(name: LookupName, query: IDataObject): Promise<Set<string>> {
		return await this.once(['values', name, query], async () => {
			const rows = await this.rows(name, query);
			return new Set(rows.flatMap((row) => pickedValue(LOOKUPS[name], row) ?? []));
		});
	}

	/** The person with an employee ID, or undefined when there is none. */
	async person(employeeId: string): Promise<Row | undefined> {
		return await this.once(['person', employeeId], async () => {
			try {
				return await findPerson(this.connection, employeeId);
			} catch (error) {
				throw this.unreadable('A person', error);
			}
		});
	}

	/** Says what could not be read, unless nothing at all can be; a list of the editor says it by itself. */
	private unreadable(what: string, cause: unknown): TangoeError {
		const error = tangoeErrorOf(cause);
		const { kind, message, remedy, details } = error;
		if (this.connection.isInteractive || CONCERNS_EVERY_READ.has(kind)) return error;
		return new TangoeError(kind, `${what} could not be read. ${message}`, remedy, details);
	}

	private async once<T>(what: unknown[], make: () => Promise<T>): Promise<T> {
		const key = JSON.stringify(what);
		const known = this.made.get(key) as Promise<T> | undefined;
		if (known) return await known;
		const made = make();
		this.made.set(key, made);
		return await made;
	}
}
