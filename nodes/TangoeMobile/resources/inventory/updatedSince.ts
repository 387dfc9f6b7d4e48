import type { IExecuteFunctions } from 'n8n-workflow';

import { parameterName } from '../../kinds/parameterName';
import type { DateField } from '../../kinds/fieldTypes';
import { optionalValues, settingsOf } from '../../kinds/item/itemValues';
import { latestMomentOf, momentOf } from '../../kinds/plain/moment';
import type { Lists } from '../../lookups/lists';
import { collectionParameter } from '../../panel/parameters';
import type { Row } from '../../transport/answers/envelope';
import { dayBefore, earliestStartOf } from '../changeWindow';
import type { FilteredList } from '../readFiltered';

/** The documentation (Inventory) has this filter for devices, and leaves open which ones lines have. */
export const updatedSince: DateField = {
	kind: 'date',
	attribute: 'updated_at_gt',
	label: 'Updated Since',
	description:
		'That moment and later. A day alone begins at midnight in the time zone of the workflow.',
};

/**
 * The filter Updated Since of an item.
 *
 * Tangoe is given a day and no time, as documented, and the day before the one that is meant: whether
 * "greater than" leaves out the whole day is unknown too. The rows decide; one that does not say when it
 * was changed may have been since.
 *
 * @returns undefined where the item does not use it
 * @throws TangoeError of kind `input` for a value that is not a date
 */
export async function changeFilter(
	lists: Lists,
	context: IExecuteFunctions,
	itemIndex: number,
): Promise<Omit<FilteredList, 'path'> | undefined> {
	const { attribute } = updatedSince;
	const values = collectionParameter(context, 'filters', itemIndex);
	const settings = settingsOf(context);
	const given = await optionalValues(lists, values, [updatedSince], settings);
	if (!given.has(attribute)) return undefined;
	const since = momentOf(values[parameterName(updatedSince)], settings.timezone);
	if (since === undefined) return undefined;

	const day = dayBefore(since, settings.timezone);
	const changedAt = ({ updated_at }: Row) => latestMomentOf(updated_at) ?? Infinity;
	return {
		query: { [attribute]: day },
		contradicts: (row) => changedAt(row) < earliestStartOf(day),
		isMeant: (row) => changedAt(row) >= since,
	};
}
