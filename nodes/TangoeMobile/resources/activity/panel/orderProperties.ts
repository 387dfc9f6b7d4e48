import type { INodeParameters, INodeProperties } from 'n8n-workflow';

import { kindOf } from '../../../kinds';
import { parameterName } from '../../../kinds/parameterName';
import type { Answer, Field, GroupField, ListField, SimpleField } from '../../../kinds/fieldTypes';
import { initialValues } from '../../../kinds/fieldSet';
import { collection } from '../../../panel/collection';
import { employee, sampleEmployee } from '../../../fields/person/employee';
import { preview } from '../../../fields/order/preview';
import { optionFieldsOf } from '../order/options';
import { PREVIEWED_OPTIONS } from '../order/previewedOptions';
import { fieldsOf, type ActivityType } from '../types/activityType';
import { inPanelOrder } from './sequence';

/** What the panel needs to know of a type. */
type PanelType = Omit<ActivityType, 'id'>;

/** The fields of an activity type: what is required on the panel, the rest in collections. */
export function orderProperties(type: PanelType): INodeProperties[] {
	return [
		...inPanelOrder([employee, ...type.required.flatMap(fieldsOf)]).flatMap((field) =>
			onPanel(field, type),
		),
		...(type.switches ?? []).map((field) => kindOf(field).property(field)),
		additionalFields(type),
		optionsOf([...optionFieldsOf(type), sampleEmployee]),
	];
}

/** A preview in the place of fields. */
export function previewedProperties(): INodeProperties[] {
	return [{ ...kindOf(preview).property(preview), required: true }, optionsOf(PREVIEWED_OPTIONS)];
}

function onPanel(field: Field, type: PanelType): INodeProperties[] {
	if (field === employee) return [{ ...kindOf(field).property(field), required: true }];
	return type.required.flatMap(fieldsOf).includes(field) ? panelForm(field, type) : [];
}

function panelForm(field: Field, { required }: PanelType): INodeProperties[] {
	const isAlwaysNeeded = required.includes(field) && field.mayBeBlankWith === undefined;
	const property = {
		...kindOf(field).property(field),
		...(isAlwaysNeeded && field.kind !== 'flag' && { required: true }),
		...(field.kind === 'list' && { default: openList(field) }),
	};
	if (field.neededWhen) return withQuestion(property, field.neededWhen);
	if (field.kind !== 'group' || !field.sameAs) return [property];
	return withSwitch(property, field.sameAs);
}

/** A list that is required begins with one row. */
function openList({ set, fields }: ListField): INodeParameters {
	return { [set]: [initialValues(fields)] };
}

/** The switch first, and the group only while the switch is off. */
function withSwitch(
	property: INodeProperties,
	sameAs: NonNullable<GroupField['sameAs']>,
): INodeProperties[] {
	const isOff = { [parameterName(sameAs.switch)]: [false] };
	return [
		kindOf(sameAs.switch).property(sameAs.switch),
		{ ...property, displayOptions: { show: isOff } },
	];
}

/** The question first, and the field only with the answer that needs it. */
function withQuestion(property: INodeProperties, { question, is }: Answer): INodeProperties[] {
	return [
		kindOf(question).property(question),
		{ ...property, displayOptions: { show: { [parameterName(question)]: [is] } } },
	];
}

function additionalFields({ optional }: PanelType): INodeProperties {
	const options = optional.map((field) => kindOf(field).property(field));
	return collection('Additional Fields', 'additionalFields', 'Add Field', options);
}

function optionsOf(fields: SimpleField[]): INodeProperties {
	const options = fields.map((field) => kindOf(field).property(field));
	return collection('Options', 'options', 'Add Option', options);
}
