import type { IDataObject } from 'n8n-workflow';

import { outcomeJson } from '../../../../errors/orderOutcome';
import type { Field } from '../../../../kinds/fieldTypes';
import type { Connection } from '../../../../transport/connection';
import type { PreviewReason } from '../guards/previewReason';
import { bodyHash } from '../identity/hash';
import type { ComparedOrder, Draft } from '../order';
import { describeField } from './describe';
import { oneLine } from './oneLine';

/**
 * What an item gives whose order is not sent: the order in words and as JSON, and a hash by which a later
 * node sends exactly this one. Names are looked up for it; one that cannot be read stays an ID.
 */
export async function previewOf(
	connection: Connection,
	order: ComparedOrder,
	{ reason, note }: PreviewReason,
): Promise<IDataObject> {
	const { draft, body, duplicate } = order;
	return {
		...outcomeJson('notSent'),
		reason,
		note: duplicateNote(order) ?? note,
		text: await orderInWords(connection, order),
		hash: bodyHash(connection, body),
		...(duplicate && 'existing' in duplicate && { existing_activity_id: duplicate.existing.id }),
		activity_type_id: draft.type.id,
		activity_name: draft.type.name,
		employee_id: body.activity.employee_id,
		environment: connection.environment,
		body,
	};
}

/** A preview says what sending would come to. */
function duplicateNote({ duplicate }: ComparedOrder): string | undefined {
	if (!duplicate) return undefined;
	return 'existing' in duplicate
		? `Nothing was ordered, and sending would order nothing either: the same order already exists, activity ${duplicate.existing.id}.`
		: `Nothing was ordered, and sending would order nothing for this item: item ${duplicate.of.item} orders the same.`;
}

/** The order as a manager reads it: what, for whom, which, when and where to. */
async function orderInWords(
	connection: Connection,
	{ draft, nameOf }: ComparedOrder,
): Promise<string> {
	const { type, entries, settings } = draft;
	const [description] = type.description.split('. ');
	const lines = [`${type.name}: ${description}`];
	for (const { field, value, isCopy } of entries) {
		const words = isCopy
			? copyInWords(field)
			: ((await describeField(field, value, settings, nameOf)) ?? absenceInWords(field, settings));
		if (words !== undefined) lines.push(`${field.label}: ${words}`);
	}
	lines.push(
		`Environment: ${oneLine(connection.environment)} (${new URL(connection.origin).host})`,
	);
	return lines.join('\n');
}

function copyInWords(field: Field): string | undefined {
	const source = field.kind === 'group' ? field.sameAs?.group : undefined;
	return source && `same as ${source.label}`;
}

/** No later day means at once, which whoever approves it has to know. */
function absenceInWords(field: Field, { today }: Draft['settings']): string | undefined {
	return field.kind === 'date' && field.isFuture
		? `the day it is sent (today is ${today})`
		: undefined;
}
