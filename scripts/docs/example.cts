import type { IDataObject } from 'n8n-workflow';

import { Failure } from '../../nodes/TangoeMobile/errors/result.ts';
import { bodyOf } from '../../nodes/TangoeMobile/resources/activity/order/body.ts';
import { readSettings } from '../../nodes/TangoeMobile/resources/activity/order/options/options.ts';
import { checkOrder } from '../../nodes/TangoeMobile/resources/activity/order/read/checkOrder.ts';
import { readDraft } from '../../nodes/TangoeMobile/resources/activity/order/read/readDraft.ts';
import {
	isRequiredOf,
	neededFieldsOf,
	type ActivityType,
} from '../../nodes/TangoeMobile/resources/activity/types/activityType.ts';
import { isBlank } from '../../nodes/TangoeMobile/kinds/locatorValue.ts';
import { parameterName } from '../../nodes/TangoeMobile/kinds/parameterName.ts';
import type { Field, GroupField, SimpleField } from '../../nodes/TangoeMobile/kinds/fieldTypes.ts';
import specification from '../../sandbox/documentation/activity-spec.json';

/** Before every date of the documentation's examples, so that none of them is past. */
const MOMENT = new Date('2015-01-01T12:00:00Z');

/** Stands in for what an example leaves out although it is required. */
const INVENTED: IDataObject = {
	employee_id: '10000',
	comment: 'Back from leave on Monday',
};

/**
 * What the documentation shows for a type, or the type itself where the documentation does not have it.
 *
 * @throws when there is no example
 */
export function documentedExample({ id, name, operation, example }: ActivityType): IDataObject {
	const found = specification.activities.find(({ activity_type_id }) => activity_type_id === id);
	const shown = (found?.example_payload as unknown as IDataObject | undefined) ?? example;
	if (shown) return shown;
	throw new Error(
		`There is no example of activity type ${id} (${name}). Give the type a whole body as "example" in nodes/TangoeMobile/resources/activity/types/${operation}.ts, or, where the vendor documents it, add its table and example to sandbox/documentation/activity-spec.json.`,
	);
}

/**
 * The body that the node sends for the documentation's example: its values are given to the node's
 * parameters and go through the node's own reading, checks and encoding.
 *
 * @throws when the node would refuse it
 */
export function sentExample(type: ActivityType): IDataObject {
	const parameters = parametersOf(type);
	const draft = readDraft(type, (name) => parameters[name] ?? null, 'UTC', MOMENT);
	const settings = readSettings(type, {});
	const checked = checkOrder({ key: { item: 0, part: 0 }, draft, settings });
	if (checked instanceof Failure) {
		throw new Error(
			`The example of ${type.name} does not pass the node's checks: ${checked.error.message}`,
		);
	}
	return bodyOf(draft, checked.sent);
}

function parametersOf(type: ActivityType): IDataObject {
	const { activity, ...beside } = documentedExample(type) as { activity: IDataObject };
	const shown: IDataObject = { ...activity, ...beside };
	const required = neededFieldsOf(type);
	const asked = type.optional.filter(({ isOnPanel }) => isOnPanel);
	const onPanel = [...required, ...asked].flatMap((field) =>
		field.kind === 'group'
			? partsFor(field, shown[field.attribute], (part) => !field.optional.includes(part))
			: [
					[
						parameterName(field),
						valueFor(field, shown[field.attribute], isRequiredOf(type, field)),
					],
				],
	);
	const switches = required.flatMap((field) =>
		field.kind === 'group' && field.sameAs ? [[parameterName(field.sameAs.switch), false]] : [],
	);
	const additional = [
		...required.flatMap((field) =>
			field.kind === 'group'
				? partsFor(field, shown[field.attribute], (part) => field.optional.includes(part))
				: [],
		),
		...type.optional
			.filter((field) => !asked.includes(field))
			.flatMap((field) =>
				field.kind === 'group'
					? partsFor(field, shown[field.attribute], () => true)
					: [[parameterName(field), valueFor(field, shown[field.attribute], false)]],
			),
	].filter(([, value]) => value !== undefined);
	return {
		...Object.fromEntries([...onPanel, ...switches]),
		additionalFields: Object.fromEntries(additional),
	};
}

/** What an example shows for some parts of a group. What is sent without being given is left out. */
function partsFor(
	{ fields }: GroupField,
	shown: unknown,
	isWanted: (part: SimpleField) => boolean,
): Array<[string, unknown]> {
	const attributes = (shown ?? {}) as IDataObject;
	return fields
		.filter((part) => isWanted(part) && !(part.kind === 'choice' && part.sentWhenAbsent))
		.map((part) => [parameterName(part), attributes[part.attribute]]);
}

function valueFor(field: Exclude<Field, GroupField>, shown: unknown, isRequired: boolean): unknown {
	if (shown === undefined && !isRequired) return undefined;
	if (field.kind === 'list') {
		const rows = Object.values((shown ?? {}) as Record<string, IDataObject>);
		return { [field.set]: rows.map((row) => rowFor(field.fields, row)) };
	}
	if (field.kind === 'flags') {
		const flags = (shown ?? {}) as IDataObject;
		return Object.keys(flags).filter((flag) => flags[flag] === true);
	}
	return simpleValueFor(field, shown, isRequired);
}

function rowFor(fields: SimpleField[], shown: IDataObject): IDataObject {
	return Object.fromEntries(
		fields.map((field) => [parameterName(field), shown[field.attribute]]),
	) as IDataObject;
}

function simpleValueFor(field: SimpleField, shown: unknown, isRequired: boolean): unknown {
	if (!isBlank(shown)) return shown;
	if (field.kind === 'flag' || field.kind === 'choice') return field.initial;
	if (field.kind === 'yesNo') return 'leaveOut';
	return isRequired ? INVENTED[field.attribute] : undefined;
}
