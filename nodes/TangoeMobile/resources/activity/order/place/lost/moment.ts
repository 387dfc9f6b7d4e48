/** A moment, by the clock of the machine, which can be set, and by that of the process, which cannot. */
export interface Moment {
	/** Epoch milliseconds. */
	clock: number;
	/** Milliseconds since the process began. */
	uptime: number;
	/** When the process began: which one it is. */
	processStart: number;
}

/** How long ago a moment was. */
export interface Age {
	ms: number;
	/** Whether it was measured in one process: the clocks of two machines differ, and each can be set. */
	isCertain: boolean;
}

/** This moment. */
export function momentNow(): Moment {
	return {
		clock: Date.now(),
		uptime: performance.now(),
		processStart: performance.timeOrigin,
	};
}

/** How long ago a moment was. */
export function ageOf({ clock, uptime, processStart }: Moment): Age {
	return processStart === performance.timeOrigin
		? { ms: performance.now() - uptime, isCertain: true }
		: { ms: Date.now() - clock, isCertain: false };
}
