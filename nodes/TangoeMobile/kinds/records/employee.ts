import { locatorMode, locatorValue } from '../locatorValue';
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

/** Words without a digit: a person's name, and no ID that HR uses. */
const NAME = /^\p{L}[\p{L}'’.-]*(?:\s+\p{L}[\p{L}'’.-]*)+$/u;

/**
 * A person by HR's employee ID, which is text: leading zeros count. What is dragged to the field goes into
 * this mode, so an email address is looked up here too, and a name is refused.
 */
export const employee: PropertyKind<EmployeeField> = {
	property: (field) => ({
		...baseProperty(field),
		type: 'resourceLocator',
		default: { mode: 'employeeId', value: '' },
		modes: [
			{
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
		if (isTyped(value) && typeof id === 'string' && NAME.test(id.trim())) {
			return problem(
				field,
				"looks like a person's name: enter the employee ID, or choose the mode From List or Email",
			);
		}
		const isText = typeof id === 'string' || typeof id === 'number';
		return isText && !isPlaceholderText(String(id))
			? []
			: problem(field, `is ${describeValue(id)}: enter one employee ID`);
	},
	async resolve(field, value, find) {
		if (!isEmail(field, value)) return await resolveLocator(field, value, find);
		// There may be employee IDs that look like one.
		const text = String(locatorValue(value)).trim();
		const known = await find({ lookup: 'people', mode: 'employeeId', text });
		if (known && 'value' in known) return { value, problems: [] };
		return await resolveLocator(field, { __rl: true, mode: 'email', value: text }, find);
	},
	isResolved: (field, value) => refersById(field, value) && !isEmail(field, value),
	encode: (_field, value) => String(locatorValue(value)).trim(),
	// What was sent is an employee ID, whatever it looks like.
	decode: (_field, json) => ({ __rl: true, mode: 'list', value: json }),
};

/** Whether a value was not chosen from the list, whose IDs are right as they are. */
function isTyped(value: unknown): boolean {
	return locatorMode(value) !== 'list';
}

/** Whether there is an email address in the place of an ID. */
function isEmail(field: EmployeeField, value: unknown): boolean {
	return refersById(field, value) && isTyped(value) && String(locatorValue(value)).includes('@');
}
