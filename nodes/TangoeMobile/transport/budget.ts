/**
 * Tangoe allows 100 GETs a minute (documentation, Authentication), without saying whether the minute
 * slides or which requests share it. Nine in ten are used, over any sixty seconds: this stays below the
 * limit in both readings and leaves room for whoever else reads with the same token.
 */
const READS_PER_WINDOW = 90;
/** Without them a long run would keep the lists of the editor shut for most of every minute. */
const LEFT_TO_PEOPLE = 6;
const WINDOW_MS = 60_000;
/**
 * The distance of reads in the minute after Tangoe refused one: the budget counted too few then, because
 * others read with the same token. All who waited would be refused again if they started at one moment.
 */
const PACE_MS = WINDOW_MS / READS_PER_WINDOW;
const MOST_HOSTS_REMEMBERED = 50;

/** A place in the line for the next read. */
export interface Place {
	/** Whether somebody in front of a list waits; a run does otherwise. */
	isPersons: boolean;
}

/** Says when reads of one host may start. Times are epoch milliseconds. */
export class ReadBudget {
	/** Of the latest reads, as many as count. */
	private readonly starts: number[] = [];

	private readonly line: Place[] = [];

	private closedUntil = 0;

	private pacedUntil = 0;

	/** Lines up for one read: people before runs, each of them behind those who came earlier. */
	lineUp(isPersons: boolean): Place {
		const place = { isPersons };
		const firstRun = this.line.findIndex((other) => !other.isPersons);
		const index = isPersons && firstRun !== -1 ? firstRun : this.line.length;
		this.line.splice(index, 0, place);
		return place;
	}

	/** Gives a place in the line up; those behind move on. */
	leave(place: Place): void {
		const index = this.line.indexOf(place);
		if (index !== -1) this.line.splice(index, 1);
	}

	/** The milliseconds until this place's turn, if all before it stay; 0 when its read may start. */
	waitOf(place: Place, now: number): number {
		const starts = [...this.starts];
		for (const ahead of this.line.slice(0, this.line.indexOf(place))) {
			starts.push(this.nextStart(starts, ahead, now));
		}
		return this.nextStart(starts, place, now) - now;
	}

	/** The read of this place starts, and counts from now on. */
	start(place: Place, now: number): void {
		this.leave(place);
		this.starts.push(now);
		if (this.starts.length > READS_PER_WINDOW) this.starts.shift();
	}

	/** No read before this moment, and then one after the other: Tangoe said so with status 429. */
	closeUntil(moment: number): void {
		this.closedUntil = Math.max(this.closedUntil, moment);
		this.pacedUntil = this.closedUntil + WINDOW_MS;
	}

	/** For how many milliseconds Tangoe wants no read at all. */
	closedFor(now: number): number {
		return Math.max(0, this.closedUntil - now);
	}

	private nextStart(starts: number[], { isPersons }: Place, now: number): number {
		const limit = isPersons ? READS_PER_WINDOW : READS_PER_WINDOW - LEFT_TO_PEOPLE;
		// Absent while there is room.
		const oldest = starts[starts.length - limit] ?? -Infinity;
		const latest = starts[starts.length - 1] ?? -Infinity;
		const paced = Math.min(latest + PACE_MS, this.pacedUntil);
		return Math.max(now, this.closedUntil, oldest + WINDOW_MS, paced);
	}
}

const budgets = new Map<string, ReadBudget>();

/** The budget that every run and every list of this n8n process shares for one host. */
export function readBudgetOf(origin: string): ReadBudget {
	const budget = budgets.get(origin) ?? new ReadBudget();
	// The order of the map is that of use: the first was not used for the longest time.
	budgets.delete(origin);
	budgets.set(origin, budget);
	const [longestUnused] = budgets.keys();
	if (budgets.size > MOST_HOSTS_REMEMBERED) budgets.delete(longestUnused);
	return budget;
}
