import { createHash } from 'node:crypto';

import { DAY_MS } from '../../resources/changeWindow';
import { momentOf } from '../../resources/activity/order/identity/moment';
import type { Row } from '../../transport/answers/envelope';

/** An activity that is not as it was seen last. */
export interface Change {
	row: Row;
	/** Its state when it was seen last; undefined where it never was. */
	previousState?: string;
}

const MARK_LENGTH = 10;
const MAX_STATE_LENGTH = 60;
const ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/i;

/** What tells one state of an activity from the next: a short hash, and the state itself. */
export function markOf({ state, updated_at }: Row): string {
	const hash = hashOf([state, updated_at], 'base64url').slice(0, MARK_LENGTH);
	return `${hash} ${String(state ?? '').slice(0, MAX_STATE_LENGTH)}`;
}

/** The state in a mark; undefined where there was none. */
export function stateIn(mark: string | undefined): string | undefined {
	return mark?.slice(MARK_LENGTH + 1) || undefined;
}

/** When something was, in epoch milliseconds: without a time zone it may have been up to a day earlier or later. */
export interface Moment {
	earliest: number;
	latest: number;
}

/** When an activity was changed last; undefined where it is not shown. */
export function changedAt({ updated_at }: Row): Moment | undefined {
	const text = String(updated_at ?? '').trim();
	const moment = momentOf(text);
	if (Number.isNaN(moment)) return undefined;
	const doubt = ZONE.test(text) || /^[\d.]+$/.test(text) ? 0 : DAY_MS;
	return { earliest: moment - doubt, latest: moment + doubt };
}

/** A key that is the same whenever the same change is emitted by the same trigger, 64 characters. */
export function deduplicationKey(
	trigger: readonly string[],
	{ id, state, updated_at }: Row,
): string {
	return hashOf([...trigger, String(id), state, updated_at], 'hex');
}

function hashOf(parts: readonly unknown[], encoding: 'base64url' | 'hex'): string {
	return createHash('sha256').update(JSON.stringify(parts)).digest(encoding);
}
