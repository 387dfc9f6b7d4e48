import type { IDataObject } from 'n8n-workflow';

import type { Row } from '../../transport/answers/envelope';
import { dayOf } from '../../kinds/plain/date';
import type { DateField, SimpleField } from '../../kinds/fieldTypes';
import { daysBefore } from '../changeWindow';
import { phaseOf } from './states';
import { ACTIVITY_TYPES } from './types';
import { PHASES, type Phase } from './types/phases/phases';

/** A documented filter of `GET /1/activities`, or one of the node's own. */
export interface Filter {
	field: SimpleField;
	/** The query for a value, where it is not simply the attribute with the value. */
	query?: (value: unknown) => IDataObject;
	/** Whether a row cannot have passed the filter, so that Tangoe must have ignored it. */
	contradicts?: (row: Row, value: unknown) => boolean;
	/** Whether a row is meant, for a filter that Tangoe does not have. */
	isMeant?: (row: Row, value: unknown) => boolean;
}

/** In which zone Tangoe cuts a day is undocumented, so a row may be up to a day outside of the limit. */
function isOutside(
	row: Row,
	attribute: string,
	limit: string,
	direction: 'from' | 'until',
): boolean {
	if (!(attribute in row)) return false;
	const day = dayOf(row[attribute] ?? '', 'UTC');
	if (day === undefined) return true;
	return (direction === 'from' ? daysBefore(day, limit) : daysBefore(limit, day)) > 1;
}

function dateFilters(attribute: string, label: string): Filter[] {
	const field = (suffix: string, word: string): DateField => ({
		kind: 'date',
		attribute: `${attribute}${suffix}`,
		label: `${label} ${word}`,
		description: `That day and ${word === 'From' ? 'later' : 'earlier'}. Tangoe Mobile compares whole days.`,
	});
	return [
		{
			field: field('_gte', 'From'),
			contradicts: (row, day) => isOutside(row, attribute, String(day), 'from'),
		},
		{
			field: field('_lte', 'Until'),
			contradicts: (row, day) => isOutside(row, attribute, String(day), 'until'),
		},
	];
}

function differs(answered: unknown, asked: unknown): boolean {
	if (answered === undefined) return false;
	return String(answered).toLowerCase() !== String(asked).toLowerCase();
}

/** Applied to what was read. */
const byPhase: Filter = {
	field: {
		kind: 'flags',
		attribute: 'phase',
		label: 'Phase',
		description:
			'How far it has come, which the node tells by its state. Tangoe Mobile has no such filter: the list is read page by page until Limit is reached, so add another filter, such as Updated From, where there are many activities.',
		choices: Object.entries(PHASES).map(([value, { name, description }]) => ({
			name,
			value,
			description,
		})),
	},
	query: () => ({}),
	isMeant: (row, phases) => (phases as Record<Phase, boolean>)[phaseOf(row)],
};

/** All documented filters but `created_id_eq`, whose name, type and description disagree, and `order`, whose form is unknown; and the phase. */
export const FILTERS: Filter[] = [
	{
		field: {
			kind: 'choice',
			attribute: 'activity_type_id_eq',
			label: 'Activity Type',
			choices: ACTIVITY_TYPES.map(({ id, name }) => ({ name, value: String(id) })),
			initial: '1',
		},
		contradicts: (row, id) => differs(row.activity_type_id, id),
	},
	{
		field: {
			kind: 'pick',
			attribute: 'assigned_to_id_eq',
			label: 'Assigned To',
			lookup: 'people',
			placeholder: 'e.g. 253054',
			description: 'The person who processes it. By ID means the internal person ID.',
		},
		contradicts: (row, id) => differs(row.assigned_to_id, id),
	},
	...dateFilters('completed_at', 'Completed'),
	...dateFilters('created_at', 'Created'),
	byPhase,
	{
		field: {
			kind: 'choice',
			attribute: 'postponed',
			label: 'Scheduled',
			description: 'Whether it is scheduled for a later day',
			choices: [
				{ name: 'Exclude', value: 'not_sleeping' },
				{ name: 'Only', value: 'sleeping' },
			],
			initial: 'sleeping',
		},
		query: (value) => ({ [String(value)]: true }),
	},
	{
		field: {
			kind: 'flag',
			attribute: 'rpa_attempted_eq',
			label: 'Automation Attempted',
			initial: true,
			description: "Whether Tangoe's own automation has tried to process it",
		},
		contradicts: (row, isAttempted) =>
			differs(row.rpa_attempted === null ? false : row.rpa_attempted, isAttempted),
	},
	{
		field: {
			kind: 'text',
			attribute: 'state_eq',
			label: 'State',
			placeholder: 'e.g. ordered',
			description:
				'As Tangoe Mobile writes it, such as approved, ordered, on_back_order, completed or cancelled',
		},
		contradicts: (row, state) => differs(row.state, state),
	},
	...dateFilters('updated_at', 'Updated'),
];
