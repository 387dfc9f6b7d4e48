import type { Operation } from '../operation';
import { placeOrders } from './order';
import { optionSlotsOf } from './order/options';
import { layoutOf } from './order/read/layout';
import { assertCatalog } from './panel/assertCatalog';
import { orderProperties } from './panel/orderProperties';
import { scopeOfType } from './scope';
import { ACTIVITY_TYPES } from './types';

assertCatalog(ACTIVITY_TYPES);

// While the node is loaded, so that no order waits for it.
for (const type of ACTIVITY_TYPES) {
	layoutOf(type);
	optionSlotsOf(type);
}

/** One operation for each activity type. All have the same start, so that a run places them together. */
export const orderOperations: Operation[] = ACTIVITY_TYPES.map((type) => ({
	name: type.name,
	value: type.operation,
	action: type.action,
	description: type.description,
	properties: orderProperties(type),
	start: placeOrders,
	scope: scopeOfType(type),
}));
