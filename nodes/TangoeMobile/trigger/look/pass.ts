import { TangoeError } from '../../errors/tangoeError';
import type { Row } from '../../transport/answers/envelope';
import { keyNames } from '../../transport/answers/shape/keysSeen';
import type { Connection } from '../../transport/connection';
import { MAX_PAGE_SIZE, walk, type ReadPage } from '../../transport/pages';
import { read } from '../../transport/read';
import { dayIn } from '../../kinds/plain/date';
import { dayBefore, DAY_MS, earliestStartOf } from '../../resources/changeWindow';
import { changedAt, markOf, stateIn, type Change, type Moment } from './change';
import { PROCESS, type Cursor } from './cursor';

/** How many pages one look reads, of the 100 reads a minute; the next look goes on. */
const PAGES_PER_LOOK = 20;

/**
 * Where the machine has slept for days between two pages, an activity of the first may have changed days before
 * one of the second: from there the list would not show it any more.
 */
const MAX_PASS_MS = DAY_MS / 2;

/**
 * Reads on in the list of what has changed since a cursor.
 *
 * Tangoe's filter takes whole days in an undocumented time zone, so the list begins a day earlier than
 * needed, and the marks in the cursor tell what is new. The cursor moves on once a whole pass was made in
 * one look, or has found nothing: rows can move between pages that are read in different looks.
 *
 * @returns what has changed, and the cursor afterwards; the given one is left as it is
 * @throws TangoeError where a page cannot be read
 */
export async function readChanges(
	connection: Connection,
	before: Cursor,
): Promise<{ changes: Change[]; cursor: Cursor }> {
	const startedAt = Date.now();
	const firstDay = dayBefore(before.since);
	const list = { path: '/activities', query: { updated_at_gte: firstDay } };
	const readPage: ReadPage = async (path, query) => (await read(connection, path, query)).body;
	const seen = daysFrom(before, firstDay);
	const changes: Change[] = [];
	const pending: Cursor['pending'] = {};
	let newest = before.since;
	let firstChange = Infinity;
	let pages = 0;
	let next: Cursor['next'];
	for await (const page of walk(readPage, list, MAX_PAGE_SIZE, before.next)) {
		for (const row of page.rows) {
			if (!showsChanges(row)) throw hiddenError(row);
			const moment = changedAt(row);
			if (moment && moment.latest < earliestStartOf(firstDay)) continue;
			const id = String(row.id);
			const mark = markOf(row);
			const last = seen.take(id);
			seen.put(id, dayIn('UTC', new Date(moment?.latest ?? Date.now())), mark);
			if (moment) newest = Math.max(newest, moment.earliest);
			if (mark === last || isOld(before, moment)) continue;
			changes.push({ row, previousState: stateIn(last) });
			pending[id] = last ?? '';
			if (moment) firstChange = Math.min(firstChange, moment.earliest);
		}
		pages += 1;
		next = page.next;
		if (pages === PAGES_PER_LOOK) break;
	}
	const isWhole = next === undefined;
	const hasFound = changes.length > 0 || before.hasFound === true;
	const isQuick = Math.abs(Date.now() - startedAt) < MAX_PASS_MS;
	const moves = isWhole && isQuick && (before.next === undefined || !hasFound);
	return {
		changes,
		cursor: {
			...before,
			// What is emitted now may have to be emitted again, so the list still has to show it. And a row that
			// claims to be of the far future must not hide all that comes before it.
			since: moves
				? Math.max(before.since, Math.min(newest, firstChange, Date.now() + DAY_MS))
				: before.since,
			isBegun: before.isBegun || isWhole,
			next,
			hasFound: isWhole ? undefined : hasFound,
			seen: seen.days,
			...(changes.length > 0 && { pending, emittedAt: Date.now(), emittedBy: PROCESS }),
		},
	};
}

/** Whether a row was already so when the trigger began; only its first pass can come upon one. */
function isOld({ isBegun, begin }: Cursor, moment: Moment | undefined): boolean {
	return !isBegun && (moment === undefined || moment.earliest < begin);
}

/** Otherwise a row is the same whatever happens to the activity, and nobody would notice. */
function showsChanges({ state, updated_at }: Row): boolean {
	return state !== undefined || updated_at !== undefined;
}

function hiddenError(row: Row): TangoeError {
	return new TangoeError(
		'configuration',
		`The list of activities shows neither state nor updated_at, so its changes cannot be seen. Its keys: ${keyNames(row).join(', ')}`,
		'Use Wait Until Finished, which reads each order by itself, and ask Tangoe for these keys in the list.',
	);
}

interface Seen {
	days: Cursor['seen'];
	/** Takes the mark of an activity out. */
	take(id: string): string | undefined;
	put(id: string, day: string, mark: string): void;
}

/** What was seen of the days that the list can still show. */
function daysFrom({ seen }: Cursor, firstDay: string): Seen {
	const days = Object.fromEntries(
		Object.entries(seen)
			.filter(([day]) => day >= firstDay)
			.map(([day, marks]) => [day, { ...marks }]),
	);
	return {
		days,
		take(id) {
			for (const marks of Object.values(days)) {
				const mark = marks[id];
				if (mark === undefined) continue;
				delete marks[id];
				return mark;
			}
			return undefined;
		},
		put(id, day, mark) {
			(days[day] ??= {})[id] = mark;
		},
	};
}
