import { activityTypeId, attributes, endsService } from '../../../fields/order/other';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import type { ActivityType } from './activityType';
import { perhapsAnother } from './duplicatePolicy';
import { typeWithId } from './index';
import type { Rule } from './rules/rule';

/** What the catalog has is ordered by its own operation, which knows and checks its attributes. */
export const notInCatalog: Rule = (sent) => {
	const known = typeWithId(Number(sent[activityTypeId.attribute]));
	return known
		? [{ label: activityTypeId.label, text: `is ${known.id}: use the operation ${known.name}` }]
		: [];
};

/** Every type that a tenant has and the catalog does not. Its ID is the order's. */
export const otherActivityType: Omit<ActivityType, 'id'> = {
	operation: 'other',
	name: 'Other Activity Type',
	action: 'Order another activity type',
	concerns: 'activity',
	description: 'Order a type that your tenant has and that has no operation here',
	duplicates: perhapsAnother,
	// Until the order says otherwise.
	endsService: true,
	required: [activityTypeId, attributes],
	optional: [comment, remoteActivityId, customFields],
	switches: [endsService],
	rules: [notInCatalog],
};

/** The type of an order that names its type itself. */
export function otherTypeOf(id: number, endsSomeService: boolean): ActivityType {
	return { ...otherActivityType, id, endsService: endsSomeService };
}
