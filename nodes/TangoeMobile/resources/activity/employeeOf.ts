import { textAt } from '../../lookups/row';
import type { Row } from '../../transport/answers/envelope';

/** Where an activity may say whom it is for: the documented record has the first, and list rows may be shorter. */
export const EMPLOYEE_PATHS = [
	'created_for.employee_id',
	'employee_id',
	'employee.employee_id',
	'person.employee_id',
];

/** The employee an activity is for. */
export function employeeOf(row: Row): string | undefined {
	return EMPLOYEE_PATHS.map((path) => textAt(path, row)).find((text) => text !== undefined);
}
