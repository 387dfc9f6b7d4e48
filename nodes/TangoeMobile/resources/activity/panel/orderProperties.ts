import type { INodeParameters, INodeProperties } from 'n8n-workflow';

import { propertyOf } from '../../../kinds';
import { parameterName } from '../../../kinds/parameterName';
import type { Answer, Field, ListField, SimpleField } from '../../../kinds/fieldTypes';
import { initialValues } from '../../../kinds/fieldSet';
import { collection } from '../../../panel/collection';
import { sampleEmployee } from '../../../fields/person/employee';
import { preview } from '../../../fields/order/preview';
import { optionFieldsOf } from '../order/options/options';
import { PREVIEWED_OPTIONS } from '../order/options/previewedOptions';
import { fieldsOf, isRequiredOf, neededFieldsOf, type ActivityType } from '../types/activityType';
import { additionalParts, requiredParts } from './groupProperties';
import { inPanelOrder } from './sequence';

/** What the panel needs to know of a type. */
type PanelType = Omit<ActivityType, 'id'>;

/** The fields of an activity type: what is required on the panel, the rest in collections. */
export function orderProperties(type: PanelType): INodeProperties[] {
	return [
		...inPanelOrder([...neededFieldsOf(type), ...type.optional.filter(isOnPanel)]).flatMap(
			(field) => panelForm(field, type),
		),
		...(type.switches ?? []).map((field) => propertyOf(field)),
		additionalFields(type),
		optionsOf([...optionFieldsOf(type), sampleEmployee]),
	];
}

/** A preview in the place of fields. */
export function previewedProperties(): INodeProperties[] {
	return [{ ...propertyOf(preview), required: true }, optionsOf(PREVIEWED_OPTIONS)];
}

function isOnPanel(field: Field): boolean {
	return field.isOnPanel === true;
}

function panelForm(field: Field, type: PanelType): INodeProperties[] {
	if (field.kind === 'group') return requiredParts(field);
	const isAlwaysNeeded = isRequiredOf(type, field) && field.mayBeBlankWith === undefined;
	const property = {
		...propertyOf(field),
		...(isAlwaysNeeded && field.kind !== 'flag' && { required: true }),
		...(field.kind === 'list' && { default: openList(field) }),
	};
	return field.neededWhen ? withQuestion(property, field.neededWhen) : [property];
}

/** A list that is required begins with one row. */
function openList({ set, fields }: ListField): INodeParameters {
	return { [set]: [initialValues(fields)] };
}

/** The question first, and the field only with the answer that needs it. */
function withQuestion(property: INodeProperties, { question, is }: Answer): INodeProperties[] {
	return [
		propertyOf(question),
		{ ...property, displayOptions: { show: { [parameterName(question)]: [is] } } },
	];
}

/** What the panel does not ask for; of a group that is required, only the parts that may be left out. */
function additionalFields({ required, optional }: PanelType): INodeProperties {
	const options = [
		...required
			.flatMap(fieldsOf)
			.flatMap((field) => (field.kind === 'group' ? additionalParts(field, field.optional) : [])),
		...optional
			.filter((field) => !isOnPanel(field))
			.flatMap((field) =>
				field.kind === 'group'
					? additionalParts(field, field.fields)
					: [propertyOf(field), ...namesOf(field)],
			),
	];
	return collection('Additional Fields', 'additionalFields', 'Add Field', options);
}

/**
 * What names the sets of a list at once. Not offered where the list is required: n8n asks for the first row
 * even where it is hidden.
 */
function namesOf(field: Field): INodeProperties[] {
	return field.kind === 'list' && field.names ? [propertyOf(field.names)] : [];
}

function optionsOf(fields: SimpleField[]): INodeProperties {
	const options = fields.map((field) => propertyOf(field));
	return collection('Options', 'options', 'Add Option', options);
}
