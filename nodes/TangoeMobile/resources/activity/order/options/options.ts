import { slotOf, type FieldSlot } from '../../../../kinds/item/fieldSlot';
import type { SimpleField } from '../../../../kinds/fieldTypes';
import type { ActivityType } from '../../types/activityType';
import type { DuplicatePolicy, IfAlreadyOrdered } from '../../types/duplicatePolicy';
import { choice, flag, quantity, text } from './optionKinds';

const DEFAULT_MAX_ENDING = 25;
const DEFAULT_MAX_ENDING_PER_DAY = 100;

/** The highest value of Max Ending Service per Day: nobody can order more, so nothing is counted. */
export const MOST_ENDING_PER_DAY = 100_000;

/** Every option that all activity types have. What a field holds when it is added is its default too. */
function orderOptions({ initial }: DuplicatePolicy) {
	return {
		checkChoices: flag({
			kind: 'flag',
			attribute: 'check_choices',
			label: 'Check Choices',
			description:
				'Whether to check before sending that every chosen ID is in the lists of this employee. It costs a read for each list of each employee.',
			initial: false,
		}),
		expectedHash: text({
			kind: 'text',
			attribute: 'expected_hash',
			label: 'Expected Hash',
			refusesBlank: true,
			placeholder: 'e.g. {{ $json.hash }}',
			description:
				'The hash of a preview. The order is sent only if it is exactly the one that was previewed.',
		}),
		ifAlreadyOrdered: choice<IfAlreadyOrdered>({
			kind: 'choice',
			attribute: 'if_already_ordered',
			label: 'If Already Ordered',
			description:
				'What to do if the same order was already placed in the last days, or appears twice in this run. Same means same type, employee, and line, device or membership; canceled and refused orders do not count.',
			choices: [
				{
					name: 'Fail',
					value: 'fail',
					description: 'Send nothing, and name the order that exists',
				},
				{
					name: 'Order Anyway',
					value: 'orderAnyway',
					description: 'Do not look for duplicates, and send',
				},
				{
					name: 'Return Existing',
					value: 'returnExisting',
					description: 'Send nothing, and return the order that exists',
				},
			],
			initial,
		}),
		letAiAgentsOrder: flag({
			kind: 'flag',
			attribute: 'let_ai_agents_order',
			label: 'Let AI Agents Order',
			description:
				'Whether an AI agent that uses this node as a tool may place orders. Otherwise it gets previews. In a tool, a value that the model fills in does not count.',
			initial: false,
			isFixed: true,
		}),
		lookBackDays: quantity({
			kind: 'quantity',
			attribute: 'look_back_days',
			label: 'Look Back Days',
			description:
				'How old a duplicate order may be to count as already ordered. Where a second one is never wanted, an open one counts for 90 days, and a scheduled one until its day.',
			initial: 7,
			most: 90,
		}),
		/** A broken feed must not switch a department off. */
		maxEnding: quantity({
			kind: 'quantity',
			attribute: 'max_ending',
			label: 'Max Orders Ending Service',
			refusesBlank: true,
			description: `Send nothing if this run would cancel, suspend or transfer to personal liability more lines than this. Without this option the limit is ${DEFAULT_MAX_ENDING}.`,
			initial: DEFAULT_MAX_ENDING,
			most: 100_000,
		}),
		/** A broken feed that runs the workflow once for each person must not switch a department off either. */
		maxEndingPerDay: quantity({
			kind: 'quantity',
			attribute: 'max_ending_per_day',
			label: 'Max Ending Service per Day',
			refusesBlank: true,
			description: `Send nothing that ends service if this would be more orders of its type in 24 hours, whoever placed them: cancellations, suspensions and lines handed over are counted each by themselves. Without this option the limit is ${DEFAULT_MAX_ENDING_PER_DAY}; 0 allows none.`,
			initial: DEFAULT_MAX_ENDING_PER_DAY,
			least: 0,
			most: MOST_ENDING_PER_DAY,
		}),
		maxOrders: quantity(
			{
				kind: 'quantity',
				attribute: 'max_orders',
				label: 'Max Orders',
				refusesBlank: true,
				description:
					'Send nothing if this run would place more orders than this. Without this option there is no limit.',
				initial: 100,
				most: 100_000,
			},
			Infinity,
		),
		orderInTestRuns: flag({
			kind: 'flag',
			attribute: 'order_in_test_runs',
			label: 'Order in Test Runs',
			description:
				'Whether a workflow that is run by hand may place orders on production. Otherwise it stops with a message and places none.',
			initial: false,
		}),
		ordersAtOnce: quantity({
			kind: 'quantity',
			attribute: 'orders_at_once',
			label: 'Orders at Once',
			description:
				'How many items are sent at the same time. The output keeps the order of the input.',
			initial: 5,
			most: 10,
		}),
		previewOnly: flag({
			kind: 'flag',
			attribute: 'preview_only',
			label: 'Preview Only',
			refusesBlank: true,
			description:
				'Whether to return what would be sent, in words and as JSON, with a hash of it, instead of sending it',
			initial: false,
		}),
		simplify: flag({
			kind: 'flag',
			attribute: 'simplify',
			label: 'Simplify',
			description: 'Whether to return a simplified version of the response instead of the raw data',
			initial: true,
		}),
	};
}

type OrderOptions = ReturnType<typeof orderOptions>;

/** How an order is handled, as its item's options say. */
export type OrderSettings = {
	[Name in keyof OrderOptions]: ReturnType<OrderOptions[Name]['read']>;
};

const optionsByPolicy = new WeakMap<DuplicatePolicy, OrderOptions>();
const slotsByType = new WeakMap<ActivityType, FieldSlot[]>();

/** The fields of a type's options: those of all types, and its own. */
export function optionFieldsOf({
	duplicates,
	endsService = false,
	options = [],
}: Pick<ActivityType, 'duplicates' | 'endsService' | 'options'>): SimpleField[] {
	const { maxEnding, maxEndingPerDay, ...common } = optionsOf(duplicates);
	// What ends no service is not counted by them.
	const ending = endsService ? [maxEnding, maxEndingPerDay] : [];
	const offered = [...Object.values(common), ...ending];
	return [...offered.map(({ field }) => field), ...options];
}

/** The same, ready to be checked; made once for each type. */
export function optionSlotsOf(type: ActivityType): FieldSlot[] {
	const known = slotsByType.get(type);
	if (known) return known;
	const slots = optionFieldsOf(type).map(slotOf);
	slotsByType.set(type, slots);
	return slots;
}

/** Reads an item's options; what is not set has its default. */
export function readSettings(
	{ duplicates }: ActivityType,
	values: Record<string, unknown>,
): OrderSettings {
	const read = Object.entries(optionsOf(duplicates)).map(
		([name, option]) =>
			[name, name in values ? option.read(values[name]) : option.whenAbsent] as const,
	);
	// The type of an object does not survive its entries.
	return Object.fromEntries(read) as OrderSettings;
}

function optionsOf(policy: DuplicatePolicy): OrderOptions {
	const options = optionsByPolicy.get(policy) ?? orderOptions(policy);
	optionsByPolicy.set(policy, options);
	return options;
}
