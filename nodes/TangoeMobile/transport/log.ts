import type { RequestContext } from './connection';

/**
 * Writes a line to n8n's log. Others read it than those who may see the data: nothing of an answer, of a
 * query or of an item belongs there.
 */
export function log(context: RequestContext, message: string): void {
	context.logger?.info(`Tangoe Mobile: ${message}`, { executionId: context.getExecutionId?.() });
}
