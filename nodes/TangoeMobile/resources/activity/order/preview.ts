import type { IDataObject } from 'n8n-workflow';

import type { Connection } from '../../../transport/connection';
import { describe } from './describe';
import { hashOf } from './hash';
import type { Withheld } from './permission';
import type { ReadyOrder } from './ready';
import type { LookedOrder } from './repeats';

/** What would be sent, and to where: the same only for exactly the same order. */
export function previewHash({ origin }: Connection, body: IDataObject): string {
	return hashOf({ origin, body });
}

/**
 * What an item gives whose order is not sent: the order in words and as JSON, and a hash by which a later
 * node sends exactly this one. Names are looked up for it; one that cannot be read stays an ID.
 */
export async function previewOf(
	connection: Connection,
	order: LookedOrder,
	{ reason, note }: Withheld,
): Promise<IDataObject> {
	const { type, body } = order;
	return {
		outcome: 'notSent',
		reason,
		note: repeatNote(order) ?? note,
		text: await textOf(connection, order),
		hash: previewHash(connection, body),
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
		? `Nothing was ordered, and nothing would be: an equal order is there already, activity ${repeat.existing.id}.`
		: `Nothing was ordered, and nothing would be: item ${repeat.ofItem} orders the same.`;
}

/** The order as a manager reads it: what, for whom, which, when and where to. */
async function textOf(connection: Connection, order: ReadyOrder): Promise<string> {
	const { type, draft, nameOf } = order;
	const lines = [`${type.name}: ${type.description}`];
	for (const { field, value, isCopy } of draft.entries) {
		if (isCopy) continue;
		const words = await describe(field, value, draft.settings, nameOf);
		// No later day means at once, which whoever approves it has to know.
		const when = field.kind === 'date' && field.isFuture ? 'today' : undefined;
		if (words ?? when) lines.push(`${field.label}: ${words ?? when}`);
	}
	lines.push(`Environment: ${connection.environment} (${new URL(connection.origin).host})`);
	return lines.join('\n');
}
