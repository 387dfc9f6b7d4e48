import type { Row } from '../../transport/answers/envelope';
import type { Connection } from '../../transport/connection';
import type { KnownPages } from '../../transport/pages';
import { BUSINESS_PATHS, ownPages, type InventoryName } from './inventory';
import { readWithin } from './readWithin';
import { RowsByOwner } from './rowsByOwner';
import { areSame } from './sameRows';

/** For fewer people, the list of the business saves nothing over their own lists. */
const FEWEST_PEOPLE = 5;

/** The rows of one employee, from the list of the whole business. */
export interface OfBusiness {
	rows: Row[];
	/** Of the whole list. */
	pages: number;
}

/**
 * The lines or devices of the people of a run, from the list of the whole business: it is read where that
 * takes fewer reads than the list of each of them, and once. That list is not documented to have the same
 * rows as those of the employees, so two employees are read by themselves to compare. What cannot be proven
 * the same is not used.
 */
export class BusinessRows {
	/** Of all lists of this kind. */
	readonly knownPages: KnownPages = { largest: 1 };

	private employeeIds = new Set<string>();

	private reading?: Promise<{ rows: RowsByOwner; pages: number } | undefined>;

	constructor(
		private readonly connection: Connection,
		private readonly inventory: InventoryName,
	) {}

	/** Says whose rows a run is going to ask for, before it asks for the first. */
	expect(employeeIds: Iterable<string>): void {
		for (const employeeId of employeeIds) this.employeeIds.add(employeeId);
	}

	/**
	 * The rows of one employee.
	 *
	 * @returns undefined where the employee's own list has to be read
	 */
	async of(employeeId: string): Promise<OfBusiness | undefined> {
		if (this.employeeIds.size < FEWEST_PEOPLE) return undefined;
		this.reading ??= this.read();
		const read = await this.reading;
		const rows = read?.rows.of(employeeId);
		return read && rows && { rows, pages: read.pages };
	}

	/** Whatever fails here is no error of the run: what would stop every read stops the employee's own list too. */
	private async read(): Promise<{ rows: RowsByOwner; pages: number } | undefined> {
		const rows = new RowsByOwner(this.employeeIds);
		try {
			const pages = await readWithin(
				this.connection,
				BUSINESS_PATHS[this.inventory],
				this.knownPages,
				this.employeeIds.size,
				(page) => page.every((row) => rows.add(row)),
			);
			if (pages === undefined) return undefined;
			for (const employeeId of rows.samples()) {
				if (!(await this.isSameAsOwn(employeeId, rows.of(employeeId) ?? []))) return undefined;
			}
			return { rows, pages };
		} catch {
			return undefined;
		}
	}

	/** Stops at the first row that the list of the business did not show as theirs. */
	private async isSameAsOwn(employeeId: string, rows: Row[]): Promise<boolean> {
		const own: Row[] = [];
		for await (const page of ownPages(this.connection, this.inventory, employeeId)) {
			for (const row of page.rows) own.push(row);
			if (own.length > rows.length) return false;
		}
		return areSame(rows, own);
	}
}
