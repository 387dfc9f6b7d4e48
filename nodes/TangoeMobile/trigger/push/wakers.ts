import type { ITriggerFunctions, IWebhookFunctions } from 'n8n-workflow';

/**
 * What wakes each trigger of this process. n8n calls the webhook of a trigger in another context than the
 * trigger itself, which has nothing else in common with it.
 */
const wakers = new Map<string, () => void>();

/** Has a trigger woken by pushes; gives what ends that. */
export function onPush(context: ITriggerFunctions, wake: () => void): () => void {
	const key = keyOf(context);
	wakers.set(key, wake);
	return () => {
		// When a workflow is published again, its next activation may have come before this one ends.
		if (wakers.get(key) === wake) wakers.delete(key);
	};
}

/** Wakes the trigger that a push is for, where it listens in this process. */
export function wakeTriggerOf(context: IWebhookFunctions): void {
	wakers.get(keyOf(context))?.();
}

function keyOf(context: ITriggerFunctions | IWebhookFunctions): string {
	return `${context.getWorkflow().id}:${context.getNode().id}`;
}
