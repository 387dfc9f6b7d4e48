import type { IExecuteFunctions } from 'n8n-workflow';

import { readDraft } from '../../../../../../nodes/TangoeMobile/resources/activity/order/draft';
import { newLine } from '../../../../../../nodes/TangoeMobile/resources/activity/types/newLine';

test('each parameter of an item is read once, the address that counts twice included', () => {
	const read: string[] = [];
	const context = {
		getNodeParameter(name: string) {
			read.push(name);
			return name === 'preferredAddressSameAsShipping' ? true : null;
		},
		getTimezone: () => 'America/Indiana/Indianapolis',
	} as unknown as IExecuteFunctions;

	readDraft(context, newLine, 0, new Date());

	expect(read).toContain('shippingAddress');
	expect(read).toEqual([...new Set(read)]);
});
