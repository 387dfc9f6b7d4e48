import type { IExecuteFunctions, WorkflowExecuteMode } from 'n8n-workflow';

/** How n8n calls executions that somebody starts to see what a workflow does. */
const TEST_MODES = new Set<WorkflowExecuteMode>(['manual', 'evaluation']);

/**
 * Whether this is a test run, or the retry of one: n8n keeps the node's context for a retry, which has a
 * mode of its own. A node that the first run did not reach has no mark there, and cannot know.
 */
export function isTestRun(context: IExecuteFunctions): boolean {
	const isRetried = context.getMode() === 'retry' && context.getContext('node').isTestRun === true;
	return isRetried || TEST_MODES.has(context.getMode());
}

/** Leaves the mark by which the retry of a test run is recognized. */
export function markTestRun(context: IExecuteFunctions): void {
	if (isTestRun(context)) context.getContext('node').isTestRun = true;
}
