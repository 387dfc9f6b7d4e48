import { baseProperty } from '../baseProperty';
import { describeValue } from '../faults/describeValue';
import type { PropertyKind } from '../fieldKind';
import type { YesNoField } from '../fieldTypes';
import { problem } from '../wording';
import { flagOf } from './flag';

/** By name in the node, what is sent; undefined leaves the attribute out. */
const ANSWERS = new Map<unknown, boolean | undefined>([
	['leaveOut', undefined],
	['no', false],
	['yes', true],
]);

/** Yes, no, or not sent; an expression may also give true or false. */
export const yesNo: PropertyKind<YesNoField> = {
	property: (field) => ({
		...baseProperty(field),
		type: 'options',
		options: [
			{ name: 'Leave Out', value: 'leaveOut', description: 'Send neither, so that Tangoe decides' },
			{ name: 'No', value: 'no' },
			{ name: 'Yes', value: 'yes' },
		],
		default: field.initial,
	}),
	missing: () => 'enter yes, no or leaveOut',
	check(field, value) {
		return ANSWERS.has(value) || flagOf(value) !== undefined
			? []
			: problem(field, `is ${describeValue(value)}: enter yes, no or leaveOut`);
	},
	encode: (_field, value) => flagOf(value) ?? ANSWERS.get(value),
	leftOut: 'leaveOut',
};
