import type { ActivityType } from '../../../nodes/TangoeMobile/resources/activity/types/activityType.ts';
import { deviationsOf, subjectOf } from '../deviations.cts';
import { differences, sentenceOf } from '../differences.cts';
import { documentedExample, sentExample } from '../example.cts';
import { bullets, code, json, page, table } from '../markdown.cts';
import { jointChecksOf } from '../rules.cts';
import { afterOrder } from './afterOrder.cts';
import { fieldTables } from './fieldTables.cts';
import { GENERATED } from './links.cts';
import { ownOptions } from './optionTables.cts';
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
		fieldTables(type),
		'## Options',
		ownOptions(type),
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
		'[All operations](../operations.md) · [Lists](../lists.md) · [Contradictions](../contradictions.md)',
	);
}

function differencesFrom(type: ActivityType): string | undefined {
	const found = differences(documentedExample(type), sentExample(type));
	if (type.example && found.length === 0) return undefined;
	if (found.length === 0) return 'This is the documented example, value by value.';
	return `It differs from the documented example as follows:\n\n${bullets(found.map(sentenceOf))}`;
}
