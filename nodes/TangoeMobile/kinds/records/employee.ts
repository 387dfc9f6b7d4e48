import { locatorValue } from '../locatorValue';
import type { EmployeeField } from '../fieldTypes';
import { checkLength, isPlaceholderText, problem } from '../wording';
import { baseProperty } from '../baseProperty';
import { describeValue } from '../faults/describeValue';
import { checkExactNumber } from '../faults/exactNumber';
import type { PropertyKind } from '../fieldKind';
import {
	checkAlternateKey,
	alternateKeyModes,
	listMode,
	refersById,
	resolveLocator,
} from './locator';

/** A person by HR's employee ID, which is text: leading zeros count. */
export const employee: PropertyKind<EmployeeField> = {
	property: (field) => ({
		...baseProperty(field),
		type: 'resourceLocator',
		default: { mode: 'employeeId', value: '' },
		modes: [
			{
				// Not "By …", because the editor shows only eight letters of a mode.
				displayName: 'HR ID',
				// Not `id`: the editor would label it "By ID", which means Tangoe's ID in other fields.
				name: 'employeeId',
				type: 'string',
				placeholder: field.placeholder,
			},
			listMode(field.lookup),
			...alternateKeyModes(field.lookup),
		],
	}),
	missing: () => 'enter the employee ID',
	check(field, value) {
		const keyProblems = checkAlternateKey(field, value);
		if (keyProblems) return keyProblems;
		const id = locatorValue(value);
		const tooLong = checkLength(field, typeof id === 'string' ? id : '');
		if (tooLong.length > 0) return tooLong;
		const inexact = checkExactNumber(field, id);
		if (inexact.length > 0) return inexact;
		const isText = typeof id === 'string' || typeof id === 'number';
		return isText && !isPlaceholderText(String(id))
			? []
			: problem(field, `is ${describeValue(id)}: enter one employee ID`);
	},
	resolve: resolveLocator,
	isResolved: refersById,
	encode: (_field, value) => String(locatorValue(value)).trim(),
};
