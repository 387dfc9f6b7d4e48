import type { Deviation } from '../../nodes/TangoeMobile/kinds/deviation.ts';
import type { ActivityType } from '../../nodes/TangoeMobile/resources/activity/types/activityType.ts';
import { ACTIVITY_TYPES } from '../../nodes/TangoeMobile/resources/activity/types/index.ts';
import { placedFieldsOf, type PlacedField } from './catalogue.cts';

/** One contradiction of the documentation with everything it concerns. */
export interface ListedDeviation {
	text: string;
	/** The fields it is about, each as its labels and attributes; none when it is about a type as a whole. */
	fields: PlacedField[];
	/** The types it concerns. */
	types: ActivityType[];
}

/** What a contradiction is about: fields by label and attribute, or types. */
export function subjectOf({ fields, types }: ListedDeviation): string {
	if (fields.length === 0) return types.map(({ name }) => name).join(', ');
	return fields
		.map(({ field, attributes }) => {
			const { label, attribute } = field;
			return attributes.length > 0 ? `${label} (\`${attribute}\`)` : label;
		})
		.join(', ');
}

/** Every contradiction once, in the order of the catalog. */
export function allDeviations(types: ActivityType[] = ACTIVITY_TYPES): ListedDeviation[] {
	const byText = new Map<string, ListedDeviation>();
	for (const type of types) {
		for (const { says } of type.deviations ?? []) note(byText, says, type);
		for (const placed of fieldsWithOptions(type)) {
			for (const deviation of placed.field.deviations ?? []) {
				if (concerns(deviation, type, placed)) note(byText, deviation.says, type, placed);
			}
		}
	}
	return [...byText.values()];
}

/** The contradictions that concern one type. */
export function deviationsOf(type: ActivityType): ListedDeviation[] {
	return allDeviations().filter(({ types }) => types.includes(type));
}

/** A field is shared by many types, a contradiction about it often is not. */
export function concerns(
	{ types, onlyWhereOptional }: Deviation,
	{ operation }: ActivityType,
	{ isRequired }: Pick<PlacedField, 'isRequired'>,
): boolean {
	if (onlyWhereOptional && isRequired) return false;
	return types?.includes(operation) ?? true;
}

function fieldsWithOptions(type: ActivityType): PlacedField[] {
	const options = (type.options ?? []).map((field): PlacedField => ({
		field,
		labels: [field.label],
		parameter: '',
		attributes: [],
		isRequired: false,
	}));
	return [...placedFieldsOf(type), ...options];
}

function note(
	byText: Map<string, ListedDeviation>,
	text: string,
	type: ActivityType,
	placed?: PlacedField,
): void {
	const known = byText.get(text) ?? { text, fields: [], types: [] };
	const isNewField = placed && !known.fields.some(({ field }) => isSame(field, placed.field));
	byText.set(text, {
		text,
		fields: isNewField ? [...known.fields, placed] : known.fields,
		types: known.types.includes(type) ? known.types : [...known.types, type],
	});
}

/** Variants of a field share its attribute. */
function isSame(one: PlacedField['field'], other: PlacedField['field']): boolean {
	return one.attribute === other.attribute;
}
