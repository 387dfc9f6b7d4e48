import { employee } from '../activity/fields/employee';
import type { EmployeeField } from '../kinds/field';

/** The person whose record is read. */
export const person: EmployeeField = {
	...employee,
	description: 'Whose record to read, by the employee ID that HR uses',
};
