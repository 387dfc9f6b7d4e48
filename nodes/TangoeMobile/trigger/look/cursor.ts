import { randomUUID } from 'node:crypto';
import type { IDataObject, ITriggerFunctions } from 'n8n-workflow';

import { isObject } from '../../data';
import { DAY_MS } from '../../resources/changeWindow';
import type { Cursor as PageCursor } from '../../transport/pages';

const VERSION = 1;

/** This n8n process: what it has emitted itself became a run, or it would not be here. */
export const PROCESS = randomUUID();

/** n8n deletes runs after 14 days, and with them the keys by which it refuses a repeat. */
const REPEATABLE_MS = 7 * DAY_MS;

/** What the trigger has seen, as n8n stores it with the workflow: plain data, no personal data. */
export interface Cursor {
	version: typeof VERSION;
	/** What has changed before is not emitted by the first pass. Epoch milliseconds, like all times here. */
	begin: number;
	/** When the newest change that was seen was made; by Tangoe's clock, so that no other matters. */
	since: number;
	/** Whether a whole pass over the list has been made. */
	isBegun: boolean;
	/** Where an unfinished pass over the list goes on. */
	next?: PageCursor;
	/** Whether the unfinished pass has found a change. */
	hasFound?: boolean;
	/** By the day of its last change and by its ID, the mark of an activity: see `change.ts`. */
	seen: Record<string, Record<string, string>>;
	/** The activities that were emitted last, with the mark before: n8n may not have stored their runs yet. */
	pending: Record<string, string>;
	/** When they were emitted, and by which process. */
	emittedAt: number;
	emittedBy: string;
}

/** A trigger that has seen nothing. */
export function newCursor(begin: number): Cursor {
	return {
		...{ version: VERSION, begin, since: begin, isBegun: false },
		...{ seen: {}, pending: {}, emittedAt: 0, emittedBy: '' },
	};
}

/**
 * The cursor that an earlier activation has left. It is kept by the node's ID, so that another name of the
 * node changes nothing.
 *
 * @returns undefined where there is none, or one that this version cannot read
 */
export function storedCursor(context: ITriggerFunctions): Cursor | undefined {
	const cursor: unknown = storeOf(context)[keyOf(context)];
	if (!isObject(cursor) || cursor.version !== VERSION) return undefined;
	// A copy: n8n watches every change of the stored one.
	return JSON.parse(JSON.stringify(cursor)) as Cursor;
}

/**
 * A cursor to which what another process has emitted last is new again. n8n stores the cursor and the run of
 * a change side by side, so that a process that is killed just then may leave the one without the other.
 */
export function withPendingAgain(cursor: Cursor): Cursor {
	const { pending, seen, emittedAt, emittedBy } = cursor;
	// The clock may have been set back since.
	const isRepeatable = Math.abs(Date.now() - emittedAt) < REPEATABLE_MS;
	if (emittedBy === PROCESS || !isRepeatable) return cursor;
	const days = Object.entries(seen).map(([day, marks]) => {
		const entries = Object.entries(marks).flatMap(([id, mark]): Array<[string, string]> => {
			const before = pending[id] ?? mark;
			return before === '' ? [] : [[id, before]];
		});
		return [day, Object.fromEntries(entries)] as const;
	});
	return { ...cursor, seen: Object.fromEntries(days), pending: {} };
}

/** Hands a cursor to n8n, which stores it when the workflow is activated, and when a change is emitted. */
export function storeCursor(context: ITriggerFunctions, cursor: Cursor): void {
	storeOf(context)[keyOf(context)] = cursor;
}

function storeOf(context: ITriggerFunctions): IDataObject {
	return context.getWorkflowStaticData('global');
}

function keyOf(context: ITriggerFunctions): string {
	return `tangoeMobile:${context.getNode().id}`;
}
