/** How the sandbox answers. Everything may be changed while it runs. */
export interface SandboxSettings {
	/** 0 takes a free port. */
	port: number;
	/** Milliseconds by which every answer comes later. */
	latencyMs: number;
	/** GETs above this number in a minute are answered 429; 0 means no limit. */
	readsPerMinute: number;
	/** Whether a 429 says in `Retry-After` how many seconds to wait. */
	retryAfter: boolean;
	/**
	 * The keys that the rows of a list are under, such as `data` or `response.items`: `resource` for the last
	 * part of the path, `bare` for none.
	 */
	envelope: string;
	/** How a row of a list is written: as it is, each under a key of its own, or as JSON:API. */
	rows: 'bare' | 'wrapped' | 'JSON:API';
	/** The server's own cap on `per_page`, applied silently. */
	maxPageSize: number;
	/** Answers the first page whatever `page` says. */
	ignorePage: boolean;
	/** What a page beyond the end holds: nothing, or the last page once more. */
	beyondEnd: 'empty' | 'last';
	/** With how many rows of the page before every page begins. */
	overlap: number;
	/** Answers lists as if no filter or scope parameter had been sent. */
	ignoreFilters: boolean;
	/** The body of a 4xx. */
	errorStyle:
		'errorsObject' | 'errorsList' | 'message' | 'error' | 'detail' | 'messagesList' | 'text';
	/** The answer to missing or bad credentials. */
	unauthorizedStyle: '401' | '403' | 'redirect' | 'html';
	/** What `people/find_one` answers when nobody matches. */
	noMatchStyle: 'empty' | 'null' | 'array' | '404';
	createdStatus: 200 | 201;
	/** What surrounds the record answered to a POST. */
	createdEnvelope: 'bare' | 'activity' | 'response' | 'data';
	tokenLifetimeSeconds: number;
	/** How the token answer writes `expires_at`. */
	expiresAtStyle: 'seconds' | 'secondsText' | 'milliseconds' | 'iso' | 'absent';
	/** Whether records show `remote_activity_id`; the documented answer does not. */
	echoRemoteActivityId: boolean;
	/** What the list shows of an activity: all, only what it is, whom it is for and since when, or not even whom it is for. */
	activityRows: 'whole' | 'short' | 'anonymous';
	/** The ID of the first activity that is ever placed; the others follow. */
	firstActivityId: number;
	/** How an activity shows when it was created; the documentation has milliseconds and a zone. */
	createdAt: CreatedAtStyle;
	/** How an activity shows its comment. */
	comments: CommentStyle;
	/** Milliseconds after which the list shows a new activity. */
	listedAfterMs: number;
	/** With how many of the newest activities a list ends; 0 for all. */
	listedAtMost: number;
	/** Milliseconds by which the header `Date` is ahead of Tangoe's clock, as behind a cache or a proxy. */
	dateAheadMs: number;
	/** Where changes of state are pushed to, with Basic authentication. */
	push?: PushTarget;
}

/** Ways of writing a moment: as documented, without the milliseconds, the seconds or the zone, or counted since 1970. */
export type CreatedAtStyle = 'documented' | 'seconds' | 'minutes' | 'noZone' | 'day' | 'epoch';

/** What a server makes of a text: nothing, other line breaks, HTML, a short column, single spaces, or another text. */
export type CommentStyle = 'asSent' | 'crlf' | 'escaped' | 'cut' | 'oneSpace' | 'replaced';

/** The three things a client gives Tangoe to receive pushes. */
export interface PushTarget {
	url: string;
	username: string;
	password: string;
}

/** The settings a sandbox starts with: the documentation where it speaks, plain JSON where not. */
export const DEFAULT_SETTINGS: SandboxSettings = {
	port: 0,
	latencyMs: 0,
	readsPerMinute: 100,
	retryAfter: true,
	envelope: 'bare',
	rows: 'bare',
	maxPageSize: 999,
	ignorePage: false,
	beyondEnd: 'empty',
	overlap: 0,
	ignoreFilters: false,
	errorStyle: 'errorsObject',
	unauthorizedStyle: '401',
	noMatchStyle: 'empty',
	createdStatus: 201,
	createdEnvelope: 'bare',
	tokenLifetimeSeconds: 1800,
	expiresAtStyle: 'seconds',
	echoRemoteActivityId: false,
	activityRows: 'whole',
	// The documented answer has 4791063.
	firstActivityId: 4791064,
	createdAt: 'documented',
	comments: 'asSent',
	listedAfterMs: 0,
	listedAtMost: 0,
	dateAheadMs: 0,
};

/** Obviously invented, the same in every sandbox. */
export const CREDENTIALS = {
	apiToken: 'sandbox-api-token',
	clientId: 'sandbox-client-id',
	clientSecret: 'sandbox-client-secret',
	subject: 'tangoe_api@example.com',
};
