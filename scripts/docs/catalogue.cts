import { inPanelOrder } from '../../nodes/TangoeMobile/resources/activity/panel/sequence.ts';
import {
	fieldsOf,
	neededFieldsOf,
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
	/** How an expression or a saved workflow names the parameter; empty for a group, each part of which has its own. */
	parameter: string;
	/** The API's names on the way to it; empty for a switch of the panel, which is never sent. */
	attributes: string[];
	isRequired: boolean;
	/** The fields of which this is one to choose from. */
	alternative?: Alternative;
	/** The switch of the panel that has to be off for it to count. */
	unless?: FlagField;
}

const START_WITH_A_VALUE: Array<Field['kind']> = ['flag', 'yesNo'];

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
	const asked = type.optional.filter(({ isOnPanel }) => isOnPanel);
	return inPanelOrder([...neededFieldsOf(type), ...asked]).flatMap((field) => {
		const placed = opened(field, '', alternativeOf(field));
		return asked.includes(field) ? placed.map(asOptional) : placed;
	});
}

/** The fields of the collection Additional Fields, which sorts them by label. */
export function additionalFieldsOf({ required, optional }: ActivityType): PlacedField[] {
	const ofGroups = required
		.flatMap(fieldsOf)
		.flatMap((field) => (field.kind === 'group' ? partsOf(field, 'additionalFields.') : []));
	return [
		...ofGroups.filter(({ isRequired }) => !isRequired).map((part) => [part]),
		...optional
			.filter(({ isOnPanel }) => !isOnPanel)
			.map((field) => opened(field, 'additionalFields.').map(asOptional)),
		...optional.flatMap(namesOf),
	]
		.sort(([one], [other]) => one.field.label.localeCompare(other.field.label))
		.flat();
}

/** What names the sets of a list at once. */
function namesOf(field: Field): PlacedField[][] {
	if (field.kind !== 'list' || !field.names) return [];
	const { label } = field.names;
	const parameter = `additionalFields.${parameterName(field.names)}`;
	const { attribute } = field;
	return [
		[
			{
				field: field.names,
				labels: [label],
				parameter,
				attributes: [attribute],
				isRequired: false,
			},
		],
	];
}

/** The required fields of a type that somebody has to fill in: those that start with a value are left out. */
export function demandsOf({ required }: ActivityType): Array<Field | Alternative> {
	return required.filter(
		(requirement) => 'anyOf' in requirement || !START_WITH_A_VALUE.includes(requirement.kind),
	);
}

/** Inside of an optional list, a field is required once there is an entry. */
function asOptional(placed: PlacedField): PlacedField {
	return { ...placed, isRequired: placed.isRequired && placed.labels.length > 1 };
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
	if (field.kind === 'list') return [placed, ...insideOf(field, placed)];
	if (field.kind !== 'group') return [placed];
	const parts = partsOf(field, before).filter(({ isRequired }) => isRequired);
	return [...switchOf(field), { ...placed, ...unlessOf(field), parameter: '' }, ...parts];
}

/** The switch of the panel above a group. */
function switchOf({ sameAs }: GroupField): PlacedField[] {
	if (!sameAs) return [];
	return [
		{
			field: sameAs.switch,
			labels: [sameAs.switch.label],
			parameter: parameterName(sameAs.switch),
			attributes: [],
			isRequired: false,
		},
	];
}

/** The parts of a group, and what gives them all at once. */
function partsOf(group: GroupField, before: string): PlacedField[] {
	const { attribute, fields, optional, whole } = group;
	const place = (field: Field, attributes: string[], isRequired: boolean): PlacedField => ({
		field,
		labels: [field.label],
		parameter: before + parameterName(field),
		attributes,
		isRequired,
		...unlessOf(group),
	});
	return [
		...fields.map((part) => place(part, [attribute, part.attribute], !optional.includes(part))),
		...(whole ? [place(whole, [attribute], false)] : []),
	];
}

function unlessOf({ sameAs }: GroupField): Pick<PlacedField, 'unless'> {
	return sameAs ? { unless: sameAs.switch } : {};
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

function insideOf(field: ListField, placed: PlacedField): PlacedField[] {
	const parameter = `${placed.parameter}.${field.set}[]`;
	const [attribute] = placed.attributes;
	const entry = field.isKeyed ? `${attribute}.{n}` : `${attribute}[]`;
	return field.fields.map((inner) => ({
		field: inner,
		labels: [...placed.labels, inner.label],
		parameter: `${parameter}.${parameterName(inner)}`,
		attributes: [entry, inner.attribute],
		isRequired: true,
	}));
}
