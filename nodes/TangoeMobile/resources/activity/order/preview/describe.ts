import type { LookupName } from '../../../../lookups/lookup';
import { kindOf } from '../../../../kinds';
import type { FieldValues } from '../../../../kinds/fieldSet';
import { isBlank, locatorValue } from '../../../../kinds/locatorValue';
import { parameterName } from '../../../../kinds/parameterName';
import type { Field, SimpleField } from '../../../../kinds/fieldTypes';
import { flagsIn } from '../../../../kinds/plain/flags';
import { partsIn } from '../../../../kinds/sets/group';
import { setsOf } from '../../../../kinds/sets/sets';
import type { Settings } from '../../../../kinds/fieldKind';
import { idsIn } from '../../../../kinds/records/picks';
import { simpleKindOf } from '../../../../kinds/simpleKinds';
import type { NameOf } from '../order';
import { oneLine } from './oneLine';

/** A field's value in words on one line, for somebody who knows no IDs; undefined where nothing is sent for it. */
export async function describeField(
	field: Field,
	value: unknown,
	settings: Settings,
	nameOf: NameOf,
): Promise<string | undefined> {
	if (field.kind === 'group') {
		return (await setInWords(field.fields, partsIn(value), settings, nameOf)) || undefined;
	}
	if (field.kind !== 'list') {
		return isBlank(value) ? undefined : await valueInWords(field, value, settings, nameOf);
	}
	const sets = await Promise.all(
		setsOf(field, value).map(async (set) => await setInWords(field.fields, set, settings, nameOf)),
	);
	return sets.filter((set) => set !== '').join('; ') || undefined;
}

async function setInWords(
	fields: SimpleField[],
	set: FieldValues,
	settings: Settings,
	nameOf: NameOf,
): Promise<string> {
	const parts: string[] = [];
	let times = '';
	for (const field of fields) {
		const value = set[parameterName(field)];
		const words = isBlank(value) ? undefined : await valueInWords(field, value, settings, nameOf);
		if (words === undefined) continue;
		if (field.kind === 'quantity') times = `${words} × `;
		else parts.push(field.needsNoLabel ? words : `${field.label}: ${words}`);
	}
	return times + parts.join(', ');
}

async function valueInWords(
	field: SimpleField,
	value: unknown,
	settings: Settings,
	nameOf: NameOf,
): Promise<string | undefined> {
	switch (field.kind) {
		case 'pick':
		case 'employee':
			return await rowInWords(field.lookup, String(locatorValue(value)).trim(), nameOf);
		case 'picks': {
			const rows = idsIn(value).map(
				async (id) => await rowInWords(field.lookup, String(id), nameOf),
			);
			return (await Promise.all(rows)).join(', ') || undefined;
		}
		case 'choice':
			return field.choices.find((choice) => choice.value === String(value))?.name;
		case 'flags': {
			const chosen = flagsIn(value);
			return field.choices
				.filter((choice) => chosen.includes(choice.value))
				.map((choice) => choice.name)
				.join(', ');
		}
		case 'json': {
			const text = typeof value === 'string' ? value : JSON.stringify(value);
			return await valueInWords({ ...field, kind: 'text' }, text, settings, nameOf);
		}
		case 'flag':
			// What is not the case is no news.
			return kindOf(field).encode(field, value, settings) === true ? 'yes' : undefined;
		case 'yesNo': {
			const sent = kindOf(field).encode(field, value, settings);
			return sent === undefined ? undefined : sent === true ? 'yes' : 'no';
		}
		default: {
			const sent = simpleKindOf(field).encode(field, value, settings);
			return sent === undefined ? undefined : oneLine(String(sent));
		}
	}
}

/** A row by its name, which is what the dropdown shows; one that is not known stays an ID. */
async function rowInWords(
	lookup: LookupName | undefined,
	value: string,
	nameOf: NameOf,
): Promise<string> {
	if (lookup === undefined) return oneLine(value);
	return oneLine((await nameOf(lookup, value)) ?? `ID ${value}`);
}
