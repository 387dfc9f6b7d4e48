import { employee } from '../../fields/person/employee';
import type { EmployeeField } from '../../kinds/fieldTypes';

/** The person whose record is read. */
export const person: EmployeeField = {
	...employee,
	description: 'Whose record to read, by the employee ID that HR uses',
};
