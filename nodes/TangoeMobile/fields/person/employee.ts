import type { EmployeeField, PickField } from '../../kinds/fieldTypes';

/** Goes with every activity (documentation, note above the index). */
export const employee: EmployeeField = {
	kind: 'employee',
	attribute: 'employee_id',
	label: 'Employee',
	lookup: 'employees',
	placeholder: 'e.g. 10000',
	description: 'The employee the order is for, by the employee ID that HR uses',
	deviations: [
		{
			says: 'Add Service to Existing Device shows the employee ID as a number, every other example as text. It is sent as text.',
			types: ['addServiceToExistingDevice'],
		},
		{
			says: 'The example of Device Swap has no employee ID, although its table requires it. It is sent.',
			types: ['deviceSwap'],
		},
	],
};

/** For the activities that hand something over: the documentation means its existing owner. */
export const currentOwner: EmployeeField = {
	...employee,
	label: 'Employee (Current Owner)',
	description:
		'The employee who has it now, by the employee ID that HR uses. New Owner is who takes over.',
};

export const replacementPerson: PickField = {
	kind: 'pick',
	attribute: 'replacement_person_id',
	label: 'New Owner',
	lookup: 'people',
	placeholder: 'e.g. 555001218',
	description:
		"The employee who takes over. By ID expects Tangoe Mobile's internal person ID, not the employee ID.",
};

/** Only fills the lists while a workflow is built; it is never sent. */
export const sampleEmployee: EmployeeField = {
	kind: 'employee',
	attribute: 'sample_employee_id',
	label: 'Sample Employee',
	lookup: 'employees',
	placeholder: 'e.g. 10000',
	description:
		'Used only while building: loads the dropdowns when Employee is an expression. Ignored at run time.',
};
