import type { FlagField, SimpleField, TextField } from '../../../../kinds/fieldTypes';
import { optionFieldsOf } from '../../../activity/order/options/options';
import { neverTwice } from '../../../activity/types/duplicatePolicy';
import { ENDED } from '../assets/statuses';

/**
 * The options of orders that a plan takes over. Left out are those that would make a second order possible, let
 * an agent order, or are about one order.
 */
const TAKEN_OVER = [
	'max_ending',
	'max_ending_per_day',
	'max_orders',
	'order_in_test_runs',
	'orders_at_once',
	'preview_only',
];

export const expectedHash: TextField = {
	kind: 'text',
	attribute: 'expected_hash',
	label: 'Expected Hash',
	refusesBlank: true,
	placeholder: 'e.g. {{ $json.hash }}',
	description:
		'The hash of a plan that was previewed. It is carried out only if it is exactly that plan.',
};

export const acceptUnowned: FlagField = {
	kind: 'flag',
	attribute: 'accept_unowned',
	label: 'Accept Lists Without Owners',
	initial: false,
	description:
		"Whether to go on where Tangoe Mobile lists lines or devices without saying whose they are. Only for a tenant whose list of one employee you have compared with the portal: somebody else's line could be canceled.",
};

export const ignoreOpenOrders: FlagField = {
	kind: 'flag',
	attribute: 'ignore_open_orders',
	label: 'Ignore Open Orders',
	initial: false,
	description:
		'Whether to order although another order about the same line or device is still open, such as one that gives it to somebody else. It also saves the reads that look for them.',
};

export const endedStatuses: TextField = {
	kind: 'text',
	attribute: 'ended_statuses',
	label: 'Ended Statuses',
	refusesBlank: true,
	maxLength: 1_000,
	placeholder: `e.g. ${ENDED.slice(0, 3).join(', ')}`,
	description: `With commas, the statuses in which nothing is left to do for a line or device. Without this option: ${ENDED.join(', ')}.`,
};

/** Those that orders have too. */
export const ORDER_OPTIONS: SimpleField[] = optionFieldsOf({
	duplicates: neverTwice,
	endsService: true,
}).filter(({ attribute }) => TAKEN_OVER.includes(attribute));

/** Those of a plan alone. */
export const PLAN_OPTIONS: SimpleField[] = [
	acceptUnowned,
	endedStatuses,
	expectedHash,
	ignoreOpenOrders,
];
