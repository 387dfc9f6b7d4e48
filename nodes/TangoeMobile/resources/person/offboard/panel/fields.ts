import { returnCourier } from '../../../../fields/device/deviceReturn';
import { liabilityToPersonal } from '../../../../fields/line/liability';
import { shippingAddress } from '../../../../fields/order/addresses';
import { comment, customFields, remoteActivityId } from '../../../../fields/order/texts';
import { employee, replacementPerson } from '../../../../fields/person/employee';
import type {
	ChoiceField,
	DateField,
	EmployeeField,
	Field,
	JsonField,
	ListField,
	PickField,
	SimpleField,
	TextField,
} from '../../../../kinds/fieldTypes';
import type { Action } from '../actions/action';
import { DEVICE_ACTIONS } from '../actions/deviceActions';
import { leave } from '../actions/leave';
import { LINE_ACTIONS } from '../actions/lineActions';
import { RETURN_TABLE } from '../actions/returns';

/** Who leaves. */
export const leaverField: EmployeeField = {
	...employee,
	description: 'Who leaves, by the employee ID that HR uses',
};

export const lastDayTiming: ChoiceField = {
	kind: 'choice',
	attribute: 'last_day_timing',
	label: 'Last Day',
	description: 'Until when the person has the lines and devices',
	choices: [
		{ name: 'On a Day', value: 'onDate', description: 'The day in Date of Last Day' },
		{ name: 'Today', value: 'today', description: 'The day the workflow runs' },
	],
	initial: 'onDate',
};

export const lastDay: DateField = {
	kind: 'date',
	attribute: 'last_day',
	label: 'Date of Last Day',
	isFuture: true,
	neededWhen: { question: lastDayTiming, is: 'onDate' },
	description:
		"In the workflow's time zone. Only Cancel can be ordered for a later day: everything else is left for a run on the day itself, because Tangoe would carry it out at once.",
};

export const lineAction = actionField(
	'line_action',
	'Lines',
	'What becomes of each line, unless a rule or an exception says otherwise',
	[...LINE_ACTIONS, leave],
	'cancelLine',
);

export const deviceAction = actionField(
	'device_action',
	'Devices',
	'What becomes of each device, unless a rule or an exception says otherwise. A device goes along with a line that is assigned to somebody.',
	[...DEVICE_ACTIONS, leave],
	'leave',
);

/** Who gets what no rule gives to somebody else. */
export const newOwner: PickField = replacementPerson;

export const returnTable: JsonField = {
	kind: 'json',
	attribute: 'return_table',
	label: RETURN_TABLE,
	placeholder: 'e.g. {{ $json.returns }}',
	description:
		'A list with an object for each device that goes back. Each has the imei, serial or device_id of the device and its tracking_number, and may have a courier_id.',
};

export const requestedBy: TextField = {
	kind: 'text',
	attribute: 'requested_by',
	label: 'Requested By',
	maxLength: 200,
	description: 'Who asked for it, for the evidence in the result. It is not sent to Tangoe.',
};

export const approvedBy: TextField = {
	...requestedBy,
	attribute: 'approved_by',
	label: 'Approved By',
	description: 'Who approved the plan, for the evidence in the result. It is not sent to Tangoe.',
};

/** What Tangoe asks for where a line goes to the person, but for the number, which is known. */
const transferFields = liabilityToPersonal.fields.filter(({ attribute }) =>
	['name', 'transfer_notes', 'created_for_personal_email'].includes(attribute),
);

/** What every order of a plan gets, under Additional Fields. */
export const ORDER_FIELDS: Array<TextField | ListField> = [comment, remoteActivityId, customFields];

/** What only some actions need, under Additional Fields. */
export const ACTION_FIELDS: SimpleField[] = [
	...transferFields,
	...(shippingAddress.whole ? [shippingAddress.whole] : []),
	returnCourier,
	returnTable,
];

/** What is only for the evidence, under Additional Fields. */
export const EVIDENCE_FIELDS: TextField[] = [requestedBy, approvedBy];

/** Everything under Additional Fields. */
export const ADDITIONAL_FIELDS: Array<Exclude<Field, { kind: 'group' }>> = [
	...ORDER_FIELDS,
	...ACTION_FIELDS,
	...EVIDENCE_FIELDS,
];

function actionField(
	attribute: string,
	label: string,
	description: string,
	actions: Action[],
	initial: string,
): ChoiceField {
	const choices = actions.map(({ value, name, description: about }) => ({
		name,
		value,
		description: about,
	}));
	return { kind: 'choice', attribute, label, description, choices, initial };
}
