import { TangoeError } from '../../../../errors/tangoeError';
import type { OrderRequest } from '../order';
import { withOutcome } from '../outcome';

/**
 * Holds a whole run back that would send more than its items allow.
 *
 * @param orders those that would be sent
 * @returns the reason; undefined where nothing is in the way
 */
export function brakeOn(orders: OrderRequest[]): TangoeError | undefined {
	const ending = orders.filter(({ draft }) => draft.type.endsService);
	const most = Math.min(...orders.map(({ settings }) => settings.maxOrders));
	const mostEnding = Math.min(...ending.map(({ settings }) => settings.maxEnding));
	if (ending.length > mostEnding) {
		return brakeError(
			`This run would cancel, suspend or hand over ${ending.length} lines, and at most ${mostEnding} are allowed`,
			'Max Orders Ending Service',
		);
	}
	if (orders.length > most) {
		return brakeError(
			`This run would send ${orders.length} orders, and at most ${most} are allowed`,
			'Max Orders',
		);
	}
	return undefined;
}

function brakeError(message: string, option: string): TangoeError {
	return withOutcome(
		new TangoeError(
			'braked',
			`${message}, so nothing was sent`,
			`Check that the items are the right ones. If they are, raise ${option} in the options.`,
		),
		'notSent',
	);
}
