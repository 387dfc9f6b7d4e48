import type { Row } from '../../../../../transport/answers/envelope';
import type { Connection } from '../../../../../transport/connection';
import { readFiltered } from '../../../../readFiltered';
import { readRows } from '../../../../../transport/pages';

const DAY_MS = 24 * 60 * 60_000;

/** The activities of one type since a moment. */
export interface ActivityList {
	rows: Row[];
	/** Whether there may be activities that Tangoe Mobile did not list. */
	isCut: boolean;
}

/** The lists of activities that a run has read, each type once. */
export class ActivityLists {
	private readonly lists = new Map<number, { since: number; reading: Promise<ActivityList> }>();

	constructor(private readonly connection: Connection) {}

	/**
	 * The activities of a type. Whether Tangoe's filters work is not relied on: there may be others among them.
	 *
	 * @param since epoch milliseconds; there may be older ones
	 * @throws TangoeError when they cannot be read
	 */
	async ofType(typeId: number, since: number): Promise<ActivityList> {
		const held = this.heldSince(typeId, since);
		if (held) return await held;
		const reading = this.read(typeId, since);
		this.lists.set(typeId, { since, reading });
		return await reading;
	}

	/**
	 * The activities of a type that are scheduled for a later day, however old they are. Nothing where Tangoe
	 * ignores that it is asked for them alone: all of a type since ever would take too long to read.
	 *
	 * @param today `YYYY-MM-DD`
	 * @throws TangoeError when they cannot be read
	 */
	async scheduled(typeId: number, today: string): Promise<Row[]> {
		const rows: Row[] = [];
		const list = {
			path: '/activities',
			query: { activity_type_id_eq: typeId, sleeping: true },
			contradicts: (row: Row) => !(String(row.sleep_until ?? '') >= today),
			isUselessIfIgnored: true,
		};
		const shape = (row: Row) => {
			rows.push(row);
			return row;
		};
		const { wasIgnored } = await readFiltered(this.connection, list, { limit: Infinity, shape });
		return wasIgnored ? [] : rows;
	}

	/** The list of a type where this run has read it already. */
	heldSince(typeId: number, since: number): Promise<ActivityList> | undefined {
		const held = this.lists.get(typeId);
		return held && held.since <= since ? held.reading : undefined;
	}

	private async read(typeId: number, since: number): Promise<ActivityList> {
		let isCut = false;
		const query = {
			activity_type_id_eq: typeId,
			// Dates are cut in a zone that nobody documents, so a day is added.
			created_at_gte: new Date(since - DAY_MS).toISOString().slice(0, 10),
		};
		const onCut = () => {
			isCut = true;
		};
		const rows = await readRows(this.connection, { path: '/activities', query }, { onCut });
		return { rows, isCut };
	}
}
