import {
	DEFAULT_READS_PER_MINUTE,
	MAX_READS_PER_MINUTE,
} from '../../../../credentials/connection/fields';

/**
 * Tangoe allows 100 GETs a minute (documentation, Authentication), without saying whether the window
 * slides or which requests share it. The credential's share of it, 90 by default, is held over any sixty
 * seconds: that is below the limit either way.
 */
const WINDOW_MS = 60_000;
/** Without this share, a long run would block the editor's lists for most of every minute. */
const SHARE_FOR_PEOPLE = 1 / 15;
const MAX_HOSTS = 50;

/** A place in the queue for the next read. */
export interface Ticket {
	/** Whether a person is waiting, in front of a list in the editor; otherwise a run is. */
	isInteractive: boolean;
	/** How many reads its credential allows. */
	perMinute: number;
}

/** Decides when reads from one host may start. Times are epoch milliseconds. */
export class ReadLimiter {
	/** When the latest reads started, at most as many as one window allows. */
	private starts: number[] = [];

	private readonly queue: Ticket[] = [];

	private closedUntil = 0;

	private pacedUntil = 0;

	/** The latest time of the clock. */
	private seenAt = -Infinity;

	/**
	 * Joins the queue for one read: people before runs, otherwise first come, first served.
	 *
	 * @param perMinute how many reads the credential allows
	 */
	enqueue(isInteractive: boolean, perMinute = DEFAULT_READS_PER_MINUTE): Ticket {
		const ticket = { isInteractive, perMinute };
		const firstRun = this.queue.findIndex((other) => !other.isInteractive);
		const index = isInteractive && firstRun !== -1 ? firstRun : this.queue.length;
		this.queue.splice(index, 0, ticket);
		return ticket;
	}

	/** Leaves the queue; the tickets behind move up. */
	leave(ticket: Ticket): void {
		const index = this.queue.indexOf(ticket);
		if (index !== -1) this.queue.splice(index, 1);
	}

	/** Milliseconds until this ticket's turn if nobody ahead leaves; 0 if its read may start now. */
	waitOf(ticket: Ticket, now: number): number {
		this.followClock(now);
		const starts = [...this.starts];
		for (const ahead of this.queue.slice(0, this.queue.indexOf(ticket))) {
			starts.push(this.nextStart(starts, ahead, now));
		}
		return this.nextStart(starts, ticket, now) - now;
	}

	/** Starts this ticket's read, which counts against the limit from now on. */
	start(ticket: Ticket, now: number): void {
		this.followClock(now);
		this.leave(ticket);
		this.starts.push(now);
		if (this.starts.length > MAX_READS_PER_MINUTE) this.starts.shift();
	}

	/** After status 429: no read before this moment, then evenly spaced ones for a minute. */
	closeUntil(moment: number): void {
		this.closedUntil = Math.max(this.closedUntil, moment);
		this.pacedUntil = this.closedUntil + WINDOW_MS;
	}

	/** Milliseconds for which Tangoe accepts no reads. */
	closedFor(now: number): number {
		this.followClock(now);
		return Math.max(0, this.closedUntil - now);
	}

	/** Where the clock is set back, everything moves with it: an hour back is no hour more to wait. */
	private followClock(now: number): void {
		const setBack = this.seenAt - now;
		this.seenAt = now;
		if (setBack <= 0) return;
		this.starts = this.starts.map((start) => start - setBack);
		this.closedUntil -= setBack;
		this.pacedUntil -= setBack;
	}

	private nextStart(starts: number[], { isInteractive, perMinute }: Ticket, now: number): number {
		const reserved = Math.floor(perMinute * SHARE_FOR_PEOPLE);
		const limit = isInteractive ? perMinute : perMinute - reserved;
		// Undefined while the window is not full.
		const oldest = starts[starts.length - limit] ?? -Infinity;
		const latest = starts[starts.length - 1] ?? -Infinity;
		// In the minute after a 429: others are then reading with the same token, which this limiter cannot
		// count, and reads that all started at once would be refused again.
		const paced = Math.min(latest + WINDOW_MS / perMinute, this.pacedUntil);
		return Math.max(now, this.closedUntil, oldest + WINDOW_MS, paced);
	}
}

const limiters = new Map<string, ReadLimiter>();

/** The limiter that all runs and lists of this n8n process share for one host. */
export function readLimiterOf(origin: string): ReadLimiter {
	const limiter = limiters.get(origin) ?? new ReadLimiter();
	// Reinserting keeps the map in order of use, so the first one is the least recently used.
	limiters.delete(origin);
	limiters.set(origin, limiter);
	const [leastRecentlyUsed] = limiters.keys();
	if (limiters.size > MAX_HOSTS) limiters.delete(leastRecentlyUsed);
	return limiter;
}
