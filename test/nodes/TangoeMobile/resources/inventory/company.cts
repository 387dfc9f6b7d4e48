import type { IDataObject } from 'n8n-workflow';
import type { Row } from '../../../../../nodes/TangoeMobile/transport/answers/envelope';
import { TangoeError } from '../../../../../nodes/TangoeMobile/errors/tangoeError';

/** Where a row says whom it belongs to. */
export type OwnerPlace = 'employee_id' | 'owner.employee_id' | 'person.employee_id';

/** How a server answers; what is left out is as the documentation has it. */
export interface Habits {
	/** The most rows on a page, whatever was asked for. */
	pageSize?: number;
	/** By how many rows every page behind the first may be shorter than it. */
	unevenBy?: number;
	/** The last page comes again behind the end. */
	repeatsLast?: boolean;
	/** The first page comes as every page. */
	ignoresPage?: boolean;
	/** Every list is that of everybody. */
	ignoresEmployee?: boolean;
	ownerAt?: OwnerPlace;
	/** Of how many rows one does not say whom it belongs to. */
	unownedEvery?: number;
	/** IDs of employees come as numbers, without leading zeros. */
	ownersAsNumbers?: boolean;
	/** The list of the business writes IDs as text, and those of the employees as numbers. */
	idsAsText?: boolean;
	/** How the list of the business differs. */
	business?: 'forbidden' | 'lacksKeys' | 'lacksRows' | 'richer';
}

/** A company's lines, by employee ID. */
export interface Company {
	lines: Array<{ id: number; owner: string }>;
	habits: Habits;
}

/** @param counts of lines, by employee ID */
export function companyOf(counts: Array<[string, number]>, habits: Habits = {}): Company {
	const owners = counts.flatMap(([owner, count]) => Array.from({ length: count }, () => owner));
	// As they were ordered, and not by employee.
	const lines = owners.map((owner, n) => ({ id: ((n * 7919) % 1_000_003) + 1, owner }));
	return { lines: lines.sort((one, other) => one.id - other.id), habits };
}

/** How many reads the list of the business takes by itself. */
export function pagesOf({ lines, habits }: Company): number {
	return Math.max(1, Math.ceil(lines.length / Math.min(habits.pageSize ?? 999, 999)));
}

/** Tangoe's answer for a page of a list. */
export function answerOf(company: Company, path: string, query: IDataObject): Row[] {
	const { habits, lines } = company;
	const isBusiness = path.endsWith('business_lines');
	const isOfAll = isBusiness || habits.ignoresEmployee;
	const listed = isOfAll ? lines : lines.filter(({ owner }) => owner === query.employee_id);
	if (isBusiness && habits.business === 'forbidden')
		throw new TangoeError('forbidden', 'No', 'Ask');
	const lacksRows = isBusiness && habits.business === 'lacksRows';
	const rows = lacksRows ? listed.filter(({ owner }) => owner !== listed[0].owner) : listed;
	return pageOf(rows, query, habits).map((line) => rowOf(line, isBusiness, company));
}

function pageOf<T>(rows: T[], query: IDataObject, habits: Habits): T[] {
	const size = Math.min(Number(query.per_page), habits.pageSize ?? 999);
	const starts = [0];
	const uneven = (end: number) => Math.max(1, size - (end % ((habits.unevenBy ?? 0) + 1)));
	for (let end = size; end < rows.length; end += uneven(end)) starts.push(end);
	const asked = habits.ignoresPage ? 0 : Number(query.page) - 1;
	const page = habits.repeatsLast ? Math.min(asked, starts.length - 1) : asked;
	return page >= starts.length ? [] : rows.slice(starts[page], starts[page + 1] ?? rows.length);
}

function rowOf(
	{ id, owner }: { id: number; owner: string },
	isBusiness: boolean,
	{ habits }: Company,
): Row {
	const { unownedEvery = 0, ownersAsNumbers, ownerAt = 'employee_id', business } = habits;
	const isUnowned = unownedEvery > 0 && id % unownedEvery === 0;
	const shown = ownersAsNumbers && /^\d+$/.test(owner) ? Number(owner) : owner;
	const record = { id: 5, employee_id: shown };
	return {
		id: habits.idsAsText && isBusiness ? String(id) : id,
		...(isBusiness && business === 'lacksKeys' ? {} : { phone_number: `315555${id}` }),
		status: id % 3 === 0 ? null : 'active',
		carrier: { id: id % 4, name: `Carrier ${id % 4}` },
		plans: [{ id: id % 7 }],
		...(isBusiness && business === 'richer' && { cost: '12.0', carrier_group: { id: 1 } }),
		...(isUnowned
			? {}
			: ownerAt === 'employee_id'
				? { employee_id: shown }
				: nested(ownerAt, record)),
	};
}

function nested(place: OwnerPlace, record: IDataObject): IDataObject {
	return { [place.split('.')[0]]: record };
}
