import type { ActivityType } from '../../nodes/TangoeMobile/resources/activity/types/activityType.ts';
import { ACTIVITY_TYPES } from '../../nodes/TangoeMobile/resources/activity/types/index.ts';
import { placedFieldsOf, type PlacedField } from './catalogue.cts';

/** One contradiction of the documentation, and what is done about it. */
export interface Deviation {
	text: string;
	/** The fields it is about, each as its labels and attributes; none when it is about a type as a whole. */
	fields: PlacedField[];
	/** The types it concerns. */
	types: ActivityType[];
}

/** What a contradiction is about: fields by label and attribute, or types. */
export function subjectOf({ fields, types }: Deviation): string {
	if (fields.length === 0) return types.map(({ name }) => name).join(', ');
	return fields
		.map(({ field, attributes }) => {
			const { label, attribute } = field;
			return attributes.length > 0 ? `${label} (\`${attribute}\`)` : label;
		})
		.join(', ');
}

/** Every contradiction once, in the order in which the catalogue comes by it. */
export function allDeviations(types: ActivityType[] = ACTIVITY_TYPES): Deviation[] {
	const byText = new Map<string, Deviation>();
	for (const type of types) {
		for (const text of type.deviations ?? []) note(byText, text, type);
		for (const placed of fieldsWithOptions(type)) {
			for (const text of placed.field.deviations ?? []) {
				if (concerns(text, type, types) && !isMoot(text, placed)) {
					note(byText, text, type, placed);
				}
			}
		}
	}
	return [...byText.values()];
}

/** The contradictions that concern one type. */
export function deviationsOf(type: ActivityType): Deviation[] {
	return allDeviations().filter(({ types }) => types.includes(type));
}

/**
 * A field is shared by many types, a contradiction about it often is not: where its text names types, it
 * concerns these.
 */
export function concerns(text: string, type: ActivityType, all: ActivityType[]): boolean {
	const named = all.filter(({ name }) => mentions(text, name));
	return named.length === 0 || named.includes(type);
}

/** What is left out when empty is no matter where it has to be given. */
function isMoot(text: string, { isRequired }: PlacedField): boolean {
	return isRequired && /It is left out when empty/.test(text);
}

function mentions(text: string, name: string): boolean {
	const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return new RegExp(`(?<!\\w)${literal}(?!\\w)`).test(text);
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
	byText: Map<string, Deviation>,
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
