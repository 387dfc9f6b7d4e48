import { employee } from '../../nodes/TangoeMobile/fields/person/employee.ts';
import { inPanelOrder } from '../../nodes/TangoeMobile/resources/activity/panel/sequence.ts';
import {
	fieldsOf,
	type ActivityType,
	type Alternative,
} from '../../nodes/TangoeMobile/resources/activity/types/activityType.ts';
import { parameterName } from '../../nodes/TangoeMobile/kinds/parameterName.ts';
import type {
	Answer,
	Field,
	FlagField,
	GroupField,
	ListField,
} from '../../nodes/TangoeMobile/kinds/fieldTypes.ts';

/** A field at its place in one activity type. */
export interface PlacedField {
	field: Field;
	/** The labels on the way to it, its own last. */
	labels: string[];
	/** How an expression or a saved workflow names the parameter. */
	parameter: string;
	/** The API's names on the way to it; empty for a switch of the panel, which is never sent. */
	attributes: string[];
	isRequired: boolean;
	/** The fields of which this is one to choose from. */
	alternative?: Alternative;
	/** The switch of the panel that has to be off for it to count. */
	unless?: FlagField;
}

/** Every field of a type, groups opened: those of the panel in its order, then those of Additional Fields. */
export function placedFieldsOf(type: ActivityType): PlacedField[] {
	return [...panelFieldsOf(type), ...additionalFieldsOf(type)];
}

/** The fields that stand on the panel itself. */
export function panelFieldsOf(type: ActivityType): PlacedField[] {
	const alternativeOf = (field: Field) =>
		type.required.find(
			(requirement): requirement is Alternative =>
				'anyOf' in requirement && requirement.anyOf.includes(field),
		);
	return inPanelOrder([employee, ...type.required.flatMap(fieldsOf)]).flatMap((field) =>
		opened(field, '', alternativeOf(field)),
	);
}

/** The fields of the collection Additional Fields, which sorts them by label. */
export function additionalFieldsOf({ optional }: ActivityType): PlacedField[] {
	return [...optional]
		.sort((one, other) => one.label.localeCompare(other.label))
		.flatMap((field) => opened(field, 'additionalFields.'))
		.map((placed) => ({ ...placed, ...forOptional(placed) }));
}

/** The required fields of a type that somebody has to fill in: those that start with a value are left out. */
export function demandsOf({ required }: ActivityType): Array<Field | Alternative> {
	return required.filter((requirement) => 'anyOf' in requirement || requirement.kind !== 'flag');
}

/** Inside of an optional group, a field is only required once the group is there. */
function forOptional({ labels, isRequired }: PlacedField): Pick<PlacedField, 'isRequired'> {
	return { isRequired: isRequired && labels.length > 1 };
}

function opened(field: Field, before: string, alternative?: Alternative): PlacedField[] {
	const placed: PlacedField = {
		field,
		labels: [field.label],
		parameter: before + parameterName(field),
		attributes: [field.attribute],
		isRequired: true,
		...(alternative && { alternative }),
	};
	if (field.neededWhen) return [questionOf(field.neededWhen), placed];
	if (field.kind !== 'group' && field.kind !== 'list') return [placed];
	const inside = insideOf(field, placed);
	const sameAs = field.kind === 'group' ? field.sameAs : undefined;
	if (!sameAs) return [placed, ...inside];
	const panelSwitch: PlacedField = {
		field: sameAs.switch,
		labels: [sameAs.switch.label],
		parameter: before + parameterName(sameAs.switch),
		attributes: [],
		isRequired: false,
	};
	return [panelSwitch, ...[placed, ...inside].map((it) => ({ ...it, unless: sameAs.switch }))];
}

/** A question of the panel; it starts with an answer. */
function questionOf({ question }: Answer): PlacedField {
	return {
		field: question,
		labels: [question.label],
		parameter: parameterName(question),
		attributes: [],
		isRequired: false,
	};
}

function insideOf(field: GroupField | ListField, placed: PlacedField): PlacedField[] {
	const isList = field.kind === 'list';
	const optional = isList ? [] : field.optional;
	const parameter = `${placed.parameter}.${field.set}${isList ? '[]' : '[0]'}`;
	const [attribute] = placed.attributes;
	const entry = isList && field.isKeyed ? `${attribute}.{n}` : `${attribute}[]`;
	return field.fields.map((inner) => ({
		field: inner,
		labels: [...placed.labels, inner.label],
		parameter: `${parameter}.${parameterName(inner)}`,
		attributes: [isList ? entry : attribute, inner.attribute],
		isRequired: !optional.includes(inner),
	}));
}
