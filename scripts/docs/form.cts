import type { LookupName } from '../../nodes/TangoeMobile/lookups/lookup.ts';
import { LOOKUPS } from '../../nodes/TangoeMobile/lookups/table.ts';
import type { ActivityType } from '../../nodes/TangoeMobile/resources/activity/types/activityType.ts';
import { parameterName } from '../../nodes/TangoeMobile/kinds/parameterName.ts';
import type { Answer, Field, WholeField } from '../../nodes/TangoeMobile/kinds/fieldTypes.ts';
import { propertyOf } from '../../nodes/TangoeMobile/kinds/index.ts';
import type { PlacedField } from './catalogue.cts';
import { capitalised, code } from './markdown.cts';

/** What a good value of a field is, in a few words. */
export function formOf(placed: PlacedField, type: ActivityType): string {
	const { field, unless } = placed;
	return [
		valueOf(field),
		descriptionOf(field),
		field.hint,
		unless && `only while ${unless.label} is off`,
		field.neededWhen && `only with ${answerText(field.neededWhen)}`,
		field.refusesBlank && 'may be left out, but not present and empty',
		field.mayBeBlankWith &&
			`may be empty with the option ${optionLabel(field.mayBeBlankWith, type)}`,
		field.kind === 'text' &&
			field.asNumberWith &&
			`sent as a number with the option ${optionLabel(field.asNumberWith, type)}`,
		placed.attributes.length === 0 && 'not sent',
	]
		.filter((words): words is string => typeof words === 'string')
		.map((words) => `${capitalised(words).replace(/\.$/, '')}.`)
		.join(' ');
}

/** "When to Cancel: On a Day". */
function answerText({ question, is }: Answer): string {
	return `${question.label}: ${question.choices.find(({ value }) => value === is)?.name}`;
}

/** The description, where it does not only repeat the limit. */
function descriptionOf(field: Field): string | undefined {
	const isLimit = field.kind === 'text' && field.description === longest(field.maxLength);
	return isLimit ? undefined : field.description;
}

function longest(maxLength?: number): string {
	return maxLength === undefined ? '' : `At most ${maxLength} characters`;
}

/** The modes that take something other than the ID. */
function otherWays(lookup: LookupName): string {
	const ways = LOOKUPS[lookup].alternateKeys.map(({ noun }) => `by ${noun}`);
	return ways.length > 0 ? `; also ${ways.join(' or ')}` : '';
}

/** The list that a field is picked from. */
export function lookupOf(field: Field): LookupName | undefined {
	return 'lookup' in field ? field.lookup : undefined;
}

function valueOf(field: Field): string {
	switch (field.kind) {
		case 'pick':
			return field.lookup === undefined
				? 'Numeric ID, typed'
				: `Numeric ID${otherWays(field.lookup)}`;
		case 'employee':
			return `Employee ID, sent as text${otherWays(field.lookup)}`;
		case 'picks':
			return 'Numeric IDs or names: ticked, an array, or separated by commas';
		case 'quantity':
			return `Whole number from 1 to ${propertyOf(field).typeOptions?.maxValue}, sent as text`;
		case 'date':
			return field.isFuture
				? 'Date, today or later; today is sent as no date'
				: 'Date, sent as `YYYY-MM-DD`';
		case 'choice':
			return `${field.choices.map(({ value }) => code(value)).join(' or ')}; default ${code(field.initial)}`;
		case 'flag':
			return `Yes or no; default ${code(String(field.initial))}`;
		case 'yesNo':
			return `\`yes\`, \`no\` or \`leaveOut\`; also true or false; default ${code(field.initial)}`;
		case 'scalar':
			return 'Text, a number, true or false';
		case 'group':
			return 'Sent as an object with the fields of this group';
		case 'flags':
			return `${field.choices.map(({ value }) => code(value)).join(', ')}: at least one; sent as an object that says true or false of each`;
		case 'list':
			return `Entries with the fields below, sent as ${field.isKeyed ? 'an object keyed "1", "2", …' : 'an array'}`;
		case 'json':
			return 'aliases' in field ? otherNames(field.aliases) : 'Any JSON, sent as it is';
		case 'attributes':
			return 'A JSON object, sent attribute by attribute as it is';
		case 'text':
			return textForm(field);
	}
}

/** What an object in the place of a group may call its parts. */
function otherNames(aliases: WholeField['aliases']): string {
	const names = Object.entries(aliases).map(
		([attribute, others]) => `${others.map(code).join(', ')} for ${code(attribute)}`,
	);
	return `A JSON object; it may also have ${names.join('; ')}, in any case and with underscores`;
}

function textForm({ maxLength, pattern, digitsOnly }: Extract<Field, { kind: 'text' }>): string {
	const limits = [
		maxLength !== undefined && longest(maxLength).toLowerCase(),
		pattern && pattern.remedy.replace(/^give /, '').replace(/,? or see .*/, ''),
	].filter(Boolean);
	const text = limits.length > 0 ? `Text, ${limits.join(', ')}` : 'Text';
	return digitsOnly ? `${text}. Spaces, brackets, dots, plus signs and hyphens are removed` : text;
}

function optionLabel(name: string, { options = [] }: ActivityType): string {
	const option = options.find((field) => parameterName(field) === name);
	if (!option) throw new Error(`A field names the option ${name}, which its type does not have.`);
	return option.label;
}
