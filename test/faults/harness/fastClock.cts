import { setTimeout as wait } from 'node:timers/promises';

// The module itself: any other form of import gives a copy of it, in which nothing can be replaced.
// eslint-disable-next-line @typescript-eslint/no-require-imports
import workflow = require('n8n-workflow');

/** Long enough for a busy machine to answer within the seconds of a limit. */
const LIMIT_SLICE_MS = 2;

const RealDate = Date;
const realElapsed = performance.now.bind(performance);
const realSleep = Object.getOwnPropertyDescriptor(workflow, 'sleep') as PropertyDescriptor;

/** By how much time runs ahead: what was slept through. */
let aheadMs = 0;
let limitsExpire = false;
/** By how much the clock of this machine, and of nobody else, was set forward. */
let setMs = 0;

/**
 * From now on n8n's `sleep` takes no time, and the clock of this process jumps by what was to be waited:
 * a wait of a minute for status 429 is over at once, and everybody agrees that a minute has passed. Waits
 * side by side pass together. Only for tests: the published package knows nothing of it.
 *
 * Not `FastTime` of the engine's tests: it needs Jest, without which `npm run test:faults` runs.
 */
export function installFastClock(): void {
	if (globalThis.Date !== RealDate) return;
	globalThis.Date = FastDate as DateConstructor;
	performance.now = () => realElapsed() + aheadMs;
	Object.defineProperty(workflow, 'sleep', { configurable: true, get: () => sleep });
}

/** Gives this process its own clock back. */
export function uninstallFastClock(): void {
	globalThis.Date = RealDate;
	performance.now = realElapsed;
	setMs = 0;
	Object.defineProperty(workflow, 'sleep', realSleep);
}

/** The time, which nobody can set: a clock for the sandbox. */
export function trueNow(): number {
	return RealDate.now() + aheadMs;
}

/** Sets the clock of this machine forward, or back; 0 sets it right. */
export function setClock(milliseconds: number): void {
	setMs = milliseconds;
}

/** Lets time pass for everybody. */
export function passTime(milliseconds: number): void {
	aheadMs += milliseconds;
}

/**
 * Whether time limits come: each second of one then takes some milliseconds of real time. Otherwise none
 * comes, because on this clock the work that it limits takes no time.
 */
export function expireLimits(isOn: boolean): void {
	limitsExpire = isOn;
}

/** @param isOver of a time limit: the work that it limits has ended */
async function sleep(milliseconds: number, isOver?: AbortSignal): Promise<void> {
	const until = trueNow() + milliseconds;
	if (!isOver) await new Promise(setImmediate);
	else if (limitsExpire) await wait(LIMIT_SLICE_MS);
	else return await new Promise((resolve) => isOver.addEventListener('abort', () => resolve()));
	if (!isOver?.aborted) aheadMs = Math.max(aheadMs, until - RealDate.now());
}

class FastDate extends RealDate {
	constructor(...given: []) {
		if (given.length === 0) super(FastDate.now());
		else super(...given);
	}

	static override now(): number {
		return trueNow() + setMs;
	}
}
