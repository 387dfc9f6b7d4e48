import type { RequestContext } from './connection';

/**
 * Writes a line to n8n's log. Its readers are not always allowed to see the data, so never log anything
 * from an answer, a query or an item.
 */
export function log(context: RequestContext, message: string): void {
	context.logger?.info(`Tangoe Mobile: ${message}`, { executionId: context.getExecutionId?.() });
}
