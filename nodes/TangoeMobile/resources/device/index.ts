import { inventoryResource } from '../inventory';

/** Hardware, with or without a line. */
export const device = inventoryResource({
	name: 'Device',
	value: 'device',
	lookup: 'devices',
	businessPath: '/devices/business_devices',
});
