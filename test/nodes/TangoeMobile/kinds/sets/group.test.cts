import { shippingAddress } from '../../../../../nodes/TangoeMobile/fields/order/addresses';
import { liabilityToCorporate } from '../../../../../nodes/TangoeMobile/fields/line/liability';
import { group } from '../../../../../nodes/TangoeMobile/kinds/sets/group';
import { settings } from '../settings.cts';

const home = {
	shippingAddress1: '12 North St.',
	shippingCity: 'Indianapolis',
	shippingState: 'IN',
	shippingZip: '46220',
	shippingCountryId: '52123291',
};
const problemsOf = (value: unknown) => group.check(shippingAddress, value, settings);

describe('a group', () => {
	it('is valid if its required parts are', () => expect(problemsOf(home)).toEqual([]));

	it.each([[{}], [null], [undefined], ['12 North St.'], [[home]]])(
		'that is %j lacks each of them',
		(value) => {
			expect(problemsOf(value).map(({ label }) => label)).toEqual([
				...['Shipping Address Line 1', 'Shipping City', 'Shipping State'],
				...['Shipping ZIP Code', 'Shipping Country'],
			]);
		},
	);

	it('names each faulty part by its label', () => {
		const faulty = { ...home, shippingCity: ' ', shippingAttention: 'undefined' };
		expect(problemsOf(faulty)).toEqual([
			{ label: 'Shipping City', text: expect.stringMatching(/^is empty: /) },
			{ label: 'Shipping Attention', text: expect.stringMatching(/^is "undefined"/) },
		]);
	});

	it('is sent by the names of the API, without what is blank', () => {
		const value = { ...home, shippingAttention: '  ', note: 'not a field' };
		expect(group.encode(shippingAddress, value, settings)).toEqual({
			address1: '12 North St.',
			city: 'Indianapolis',
			state: 'IN',
			zip: '46220',
			country_id: 52123291,
		});
	});

	it('without values is not sent', () => {
		expect(group.encode(shippingAddress, { shippingCity: '' }, settings)).toBeUndefined();
	});

	it('is read back from what was sent, without the parts that were not', () => {
		const sent = group.encode(shippingAddress, home, settings);
		expect(group.decode?.(shippingAddress, sent)).toEqual({ ...home, shippingCountryId: 52123291 });
	});

	it('may lack a part that must not be empty', () => {
		const given = {
			transferPhoneNumber: '3175550101',
			transferName: 'Pinkerton Quackers',
			transferNotes: 'Joins with the number',
		};
		const check = (value: object) => group.check(liabilityToCorporate, value, settings);
		expect(check(given)).toEqual([]);
		expect(check({ ...given, toLiability: null })).toEqual([
			{ label: 'To Liability', text: expect.stringMatching(/^is there but empty: /) },
		]);
	});
});
