import type { Row } from '../../transport/answers/envelope';
import { ACTIVITY_TYPES } from './types';
import { PHASES, type Phase } from './types/phases/phases';

/** What the node says about an activity beside Tangoe's own state. */
export interface ActivityStatus {
	/** How far it has come; `unknown` for a state that is not known, or not shown. */
	phase: Phase;
	/** Nothing is expected to change any more; never for an unknown state. */
	is_final: boolean;
	/** A person should look: it is on back order, canceled or refused, or its state is not known. */
	needs_attention: boolean;
}

const MAX_STATE_LENGTH = 60;

const PHASE_OF_STATE = new Map(
	(Object.keys(PHASES) as Phase[]).flatMap((phase) => {
		const { confirmed = [], described = [], likely = [] } = PHASES[phase];
		return [...confirmed, ...described, ...likely].map(
			(state) => [plainState(state), phase] as const,
		);
	}),
);

/** By type and state, the phase of an activity in a state that is the end for its type alone. */
const ENDS = new Map(
	ACTIVITY_TYPES.map(({ id, ends = {} }) => [
		id,
		new Map(Object.entries(ends).map(([state, phase]) => [plainState(state), phase])),
	]),
);

/**
 * What the state of an activity says, by the table of the phases and by what ends its type. That
 * `completed_at` is set says nothing: a Travel Request opens again for the way back.
 */
export function statusOf(row: Row): ActivityStatus {
	const end = endOf(row);
	const phase = end ?? phaseOf(row);
	const { isFinal = false, needsAttention = false } = PHASES[phase];
	return {
		phase,
		is_final: isFinal || end !== undefined,
		needs_attention: needsAttention,
	};
}

/** How far an activity has come, as {@link statusOf} says it. */
export function phaseOf(row: Row): Phase {
	return endOf(row) ?? PHASE_OF_STATE.get(plainState(row.state)) ?? 'unknown';
}

/** Whether an activity was withdrawn or refused: it is no order that exists. */
export function isVoid(row: Row): boolean {
	const phase = phaseOf(row);
	return phase === 'cancelled' || phase === 'refused';
}

function endOf({ activity_type_id, state }: Row): Phase | undefined {
	return ENDS.get(Number(activity_type_id))?.get(plainState(state));
}

/** A state as it is compared: "On Back-Order" is `on_back_order`. What is no word of a state becomes nothing. */
export function plainState(state: unknown): string {
	if (typeof state !== 'string' || state.length > MAX_STATE_LENGTH) return '';
	return state.toLowerCase().replace(/[\s_-]/g, '');
}
