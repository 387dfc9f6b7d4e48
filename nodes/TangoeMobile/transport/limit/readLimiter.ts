/**
 * Tangoe allows 100 GETs a minute (documentation, Authentication), without saying whether the minute
 * slides or which requests share it. Nine in ten are used, over any sixty seconds: this stays below the
 * limit in both readings and leaves room for whoever else reads with the same token.
 */
const READS_PER_WINDOW = 90;
/** Without them a long run would keep the lists of the editor shut for most of every minute. */
const RESERVED_FOR_PEOPLE = 6;
const WINDOW_MS = 60_000;
/**
 * The distance of reads in the minute after Tangoe refused one: the budget counted too few then, because
 * others read with the same token. All who waited would be refused again if they started at one moment.
 */
const PACE_MS = WINDOW_MS / READS_PER_WINDOW;
const MAX_HOSTS = 50;

/** A ticket in the line for the next read. */
export interface Ticket {
	/** Whether somebody in front of a list waits; a run does otherwise. */
	isInteractive: boolean;
}

/** Says when reads of one host may start. Times are epoch milliseconds. */
export class ReadLimiter {
	/** Of the latest reads, as many as count. */
	private readonly starts: number[] = [];

	private readonly queue: Ticket[] = [];

	private closedUntil = 0;

	private pacedUntil = 0;

	/** Lines up for one read: people before runs, each of them behind those who came earlier. */
	enqueue(isInteractive: boolean): Ticket {
		const ticket = { isInteractive };
		const firstRun = this.queue.findIndex((other) => !other.isInteractive);
		const index = isInteractive && firstRun !== -1 ? firstRun : this.queue.length;
		this.queue.splice(index, 0, ticket);
		return ticket;
	}

	/** Gives a ticket in the line up; those behind move on. */
	leave(ticket: Ticket): void {
		const index = this.queue.indexOf(ticket);
		if (index !== -1) this.queue.splice(index, 1);
	}

	/** The milliseconds until this ticket's turn, if all before it stay; 0 when its read may start. */
	waitOf(ticket: Ticket, now: number): number {
		const starts = [...this.starts];
		for (const ahead of this.queue.slice(0, this.queue.indexOf(ticket))) {
			starts.push(this.nextStart(starts, ahead, now));
		}
		return this.nextStart(starts, ticket, now) - now;
	}

	/** The read of this ticket starts, and counts from now on. */
	start(ticket: Ticket, now: number): void {
		this.leave(ticket);
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

	private nextStart(starts: number[], { isInteractive }: Ticket, now: number): number {
		const limit = isInteractive ? READS_PER_WINDOW : READS_PER_WINDOW - RESERVED_FOR_PEOPLE;
		// Absent while there is room.
		const oldest = starts[starts.length - limit] ?? -Infinity;
		const latest = starts[starts.length - 1] ?? -Infinity;
		const paced = Math.min(latest + PACE_MS, this.pacedUntil);
		return Math.max(now, this.closedUntil, oldest + WINDOW_MS, paced);
	}
}

const limiters = new Map<string, ReadLimiter>();

/** The budget that every run and every list of this n8n process shares for one host. */
export function readLimiterOf(origin: string): ReadLimiter {
	const budget = limiters.get(origin) ?? new ReadLimiter();
	// The order of the map is that of use: the first was not used for the longest time.
	limiters.delete(origin);
	limiters.set(origin, budget);
	const [longestUnused] = limiters.keys();
	if (limiters.size > MAX_HOSTS) limiters.delete(longestUnused);
	return budget;
}
