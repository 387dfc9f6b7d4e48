import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Lists } from '../../lookups/lists';
import type { Row } from '../../transport/answers/envelope';
import { dayIn } from '../../kinds/plain/date';
import { parameterName } from '../../kinds/parameterName';
import type { DateField } from '../../kinds/fieldTypes';
import { latestMomentOf, momentOf } from '../../kinds/plain/moment';
import { optionalValues, settingsOf } from '../../kinds/itemValues';

const DAY_MS = 24 * 60 * 60_000;
/** By how much a day begins earlier in the easternmost zone than in UTC. */
const EARLIEST_DAY_MS = 14 * 60 * 60_000;

/** The documentation (Inventory) has this filter for devices, and leaves open which ones lines have. */
export const updatedSince: DateField = {
	kind: 'date',
	attribute: 'updated_at_gt',
	label: 'Updated Since',
	description:
		'That moment and later. A day alone begins at midnight in the time zone of the workflow.',
};

/** The filter as an item asks for it. */
export interface ChangeFilter {
	query: IDataObject;
	/** Whether a row has changed since; one that does not say when it did may have. */
	accept: (row: Row) => boolean;
	/** Whether one of the rows so far was so old that Tangoe cannot have filtered it. */
	wasIgnored: () => boolean;
}

/**
 * The filter Updated Since of an item.
 *
 * Tangoe is given a day and no time, as documented, and the day before the one that is meant: in which
 * zone it cuts days, and whether "greater than" leaves out the whole day, is unknown. What is too much
 * in the answer is told by the rows.
 *
 * @returns undefined where the item does not use it
 * @throws TangoeError of kind `input` for a value that is no date
 */
export async function changeFilterOf(
	lists: Lists,
	context: IExecuteFunctions,
	itemIndex: number,
): Promise<ChangeFilter | undefined> {
	const typed = context.getNodeParameter('filters', itemIndex, {}) as IDataObject;
	const settings = settingsOf(context);
	const asked = await optionalValues(lists, typed, [updatedSince], settings);
	const since = asked.has(updatedSince.attribute)
		? momentOf(typed[parameterName(updatedSince)], settings.timezone)
		: undefined;
	if (since === undefined) return undefined;

	const day = dayBefore(since, settings.timezone);
	const oldest = Date.parse(day) - EARLIEST_DAY_MS;
	let isIgnored = false;
	return {
		query: { [updatedSince.attribute]: day },
		accept: ({ updated_at }) => {
			const changed = latestMomentOf(updated_at) ?? Infinity;
			isIgnored = isIgnored || changed < oldest;
			return changed >= since;
		},
		wasIgnored: () => isIgnored,
	};
}

/** The day before that of an instant: in the workflow's zone or in UTC, whichever day is earlier. */
function dayBefore(instant: number, timezone: string): string {
	const date = new Date(instant);
	const [day] = [dayIn(timezone, date), dayIn('UTC', date)].sort();
	return dayIn('UTC', new Date(Date.parse(day) - DAY_MS));
}
