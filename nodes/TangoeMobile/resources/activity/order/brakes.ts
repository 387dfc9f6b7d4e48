import { TangoeError } from '../../../errors/tangoeError';
import { withOutcome } from './outcome';
import type { ReadyOrder } from './ready';

/**
 * Holds a whole run back that would send more than its items allow.
 *
 * @param orders those that would be sent
 * @returns the reason; undefined where nothing stands in the way
 */
export function brakeOf(orders: ReadyOrder[]): TangoeError | undefined {
	const ending = orders.filter(({ type }) => type.endsService);
	const most = Math.min(...orders.map(({ settings }) => settings.maxOrders));
	const mostEnding = Math.min(...ending.map(({ settings }) => settings.maxEnding));
	if (ending.length > mostEnding) {
		return braked(
			`This run would cancel, suspend or hand over ${ending.length} lines, and at most ${mostEnding} are allowed`,
			'Max Orders Ending Service',
		);
	}
	if (orders.length > most) {
		return braked(
			`This run would send ${orders.length} orders, and at most ${most} are allowed`,
			'Max Orders',
		);
	}
	return undefined;
}

function braked(message: string, option: string): TangoeError {
	return withOutcome(
		new TangoeError(
			'braked',
			`${message}, so nothing was sent`,
			`Check that the items are the right ones. If they are, raise ${option} in the options.`,
		),
		'notSent',
	);
}
