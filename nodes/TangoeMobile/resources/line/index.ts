import { inventoryResource } from '../inventory';

/** Lines of service. */
export const line = inventoryResource({
	name: 'Line',
	value: 'line',
	lookup: 'lines',
	businessPath: '/lines/business_lines',
});
