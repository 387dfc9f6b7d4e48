/**
 * Tangoe allows 100 GETs a minute (documentation, Authentication), without saying whether the minute
 * slides or which requests share it. Nine in ten are used, over any sixty seconds: this stays below the
 * limit in both readings and leaves room for whoever else reads with the same token.
 */
const READS_PER_WINDOW = 90;
const WINDOW_MS = 60_000;
const MOST_HOSTS_REMEMBERED = 50;

/** Hands out the moments at which reads of one host may start. */
export class ReadBudget {
	private readonly starts: number[] = [];

	private closedUntil = 0;

	/** Takes the next free place and gives the milliseconds to wait for it; 0 while there is room. */
	take(now: number): number {
		const wait = this.waitAt(now);
		this.starts.push(now + wait);
		if (this.starts.length > READS_PER_WINDOW) this.starts.shift();
		return wait;
	}

	/** The milliseconds that the next place is away, without taking it. */
	waitAt(now: number): number {
		const oldest = this.starts[this.starts.length - READS_PER_WINDOW];
		const free = oldest === undefined ? now : oldest + WINDOW_MS;
		return Math.max(now, this.closedUntil, free) - now;
	}

	/** Whether no word of Tangoe's stands against reading now. */
	isOpen(now: number): boolean {
		return now >= this.closedUntil;
	}

	/** No read before this moment: Tangoe said so with status 429. */
	closeUntil(moment: number): void {
		this.closedUntil = Math.max(this.closedUntil, moment);
	}
}

const budgets = new Map<string, ReadBudget>();

/** The budget that every run and every list of this n8n process shares for one host. */
export function readBudgetOf(origin: string): ReadBudget {
	const known = budgets.get(origin);
	if (known) return known;
	const [longestKnown] = budgets.keys();
	if (budgets.size >= MOST_HOSTS_REMEMBERED) budgets.delete(longestKnown);
	const budget = new ReadBudget();
	budgets.set(origin, budget);
	return budget;
}
