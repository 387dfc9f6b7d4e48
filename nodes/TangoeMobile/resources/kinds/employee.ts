import { searchMethodName } from '../../lookups/methods';
import { unwrapped, type EmployeeField } from './field';
import { labelled, problem, quoted, type Kind } from './kind';

/** The person by the employee ID that HR knows, which is text: leading zeros count. */
export const employee: Kind<EmployeeField> = {
	property: (field) => ({
		...labelled(field),
		type: 'resourceLocator',
		default: { mode: 'employeeId', value: '' },
		modes: [
			{
				displayName: 'By Employee ID',
				// A name of its own: for `id` the editor would write its own "By ID", which elsewhere means Tangoe's.
				name: 'employeeId',
				type: 'string',
				placeholder: field.placeholder,
			},
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: searchMethodName(field.lookup), searchable: true },
			},
		],
	}),
	missing: () => 'give the employee ID of the person',
	check(field, value) {
		const id = unwrapped(value);
		const isText = typeof id === 'string' || typeof id === 'number';
		return isText && !isPlaceholderText(String(id))
			? []
			: problem(field, `is ${quoted(id)}: give the employee ID of one person`);
	},
	encode: (_field, value) => String(unwrapped(value)).trim(),
};

/** What JavaScript writes for a value that is not there. */
export function isPlaceholderText(text: string): boolean {
	return /^(undefined|null|nan)$/i.test(text.trim()) || text.includes('[object Object]');
}
