import type { IExecuteFunctions } from 'n8n-workflow';

import { hint } from '../../../run/hint';
import { formatDuration } from '../../../transport/formatDuration';
import type { Waits } from './waits';
import type { WaitSettings } from './waitSettings';

/** A moment that is over already would not be waited for. */
const MIN_WAIT_MS = 1_000;

/** Parks the execution until the next look, or until the time of an order is over. */
export async function park(
	context: IExecuteFunctions,
	{ orders, lookedAt = 0 }: Waits,
	{ checkEveryMs, giveUpAfterMs }: WaitSettings,
): Promise<void> {
	hintTimeout(context, giveUpAfterMs);
	const ends = Object.values(orders).map(({ since }) => since + giveUpAfterMs);
	const next = Math.min(lookedAt + checkEveryMs, ...ends);
	await context.putExecutionToWait(new Date(Math.max(next, Date.now() + MIN_WAIT_MS)));
}

/** n8n counts the setting from the start of the run, and cancels a run that has waited longer. */
function hintTimeout(context: IExecuteFunctions, giveUpAfterMs: number): void {
	const { executionTimeout = 0 } =
		'getWorkflowSettings' in context ? context.getWorkflowSettings() : {};
	const timeoutMs = executionTimeout * 1_000;
	if (timeoutMs <= 0 || timeoutMs > giveUpAfterMs) return;
	hint(
		context,
		`The workflow's setting Timeout Workflow ends this run after ${formatDuration(timeoutMs)}, and Give Up After is ${formatDuration(giveUpAfterMs)}. Raise it or switch it off.`,
	);
}
