import type { INodeProperties } from 'n8n-workflow';

import { orderProperties } from '../../../nodes/TangoeMobile/resources/activity/panel/orderProperties.ts';
import type { ActivityType } from '../../../nodes/TangoeMobile/resources/activity/types/activityType.ts';
import { LOOKUPS } from '../../../nodes/TangoeMobile/lookups/table.ts';
import { additionalFieldsOf, panelFieldsOf, type PlacedField } from '../catalogue.cts';
import { deviationsOf, subjectOf } from '../deviations.cts';
import { differences, sentenceOf } from '../differences.cts';
import { documentedExample, sentExample } from '../example.cts';
import { formOf, lookupOf } from '../form.cts';
import { bullets, code, json, page, table } from '../markdown.cts';
import { jointChecksOf } from '../rules.cts';
import { afterOrder } from './afterOrder.cts';
import { GENERATED } from './links.cts';
import { repeatNotes } from './repeatNotes.cts';

/** The reference page of one activity type. */
export function activityPage(type: ActivityType): string {
	const checks = jointChecksOf(type);
	const deviations = deviationsOf(type);
	return page(
		GENERATED,
		`# ${type.name}`,
		`${type.description.replace(/\.$/, '')}.`,
		table(
			['In n8n', 'In the API'],
			[
				[
					`Resource **Activity**, operation **${type.name}** (${code(type.operation)})`,
					`${code('POST /1/activities')} with ${code(`"activity_type_id": ${type.id}`)}`,
				],
			],
		),
		'## Fields',
		fieldTable(type, panelFieldsOf(type)),
		'Under **Additional Fields**:',
		fieldTable(type, additionalFieldsOf(type)),
		'## Options',
		optionTable(type),
		'## Ordering twice',
		bullets(repeatNotes(type)),
		...afterOrder(type),
		checks.length > 0 && '## Checks across fields',
		checks.length > 0 && bullets(checks),
		'## What is sent',
		`${type.example ? 'An' : "The documentation's"} example, after the node's own checks and encoding:`,
		json(sentExample(type)),
		differencesFrom(type),
		deviations.length > 0 && '## Where the documentation contradicts itself',
		deviations.length > 0 && bullets(deviations.map((it) => `${subjectOf(it)}: ${it.text}`)),
		'[All activities](../../README.md#operations) · [Lists](../lookups.md) · [Contradictions](../contradictions.md)',
	);
}

function fieldTable(type: ActivityType, fields: PlacedField[]): string {
	return table(
		['Field', 'Parameter', 'Attribute', 'Required', 'Value', 'List'],
		fields.map((placed) => [
			placed.labels.join(' › '),
			placed.parameter === '' ? '' : code(placed.parameter),
			placed.attributes.length > 0 ? code(placed.attributes.join('.')) : '',
			requirementOf(placed),
			formOf(placed, type),
			listOf(placed),
		]),
	);
}

function requirementOf({ isRequired, alternative, attributes, field }: PlacedField): string {
	if (alternative) return alternative.count === 'exactlyOne' ? 'one of them' : 'at least one';
	if (field.kind === 'choice' && field.sentWhenAbsent) return 'always sent';
	if (!isRequired) return '';
	const startsFilled = field.kind === 'flag' || field.kind === 'choice';
	return attributes.length > 0 && startsFilled ? 'always sent' : 'yes';
}

function listOf({ field }: PlacedField): string {
	const lookup = lookupOf(field);
	return lookup === undefined ? '' : `[${LOOKUPS[lookup].rows}](../lookups.md)`;
}

/** The options as on the panel, those of every type included. */
function optionTable(type: ActivityType): string {
	const panel = orderProperties(type).find(({ name }) => name === 'options');
	const options = (panel?.options ?? []) as INodeProperties[];
	return table(
		['Option', 'Parameter', 'Default', 'What it does'],
		options.map((option) => [
			option.displayName,
			code(`options.${option.name}`),
			initialOf(option),
			`${(option.description ?? '').replace(/\.$/, '')}.`,
		]),
	);
}

function initialOf({ default: initial }: INodeProperties): string {
	return typeof initial === 'object' || initial === '' ? '' : code(String(initial));
}

function differencesFrom(type: ActivityType): string | undefined {
	const found = differences(documentedExample(type), sentExample(type));
	if (type.example && found.length === 0) return undefined;
	if (found.length === 0) return 'This is the documented example, value by value.';
	return `It differs from the documented example as follows:\n\n${bullets(found.map(sentenceOf))}`;
}
