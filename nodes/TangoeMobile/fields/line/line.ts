import type { PickField } from '../../kinds/fieldTypes';

export const line: PickField = {
	kind: 'pick',
	attribute: 'line_id',
	label: 'Line',
	lookup: 'lines',
	placeholder: 'e.g. 807778',
	description: "One of the employee's lines of service, by its phone number",
};
