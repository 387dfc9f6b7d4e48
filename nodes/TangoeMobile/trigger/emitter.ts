import type { ITriggerFunctions } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { settle, Failure } from '../errors/result';
import { connect } from '../transport/connection';
import { log } from '../transport/log';
import { itemOf } from './item';
import { deduplicationKey } from './look/change';
import { newCursor, storeCursor, storedCursor, withPendingAgain, type Cursor } from './look/cursor';
import { readChanges } from './look/pass';
import { accepted } from './look/records';
import type { TriggerSettings } from './settings';

/** Between two looks, however many pushes come. */
const MIN_GAP_MS = 5_000;

/** Until the look after one that failed, where only pushes wake it. */
const RETRY_GAP_MS = 5 * 60_000;

/** Enough for n8n to store the cursor with the first change, and not again with every other one. */
const STORING_MS = 100;

/** In n8n that refuses to run the same change twice, `emit` takes a key as its fourth parameter. */
const PARAMETERS_WITH_KEY = 4;

/**
 * The one place of a trigger that emits: whatever wakes it, it looks at what has changed, never twice at
 * the same time, and emits each change as a run of its own.
 */
export class Emitter {
	private cursor: Cursor;

	private looking?: Promise<void>;

	private isWoken = false;

	private isClosed = false;

	private lookedAt = -MIN_GAP_MS;

	/** Whether nothing was stored by an earlier activation. */
	readonly isFirst: boolean;

	constructor(
		private readonly context: ITriggerFunctions,
		private readonly settings: TriggerSettings,
	) {
		const stored = storedCursor(context);
		this.isFirst = stored === undefined;
		// An older n8n would run again what it has run already.
		const refusesRepeats = context.emit.length >= PARAMETERS_WITH_KEY;
		if (!stored) this.cursor = newCursor(settings.begin);
		else this.cursor = refusesRepeats ? withPendingAgain(stored) : stored;
		storeCursor(context, this.cursor);
	}

	/** Whether the list was too long for one look. */
	get hasMore(): boolean {
		return this.cursor.next !== undefined;
	}

	/** Looks soon; once more where a look is under way. */
	wake(): void {
		if (this.isClosed) return;
		this.isWoken = true;
		this.looking ??= this.lookWhileWoken();
	}

	/** Looks once. @throws TangoeError where that fails */
	async look(): Promise<void> {
		this.lookedAt = performance.now();
		const { context, settings } = this;
		const connection = await connect(context);
		const { changes, cursor } = await readChanges(connection, this.cursor);
		const found = await accepted(connection, changes, settings.filter);
		if (this.isClosed) return;
		// Before anything is emitted, because n8n stores the cursor with the first one.
		this.cursor = cursor;
		storeCursor(context, cursor);
		const trigger = [String(context.getWorkflow().id), context.getNode().id, connection.origin];
		for (const [index, change] of found.entries()) {
			const item = itemOf(connection, change, settings.isSimplified);
			const key = deduplicationKey(trigger, change.row);
			context.emit([[item]], undefined, undefined, key);
			await sleep(index === 0 ? STORING_MS : 0);
		}
	}

	/** Nothing is emitted any more. */
	close(): void {
		this.isClosed = true;
	}

	private async lookWhileWoken(): Promise<void> {
		let gapMs = MIN_GAP_MS;
		try {
			while (this.isWoken && !this.isClosed) {
				await sleep(Math.max(0, this.lookedAt + gapMs - performance.now()));
				this.isWoken = false;
				const result = await settle(this.look());
				const hasFailed = result instanceof Failure;
				if (hasFailed) logFailure(this.context, result);
				gapMs = hasFailed ? RETRY_GAP_MS : MIN_GAP_MS;
				// Without a clock nothing else would look again after an outage.
				this.isWoken ||= hasFailed ? !this.settings.cron : this.hasMore;
			}
		} finally {
			this.looking = undefined;
		}
	}
}

/** Says in n8n's log that a look has failed: there is no run that could. */
export function logFailure(context: ITriggerFunctions, { error }: Failure): void {
	log(context, `the trigger could not look (${error.kind}), and will look again`);
}
