import type { IDataObject } from 'n8n-workflow';

import type { Connection } from '../../../transport/connection';
import type { Field } from '../../../kinds/fieldTypes';
import { describe } from './describe';
import { previewHash } from './hash';
import type { Withheld } from './permission';
import type { ReadyOrder } from './ready';
import type { LookedOrder } from './repeats';

/**
 * What an item gives whose order is not sent: the order in words and as JSON, and a hash by which a later
 * node sends exactly this one. Names are looked up for it; one that cannot be read stays an ID.
 */
export async function previewOf(
	connection: Connection,
	order: LookedOrder,
	{ reason, note }: Withheld,
): Promise<IDataObject> {
	const { type, body, repeat } = order;
	return {
		outcome: 'notSent',
		reason,
		note: repeatNote(order) ?? note,
		text: await textOf(connection, order),
		hash: previewHash(connection, body),
		...(repeat && 'existing' in repeat && { existing_activity_id: repeat.existing.id }),
		activity_type_id: type.id,
		activity_name: type.name,
		employee_id: (body.activity as IDataObject).employee_id,
		environment: connection.environment,
		body,
	};
}

/** A preview says what sending would come to. */
function repeatNote({ repeat }: LookedOrder): string | undefined {
	if (!repeat) return undefined;
	return 'existing' in repeat
		? `Nothing was ordered, and sending would order nothing either: an equal order is there already, activity ${repeat.existing.id}.`
		: `Nothing was ordered, and sending would order nothing for this item: item ${repeat.ofItem} orders the same.`;
}

/** The order as a manager reads it: what, for whom, which, when and where to. */
async function textOf(
	connection: Connection,
	{ type, draft, nameOf }: ReadyOrder,
): Promise<string> {
	const [description] = type.description.split('. ');
	const lines = [`${type.name}: ${description}`];
	for (const entry of draft.entries) {
		const { field, value, isCopy } = entry;
		const words = isCopy
			? copyInWords(field)
			: ((await describe(field, value, draft.settings, nameOf)) ?? absenceInWords(field, draft));
		if (words !== undefined) lines.push(`${field.label}: ${words}`);
	}
	lines.push(`Environment: ${connection.environment} (${new URL(connection.origin).host})`);
	return lines.join('\n');
}

function copyInWords(field: Field): string | undefined {
	const source = field.kind === 'group' ? field.sameAs?.group : undefined;
	return source && `same as ${source.label}`;
}

/** No later day means at once, which whoever approves it has to know. */
function absenceInWords(field: Field, { settings }: ReadyOrder['draft']): string | undefined {
	return field.kind === 'date' && field.isFuture
		? `the day it is sent (today is ${settings.today})`
		: undefined;
}
