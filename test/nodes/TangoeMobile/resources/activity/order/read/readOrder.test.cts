import type { IExecuteFunctions } from 'n8n-workflow';

import { readOrder } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/read/readOrder';

test('each parameter of an item is read once, those of an address that counts twice included', () => {
	const read: string[] = [];
	const context = {
		getNodeParameter(name: string) {
			read.push(name);
			if (name === 'operation') return 'newLine';
			return name === 'preferredAddressSameAsShipping' ? true : null;
		},
		getNode: () => ({ type: 'n8n-nodes-tangoe-mobile.tangoeMobile', parameters: {} }),
		getTimezone: () => 'America/Indiana/Indianapolis',
	} as unknown as IExecuteFunctions;

	readOrder(context, { item: 0, part: 0 }, new Date());

	expect(read).toContain('shippingCity');
	expect(read).toEqual([...new Set(read)]);
});
