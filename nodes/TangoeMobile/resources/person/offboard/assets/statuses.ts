import { textAt } from '../../../../lookups/row';
import type { Row } from '../../../../transport/answers/envelope';
import { plainState } from '../../../activity/states';

/** Where a row may show its status: no row of a list is documented. */
export const STATUS_PATHS = ['status', 'status.name', 'line_status', 'device_status', 'state'];

/**
 * The statuses in which nothing is left to do. None is documented: these are plain words for a line that is
 * off and for a device that the company has back or has written off.
 */
export const ENDED = [
	...['cancelled', 'canceled', 'deactivated', 'disconnected', 'terminated', 'inactive', 'closed'],
	...['returned', 'retired', 'disposed', 'recycled', 'lost', 'stolen'],
];

/** The statuses of a line that is paused. */
export const SUSPENDED = ['suspended', 'paused', 'on hold'];

/** What a row says about its status; undefined where it says nothing. */
export function statusIn(row: Row): string | undefined {
	return STATUS_PATHS.map((path) => textAt(path, row)).find((text) => text !== undefined);
}

/** Whether a status is one of these, whatever its case, spaces, underscores and hyphens. */
export function isOneOf(status: string | undefined, statuses: readonly string[]): boolean {
	if (status === undefined) return false;
	return statuses.some((one) => plainState(one) === plainState(status));
}
