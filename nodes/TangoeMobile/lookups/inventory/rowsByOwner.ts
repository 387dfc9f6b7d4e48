import type { Row } from '../../transport/answers/envelope';
import { shownAt } from '../contradiction';
import { textAt, valueAt } from '../row';

/** The rows of a long list that belong to some people; all others are not kept. */
export class RowsByOwner {
	private readonly rows = new Map<string, Row[]>();

	/** By what is the same of IDs that differ in zeros and capitals. */
	private readonly owners = new Map<string, Set<string>>();

	/** @param employeeIds of whom rows are kept */
	constructor(employeeIds: Iterable<string>) {
		for (const employeeId of employeeIds) {
			this.rows.set(employeeId, []);
			this.owners.set(formOf(employeeId), new Set());
		}
	}

	/**
	 * Takes in a row.
	 *
	 * @returns whether it says whom it belongs to; a number does not, for it has lost its leading zeros
	 */
	add(row: Row): boolean {
		const path = shownAt('employee_id', row);
		if (path === undefined || typeof valueAt(path, row) !== 'string') return false;
		const owner = String(textAt(path, row));
		this.rows.get(owner)?.push(row);
		this.owners.get(formOf(owner))?.add(owner);
		return true;
	}

	/**
	 * The rows of one of these people.
	 *
	 * @returns undefined where the list has rows of an ID that differs in zeros or capitals: Tangoe may take
	 * both for the same one
	 */
	of(employeeId: string): Row[] | undefined {
		const others = [...(this.owners.get(formOf(employeeId)) ?? [])];
		return others.every((owner) => owner === employeeId) ? this.rows.get(employeeId) : undefined;
	}

	/** The one with the most rows and one without any, if there are such. */
	samples(): string[] {
		const people = [...this.rows.keys()].filter((employeeId) => this.of(employeeId) !== undefined);
		const counts = people.map((employeeId) => this.rows.get(employeeId)?.length ?? 0);
		const most = counts.indexOf(Math.max(...counts));
		const none = counts.indexOf(0);
		return [...new Set([most, none])].flatMap((index) => people[index] ?? []);
	}
}

function formOf(employeeId: string): string {
	return employeeId.toLowerCase().replace(/^0+(?=.)/, '');
}
