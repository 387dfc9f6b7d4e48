import type { IDataObject } from 'n8n-workflow';

import type { Problem } from '../../../../kinds/fieldKind';
import type { FieldValues } from '../../../../kinds/fieldSet';
import type { GroupField } from '../../../../kinds/fieldTypes';
import { isBlank } from '../../../../kinds/locatorValue';
import { parameterName } from '../../../../kinds/parameterName';
import { flagOf } from '../../../../kinds/plain/flag';
import { partsOfWhole } from '../../../../kinds/sets/whole';
import type { ReadParameter, Slot } from '../order';

/** What an item has in a group: its parts by parameter name, and what is wrong with the object that gives them. */
interface ReadGroup {
	/** Undefined where there is nothing in it, unless it is required: then all its parts are missing. */
	value: FieldValues | undefined;
	isCopy: boolean;
	problems: Problem[];
}

/** Reads the parts of a group from where they are: the panel, Additional Fields, one object, or another group. */
export function readGroup(
	field: GroupField,
	{ isRequired, isAdditional, sameAs }: Slot,
	parameter: ReadParameter,
	additional: IDataObject,
): ReadGroup {
	const isCopy = sameAs !== undefined && isOn(sameAs, parameter);
	const { values, problems } = isCopy
		? {
				values: copied(
					readParts(sameAs.source, sameAs.isSourceAdditional, parameter, additional).values,
					sameAs.source,
					field,
				),
				problems: [],
			}
		: readParts(field, isAdditional, parameter, additional);
	const isGiven =
		(isRequired && problems.length === 0) || Object.values(values).some((value) => !isBlank(value));
	return { value: isGiven ? { ...initialParts(field), ...values } : undefined, isCopy, problems };
}

function isOn(
	{ switch: field, switchName }: NonNullable<Slot['sameAs']>,
	parameter: ReadParameter,
) {
	return flagOf(parameter(switchName) ?? field.initial) !== false;
}

/** One object takes the place of all parts. */
function readParts(
	field: GroupField,
	isAdditional: boolean,
	parameter: ReadParameter,
	additional: IDataObject,
): { values: FieldValues; problems: Problem[] } {
	const { fields, optional, whole } = field;
	if (whole && parameterName(whole) in additional) {
		return partsOfWhole(field, whole, additional[parameterName(whole)]);
	}
	const values: FieldValues = {};
	for (const part of fields) {
		const name = parameterName(part);
		if (!isAdditional && !optional.includes(part)) values[name] = parameter(name);
		else if (name in additional) values[name] = additional[name];
	}
	return { values, problems: [] };
}

/** The values of one group for the parts that another has too. */
function copied(values: FieldValues, source: GroupField, field: GroupField): FieldValues {
	return Object.fromEntries(
		field.fields.flatMap((part) => {
			const twin = source.fields.find(({ attribute }) => attribute === part.attribute);
			return twin ? [[parameterName(part), values[parameterName(twin)]]] : [];
		}),
	);
}

/** What is sent for parts that were left out of the node. */
function initialParts({ fields }: GroupField): FieldValues {
	return Object.fromEntries(
		fields.flatMap((part) =>
			part.kind === 'choice' && part.sentWhenAbsent ? [[parameterName(part), part.initial]] : [],
		),
	);
}
