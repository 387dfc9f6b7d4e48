import { employee } from '../../fields/person/employee';
import { line } from '../../fields/line/line';
import { ACTIVITY_TYPES } from '../activity/types';
import type { ChoiceField, EmployeeField, PickField } from '../../kinds/fieldTypes';

/** The person for whom the list is read. */
export const customer: EmployeeField = {
	...employee,
	description: 'To whom it is offered, by the employee ID that HR uses',
};

/** What is offered may differ between a new line and an upgrade. */
export const activityType: ChoiceField = {
	kind: 'choice',
	attribute: 'activity_type_id',
	label: 'Activity Type',
	description: 'For which kind of order it is offered',
	choices: ACTIVITY_TYPES.map(({ id, name }) => ({ name, value: String(id) })),
	initial: '3',
};

export const equippedLine: PickField = {
	...line,
	description: 'The line whose features to read, by its phone number',
};

/** The documentation may be read in several ways, but the enrollee of a program is always an internal ID. */
export const enrollee: PickField = {
	kind: 'pick',
	attribute: 'enrollee_id',
	label: 'Enrollee ID',
	placeholder: 'e.g. 1831571',
	description: 'The internal ID of the person. Without it, the person is found by the employee ID.',
};
