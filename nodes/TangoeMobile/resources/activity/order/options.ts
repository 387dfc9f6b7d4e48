import type {
	ChoiceField,
	FlagField,
	QuantityField,
	SimpleField,
	TextField,
} from '../../../kinds/fieldTypes';
import type { DuplicatePolicy } from '../types/duplicatePolicy';

const ifAlreadyOrdered: Omit<ChoiceField, 'initial'> = {
	kind: 'choice',
	attribute: 'if_already_ordered',
	label: 'If Already Ordered',
	description:
		'What to do about an equal order of the last days, or of an earlier item: same type, person, and line, device or membership, and not cancelled',
	choices: [
		{ name: 'Fail', value: 'fail', description: 'Send nothing, and name the order that is there' },
		{ name: 'Order Anyway', value: 'orderAnyway', description: 'Do not look, and send' },
		{
			name: 'Return Existing',
			value: 'returnExisting',
			description: 'Send nothing, and return the order that is there',
		},
	],
};

const lookBackDays: QuantityField = {
	kind: 'quantity',
	attribute: 'look_back_days',
	label: 'Look Back Days',
	description: 'How old an equal order may be to count as already ordered',
	initial: 7,
	most: 90,
};

const maxOrders: QuantityField = {
	kind: 'quantity',
	attribute: 'max_orders',
	label: 'Max Orders',
	refusesBlank: true,
	description:
		'A run that would send more orders than this sends none. Without this option there is no limit.',
	initial: 100,
	most: 100_000,
};

/** A broken feed must not switch a department off. */
const maxEnding: QuantityField = {
	kind: 'quantity',
	attribute: 'max_ending',
	label: 'Max Orders Ending Service',
	description:
		'A run that would cancel, suspend or hand over to their users more lines than this sends nothing. Without this option the limit is 25.',
	initial: 25,
	most: 100_000,
};

const previewOnly: FlagField = {
	kind: 'flag',
	attribute: 'preview_only',
	label: 'Preview Only',
	refusesBlank: true,
	description:
		'Whether to return what would be sent, in words and as JSON, with a hash of it, instead of sending it',
	initial: false,
};

const expectedHash: TextField = {
	kind: 'text',
	attribute: 'expected_hash',
	label: 'Expected Hash',
	refusesBlank: true,
	placeholder: 'e.g. {{ $json.hash }}',
	description:
		'The hash of a preview. The order is only sent if it is exactly the one that was previewed.',
};

const orderInTestRuns: FlagField = {
	kind: 'flag',
	attribute: 'order_in_test_runs',
	label: 'Order in Test Runs',
	description:
		'Whether a workflow that is run by hand may place orders on production. Otherwise it previews them.',
	initial: false,
};

const letAiAgentsOrder: FlagField = {
	kind: 'flag',
	attribute: 'let_ai_agents_order',
	label: 'Let AI Agents Order',
	description:
		'Whether an AI agent that uses this node as a tool may place orders. Otherwise it gets previews.',
	initial: false,
};

/** The options of every order, for a type with this rule for repeats. */
export function orderOptions({ initial }: DuplicatePolicy): SimpleField[] {
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
