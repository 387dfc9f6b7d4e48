import type { Operation } from '../operation';
import { placeOrders } from './order';
import { optionSlotsOf } from './order/options/options';
import { layoutOf } from './order/read/layout';
import { assertCatalog } from './panel/assertCatalog';
import { PLACE_PREVIEWED } from './order/read/readPreviewed';
import { orderProperties, previewedProperties } from './panel/orderProperties';
import { scopeOfType } from './scope';
import { ACTIVITY_TYPES } from './types';
import type { ActivityType } from './types/activityType';
import { otherActivityType } from './types/otherActivityType';

assertCatalog(ACTIVITY_TYPES);

// While the node is loaded, so that no order waits for it.
for (const type of ACTIVITY_TYPES) {
	layoutOf(type);
	optionSlotsOf(type);
}

/**
 * One operation for each activity type, one for all others, and one for what was previewed. All have the
 * same start, so that a run places them together.
 */
export const orderOperations: Operation[] = [
	...ACTIVITY_TYPES.map((type) => ({ ...operationOf(type), scope: scopeOfType(type) })),
	operationOf(otherActivityType),
	{
		name: 'Place Previewed Order',
		value: PLACE_PREVIEWED,
		action: 'Place a previewed order',
		concerns: 'activity',
		description: 'Place exactly what a preview shows, such as an order that was approved',
		properties: previewedProperties(),
		start: placeOrders,
	},
];

function operationOf(type: Omit<ActivityType, 'id'>): Operation {
	return {
		name: type.name,
		value: type.operation,
		action: type.action,
		concerns: type.concerns,
		description: type.description,
		properties: orderProperties(type),
		start: placeOrders,
	};
}
