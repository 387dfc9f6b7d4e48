import type { IExecuteFunctions } from 'n8n-workflow';

import { formatDuration } from '../transport/formatDuration';
import { waitsOf } from '../transport/limit/waits';
import { hint } from './hint';

const MIN_HINTED_WAIT_MS = 1_000;

/** Says under the output how long a run waited for the read limit, so that nobody takes it for slow. */
export function hintWaits(context: IExecuteFunctions): void {
	const { totalMs } = waitsOf(context);
	if (totalMs < MIN_HINTED_WAIT_MS) return;
	hint(
		context,
		`This run waited ${formatDuration(totalMs)} for its turn: Tangoe Mobile allows 100 reads a minute, for all workflows together.`,
	);
}
