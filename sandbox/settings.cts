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
	/** Whether a list that has keys around it has beside them what else a page has: totals, links, empty errors. */
	pageDetails: boolean;
	/** How a row of a list is written: as it is, each under a key of its own, or as JSON:API. */
	rows: 'bare' | 'wrapped' | 'JSON:API';
	/** By the first part of a path, such as `lines`: other keys for those of its rows and records; '' leaves one out. */
	keys: KeyNames;
	/** By the first part of a path: more keys of its rows, which show what another row has under one of its own. */
	decoys: KeyNames;
	/** Whether IDs are numbers and employee IDs text, or all of them one or the other. */
	ids: 'documented' | 'text' | 'number';
	/** Leaves out what is empty. */
	omitEmpty: boolean;
	/** The server's own cap on `per_page`, applied silently. */
	maxPageSize: number;
	/** Answers pages of the documented size whatever `per_page` says. */
	ignorePerPage: boolean;
	/** Answers the first page whatever `page` says. */
	ignorePage: boolean;
	/** What a page beyond the end holds: nothing, or the last page once more. */
	beyondEnd: 'empty' | 'last';
	/** With how many rows of the page before every page begins. */
	overlap: number;
	/** Answers lists as if no filter or scope parameter had been sent, or none of these. */
	ignoreFilters: boolean | string[];
	/** Refuses a filter with a value that nothing can have, such as an unknown state. */
	strictFilters: boolean;
	/** The body of a 4xx. */
	errorStyle:
		'errorsObject' | 'errorsList' | 'message' | 'error' | 'detail' | 'messagesList' | 'text';
	/** The answer to missing or bad credentials. */
	unauthorizedStyle: '401' | '403' | 'redirect' | 'html';
	/** What `people/find_one` answers when nobody matches. */
	noMatchStyle: 'empty' | 'null' | 'array' | '404';
	createdStatus: 200 | 201 | 202;
	/** What a POST answers: the record, what the shortest list shows of it, its ID alone or as `activity_id`, or nothing. */
	createdAnswer: 'record' | 'short' | 'id' | 'activityId' | 'nothing';
	/** The keys that a single record is under: `resource` for its own name, `bare` for none. */
	recordEnvelope: string;
	/** How a single record is written. */
	records: 'bare' | 'JSON:API';
	tokenLifetimeSeconds: number;
	/** How the token answer writes `expires_at`. */
	expiresAtStyle: 'seconds' | 'secondsText' | 'milliseconds' | 'iso' | 'absent';
	/** Whether records show `remote_activity_id`; the documented answer does not. */
	echoRemoteActivityId: boolean;
	/** What the list shows of an activity: all, only what it is, whom it is for and since when, or not even whom it is for. */
	activityRows: 'whole' | 'short' | 'anonymous';
	/** Lists the newest activities first. */
	newestFirst: boolean;
	/** How an activity shows its state: in words of the API, or for people. */
	states: 'words' | 'labels';
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

/** Other names of keys; both may be in an object inside, as in `person.employee_id`. */
export type KeyNames = Record<string, Record<string, string>>;

/** Ways of writing a moment: as documented, without the milliseconds, the seconds or the zone, counted since 1970, or as Americans write it. */
export type CreatedAtStyle =
	'documented' | 'seconds' | 'minutes' | 'noZone' | 'day' | 'epoch' | 'slashes';

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
	pageDetails: false,
	rows: 'bare',
	keys: {},
	decoys: {},
	ids: 'documented',
	omitEmpty: false,
	maxPageSize: 999,
	ignorePerPage: false,
	ignorePage: false,
	beyondEnd: 'empty',
	overlap: 0,
	ignoreFilters: false,
	strictFilters: false,
	errorStyle: 'errorsObject',
	unauthorizedStyle: '401',
	noMatchStyle: 'empty',
	createdStatus: 201,
	createdAnswer: 'record',
	recordEnvelope: 'bare',
	records: 'bare',
	tokenLifetimeSeconds: 1800,
	expiresAtStyle: 'seconds',
	echoRemoteActivityId: false,
	activityRows: 'whole',
	newestFirst: false,
	states: 'words',
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
