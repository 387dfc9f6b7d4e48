import type { IExecuteFunctions } from 'n8n-workflow';

import { inWords } from '../../transport/inWords';
import { waitsOf } from '../../transport/waits';
import { hint } from './hint';

const WORTH_TELLING_MS = 1_000;

/** Says under the output how long a run waited for the read limit, so that nobody takes it for slow. */
export function tellWaits(context: IExecuteFunctions): void {
	const { totalMs } = waitsOf(context);
	if (totalMs < WORTH_TELLING_MS) return;
	hint(
		context,
		`This run waited ${inWords(totalMs)} for its turn: Tangoe Mobile allows 100 reads a minute, for all workflows together.`,
	);
}
