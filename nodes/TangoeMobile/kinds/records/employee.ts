import { locatorValue, type EmployeeField } from '../fieldTypes';
import { isPlaceholderText, baseProperty, problem, quoted, type Kind } from '../fieldKind';
import { checkAlternateKey, alternateKeyModes, listMode, resolveLocator } from './locator';

/** The person by the employee ID that HR knows, which is text: leading zeros count. */
export const employee: Kind<EmployeeField> = {
	property: (field) => ({
		...baseProperty(field),
		type: 'resourceLocator',
		default: { mode: 'employeeId', value: '' },
		modes: [
			{
				// Not "By …", because the editor shows no more than eight letters of a mode.
				displayName: 'HR ID',
				// A name of its own: for `id` the editor would write its own "By ID", which elsewhere means Tangoe's.
				name: 'employeeId',
				type: 'string',
				placeholder: field.placeholder,
			},
			listMode(field.lookup),
			...alternateKeyModes(field.lookup),
		],
	}),
	missing: () => 'give the employee ID of the person',
	check(field, value) {
		const asHandle = checkAlternateKey(field, value);
		if (asHandle) return asHandle;
		const id = locatorValue(value);
		const isText = typeof id === 'string' || typeof id === 'number';
		return isText && !isPlaceholderText(String(id))
			? []
			: problem(field, `is ${quoted(id)}: give the employee ID of one person`);
	},
	resolve: resolveLocator,
	encode: (_field, value) => String(locatorValue(value)).trim(),
};
