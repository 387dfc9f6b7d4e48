import type { Clock } from '../clock.cts';
import type { OrderBook } from '../orders/book.cts';
import type { SandboxSettings } from '../settings.cts';
import type { RecordedRequest } from '../types.cts';
import type { World } from '../world/types.cts';
import type { Faults } from './faults.cts';
import type { ReadLimit } from './readLimit.cts';
import type { Tokens } from './tokens.cts';

/** All that the routes share. */
export interface Context {
	url: string;
	settings: SandboxSettings;
	now: Clock;
	world: World;
	book: OrderBook;
	requests: RecordedRequest[];
	tokens: Tokens;
	faults: Faults;
	reads: ReadLimit;
	/** Pushes under way. */
	pushes: Set<Promise<void>>;
	/** Fires when the sandbox stops. */
	stopped: AbortSignal;
}
