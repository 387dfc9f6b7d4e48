import type {
	ChoiceField,
	FlagField,
	QuantityField,
	SimpleField,
	TextField,
} from '../../kinds/field';
import type { RepeatRule } from '../types/repeat';

const ifAlreadyOrdered: Omit<ChoiceField, 'initial'> = {
	kind: 'choice',
	attribute: 'if_already_ordered',
	label: 'If Already Ordered',
	description:
		'What happens when an equal order of the last days, or of an earlier item, is there: same type, same person, same line, device or membership, and not cancelled',
	choices: [
		{ name: 'Fail', value: 'fail', description: 'Send nothing, and say which one it is' },
		{ name: 'Order Anyway', value: 'orderAnyway', description: 'Do not look' },
		{
			name: 'Return Existing',
			value: 'returnExisting',
			description: 'Send nothing, and return the one that is there',
		},
	],
};

export const lookBackDays: QuantityField = {
	kind: 'quantity',
	attribute: 'look_back_days',
	label: 'Look Back Days',
	description: 'How many days back an equal order counts as already ordered',
	initial: 7,
	most: 90,
};

export const maxOrders: QuantityField = {
	kind: 'quantity',
	attribute: 'max_orders',
	label: 'Max Orders',
	description:
		'If a run would send more orders than this, it sends none. Without this option there is no such limit.',
	initial: 100,
	most: 100_000,
};

/** A broken feed must not switch a department off. */
export const maxEnding: QuantityField = {
	kind: 'quantity',
	attribute: 'max_ending',
	label: 'Max Orders Ending Service',
	description:
		'If a run would cancel, suspend or hand over to their users more lines than this, it sends nothing at all. Without this option the limit is 25.',
	initial: 25,
	most: 100_000,
};

export const previewOnly: FlagField = {
	kind: 'flag',
	attribute: 'preview_only',
	label: 'Preview Only',
	description:
		'Whether to do everything up to the sending, and return what would be sent, with a hash of it',
	initial: false,
};

export const expectedHash: TextField = {
	kind: 'text',
	attribute: 'expected_hash',
	label: 'Expected Hash',
	placeholder: 'e.g. {{ $json.hash }}',
	description:
		'The hash of a preview: the order is only sent if it is still exactly the one that was previewed',
};

export const orderInTestRuns: FlagField = {
	kind: 'flag',
	attribute: 'order_in_test_runs',
	label: 'Order in Test Runs',
	description:
		'Whether a workflow that is run by hand places orders on production too. Otherwise it previews them.',
	initial: false,
};

export const letAiAgentsOrder: FlagField = {
	kind: 'flag',
	attribute: 'let_ai_agents_order',
	label: 'Let AI Agents Order',
	description:
		'Whether an AI agent that uses this node as a tool places orders. Otherwise it can look and preview.',
	initial: false,
};

/** The options of every order, for a type with this rule for repeats. */
export function orderOptions({ initial }: RepeatRule): SimpleField[] {
	return [
		{ ...ifAlreadyOrdered, initial },
		lookBackDays,
		maxOrders,
		maxEnding,
		previewOnly,
		expectedHash,
		orderInTestRuns,
		letAiAgentsOrder,
	];
}
