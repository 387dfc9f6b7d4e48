import type { CREDENTIALS, SandboxSettings } from './settings.cts';
import type { World } from './world/types.cts';

/** A running sandbox. */
export interface Sandbox {
	/** http://127.0.0.1:PORT */
	url: string;
	/** Live: what is changed here counts from the next request on. */
	settings: SandboxSettings;
	credentials: typeof CREDENTIALS;
	/** Every request in order of arrival, the control requests left out. */
	requests: RecordedRequest[];
	/** What Tangoe's side really holds, in order of creation. */
	activities: ActivityRecord[];
	/** The bodies as accepted, in the same order as `activities`. */
	orders: OrderBody[];
	world: World;
	/** Queues a fault; the first queued one that fits a request is used. */
	fault(fault: Fault): void;
	/** Drops the faults that are still waiting. */
	clearFaults(): void;
	/** Moves an activity to the given state, or to the next milestone of its type, and pushes if configured. */
	advance(activityId: number, state?: string): void;
	/** From now on every JWT minted so far is answered as unauthorized. */
	revokeTokens(): void;
	/** Forgets orders, requests, faults and tokens; settings are kept. */
	forget(): void;
	/** Forgets the same and restores the world, which only orders that were advanced change. */
	reset(): void;
	stop(): Promise<void>;
}

/** One request as it came in. */
export interface RecordedRequest {
	method: string;
	path: string;
	query: Record<string, string>;
	headers: Record<string, string>;
	body: unknown;
	/** Missing while unanswered, and for ever if the connection was dropped. */
	status?: number;
	/** Milliseconds since 1970, by the sandbox's clock. */
	at: number;
}

/** An activity in the shape of the documented answer. */
export interface ActivityRecord {
	id: number;
	state: string;
	activity_type_id: number;
	created_for_id: number;
	line_id: number | null;
	device_id: number | null;
	created_at: string;
	updated_at: string;
	completed_at: string | null;
	sleep_until: string | null;
	assigned_to_id: number;
	rpa_attempted: boolean | null;
	callback_logs: unknown[];
	[key: string]: unknown;
}

/** A POST body. */
export interface OrderBody {
	activity: Record<string, unknown>;
	warranty?: Record<string, unknown>;
}

/** Something that goes wrong on purpose. */
export interface Fault {
	/**
	 * - `dropBefore`: the socket is destroyed and nothing is stored
	 * - `dropAfter`: the request is carried out, then the socket is destroyed without an answer
	 * - `status`: answers `status`
	 * - `html`: answers an HTML page with 200
	 * - `redirect`: answers 302 to `location`
	 * - `errorIn200`: answers 200 with a body that reports a failure
	 * - `slow`: carried out at once, answered after `delayMs`
	 * - `truncated`: carried out, the body of the answer stops half-way
	 * - `noId`: carried out, the answer lacks its id
	 * - `changed`: carried out, the record or every row is answered with `changes` in it
	 * - `reshaped`: carried out, the answer is what `reshape` makes of it
	 * - `wrongEnvelope`: carried out, the answer is a text in something nobody expects
	 * - `trickle`: carried out, the answer arrives byte by byte and never ends
	 * - `empty`: answers 200 with nothing in it
	 * - `hang`: never answers; the connection stays open until the client gives up
	 */
	kind:
		| 'dropBefore'
		| 'dropAfter'
		| 'status'
		| 'html'
		| 'slow'
		| 'truncated'
		| 'noId'
		| 'changed'
		| 'errorIn200'
		| 'reshaped'
		| 'wrongEnvelope'
		| 'redirect'
		| 'empty'
		| 'trickle'
		| 'hang';
	method?: 'GET' | 'POST';
	/** The exact path, such as /1/activities; any path if left out. */
	path?: string;
	/** How many requests it hits; default 1. */
	times?: number;
	/** How many requests that it would hit it lets pass before; default 0. */
	after?: number;
	/** Of a `status` fault; default 500. */
	status?: number;
	/** Of a `status` fault, in place of a body in the style of the settings. */
	body?: string;
	/** Of a `reshaped` fault, which only a test in the same process can add. */
	reshape?: (answer: unknown) => unknown;
	/** For `status`, `html`, `redirect`, `errorIn200`, `empty` and `hang`: carry the request out before. */
	stored?: boolean;
	/** The value of `Retry-After`. */
	retryAfter?: string;
	/** Where a `redirect` leads to; default /login. */
	location?: string;
	delayMs?: number;
	/** Attributes that a `changed` answer shows, whatever is stored. */
	changes?: Record<string, unknown>;
	message?: string;
	/** Only requests whose activity, body or query has these values. */
	match?: Record<string, unknown>;
}
