import type { INodeProperties } from 'n8n-workflow';

import { propertyOf } from '../../../../kinds';
import { parameterName } from '../../../../kinds/parameterName';
import { collection } from '../../../../panel/collection';
import { ACTIONS } from '../actions';
import {
	ADDITIONAL_FIELDS,
	deviceAction,
	lastDay,
	lastDayTiming,
	leaverField,
	lineAction,
	newOwner,
} from './fields';
import { ORDER_OPTIONS, PLAN_OPTIONS } from './options';
import { exceptions, rules } from './rows';

const LINES = parameterName(lineAction);
const DEVICES = parameterName(deviceAction);
const TO_SOMEBODY = [...ACTIONS.values()]
	.filter(({ order }) => order?.takesOwner)
	.map(({ value }) => value);

const NOT_TO_SOMEBODY = lineAction.choices
	.map(({ value }) => value)
	.filter((value) => !TO_SOMEBODY.includes(value));

/** The panel, in the order in which HR asks: who, when, what becomes of what they have, and what is different. */
export const properties: INodeProperties[] = [
	{ ...propertyOf(leaverField), required: true },
	propertyOf(lastDayTiming),
	{
		...propertyOf(lastDay),
		required: true,
		displayOptions: { show: { [parameterName(lastDayTiming)]: ['onDate'] } },
	},
	propertyOf(lineAction),
	propertyOf(deviceAction),
	// Conditions of a property are all to be met, so it stands twice: for lines, and for devices alone.
	{
		...propertyOf(newOwner),
		required: true,
		displayOptions: { show: { [LINES]: TO_SOMEBODY } },
	},
	{
		...propertyOf(newOwner),
		required: true,
		displayOptions: { show: { [DEVICES]: TO_SOMEBODY, [LINES]: NOT_TO_SOMEBODY } },
	},
	rules,
	exceptions,
	collection(
		'Additional Fields',
		'additionalFields',
		'Add Field',
		ADDITIONAL_FIELDS.map((field) => propertyOf(field)),
	),
	collection(
		'Options',
		'options',
		'Add Option',
		[...ORDER_OPTIONS, ...PLAN_OPTIONS].map((field) => propertyOf(field)),
	),
];
