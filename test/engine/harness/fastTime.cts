const STEP_MS = 100;
const realTimeout = setTimeout;

const REAL = [
	...(['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate'] as const),
	...(['clearImmediate', 'clearInterval', 'clearTimeout', 'setInterval', 'setTimeout'] as const),
];

/**
 * Goes on to a later moment, by the clock of the machine and by that of the process, while timers go their
 * real way. Until {@link realTime}.
 */
export function skipTime(milliseconds: number): void {
	const elapsed = performance.now.bind(performance);
	jest.useFakeTimers({ now: Date.now() + milliseconds, doNotFake: REAL });
	jest.spyOn(performance, 'now').mockImplementation(() => elapsed() + milliseconds);
}

/** Ends what {@link skipTime} has begun. */
export function realTime(): void {
	jest.restoreAllMocks();
	jest.useRealTimers();
}

/**
 * Lets minutes pass in seconds: timers and dates run ahead, while requests go their real way. Time
 * stands still as long as one is under way, so that a slow machine changes nothing.
 *
 * Not `fastClock` of the fault tests: waits side by side pass together there, and here the order in which
 * they end is what counts.
 */
export class FastTime {
	private isOver = false;

	private running?: Promise<void>;

	/** Begins before the sandbox does, which is then given {@link now}. */
	constructor() {
		jest.useFakeTimers({
			doNotFake: ['hrtime', 'nextTick', 'queueMicrotask', 'setImmediate'],
		});
	}

	readonly now = (): number => Date.now();

	/** @param isBusy whether requests are under way */
	run(isBusy: () => boolean): void {
		this.running = (async () => {
			while (!this.isOver) {
				await new Promise((resolve) => realTimeout(resolve, 1));
				if (!isBusy()) jest.advanceTimersByTime(STEP_MS);
			}
		})();
	}

	/** Waits that long in this time. */
	async pass(milliseconds: number): Promise<void> {
		await new Promise((resolve) => setTimeout(resolve, milliseconds));
	}

	/** Goes on to a later moment at once, while nothing happens. */
	skip(milliseconds: number): void {
		jest.advanceTimersByTime(milliseconds);
	}

	async stop(): Promise<void> {
		this.isOver = true;
		await this.running;
		jest.useRealTimers();
	}
}
