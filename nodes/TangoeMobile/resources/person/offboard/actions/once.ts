import type { Field } from '../../../../kinds/fieldTypes';
import type { ActivityType } from '../../../activity/types/activityType';
import { neverTwice } from '../../../activity/types/duplicatePolicy';

/**
 * A type as it is ordered for a leaver: a second order is never wanted, whatever the type says where it is
 * ordered by itself, so that a second run does only what is missing.
 *
 * @param distinguishedBy further fields that tell two orders for one person apart
 */
export function once(type: ActivityType, ...distinguishedBy: Field[]): ActivityType {
	return {
		...type,
		duplicates: { ...neverTwice, isFixed: true },
		distinguishedBy: [...(type.distinguishedBy ?? []), ...distinguishedBy],
	};
}
