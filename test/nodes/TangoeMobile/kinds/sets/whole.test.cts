import {
	preferredAddress,
	shippingAddress,
} from '../../../../../nodes/TangoeMobile/fields/order/addresses';
import type { GroupField, WholeField } from '../../../../../nodes/TangoeMobile/kinds/fieldTypes';
import { partsOfWhole } from '../../../../../nodes/TangoeMobile/kinds/sets/whole';

const read = (value: unknown, group: GroupField = shippingAddress) =>
	partsOfWhole(group, group.whole as WholeField, value);

const HOME = {
	shippingAddress1: '12 North St.',
	shippingCity: 'Indianapolis',
	shippingState: 'IN',
	shippingZip: '46220',
};
const byName = (value: string) => ({ __rl: true, mode: 'name', value });

describe('a whole address', () => {
	it.each<[string, object, object]>([
		[
			'the API',
			{
				...{ address1: '12 North St.', address2: 'Apt. 4', city: 'Indianapolis', state: 'IN' },
				...{ zip: '46220', country_id: 52123291, ship_attention: 'Pinkerton Quackers' },
			},
			{
				...{ ...HOME, shippingAddress2: 'Apt. 4', shippingCountryId: 52123291 },
				shippingAttention: 'Pinkerton Quackers',
			},
		],
		[
			'an HR system',
			{ street: '12 North St.', city: 'Indianapolis', province: 'IN', postal_code: '46220' },
			HOME,
		],
		[
			'a shop',
			{
				...{ line1: '12 North St.', line2: '', city: 'Indianapolis', region: 'IN' },
				...{ postalCode: '46220', country: 'US' },
			},
			{ ...HOME, shippingAddress2: '', shippingCountryId: byName('US') },
		],
		[
			'a form',
			{ Street_Address: '12 North St.', CITY: 'Muncie' },
			{
				shippingAddress1: '12 North St.',
				shippingCity: 'Muncie',
			},
		],
	])('has the names of %s', (_, object, values) => {
		expect(read(object)).toEqual({ values, problems: [] });
		expect(read(JSON.stringify(object))).toEqual({ values, problems: [] });
	});

	it.each([
		['52123291', '52123291'],
		[52123291, 52123291],
		['United States', byName('United States')],
		['', ''],
	])('has the country %j by its ID or its name', (country, value) => {
		expect(read({ country }).values).toEqual({ shippingCountryId: value });
	});

	it.each([['12 North St., Indianapolis'], ['[]'], [[HOME]], [7], [true]])(
		'is an object, not %j',
		(value) => {
			expect(read(value)).toEqual({
				values: {},
				problems: [
					{
						label: 'Shipping Address (JSON)',
						text: 'is not a JSON object: enter one, or check the expression',
					},
				],
			});
		},
	);

	it.each([[''], [' '], [null], [undefined]])('that is %j is there but empty', (value) => {
		expect(read(value).problems).toEqual([
			{ label: 'Shipping Address (JSON)', text: expect.stringMatching(/^is there but empty: /) },
		]);
	});

	it('has no other keys, which are named as far as they can be names', () => {
		const odd = { town: 'Muncie', floor: 3, '<b>Jane Doe</b>': 1, city: 'Muncie' };
		expect(read(odd)).toEqual({
			values: { shippingCity: 'Muncie' },
			problems: [
				{
					label: 'Shipping Address (JSON)',
					text: 'has town, floor, which it does not take: give it only address1, address2, city, state, zip, country_id, ship_attention',
				},
			],
		});
		expect(read({ '<b>Jane Doe</b>': 1 }).problems).toEqual([
			{ label: 'Shipping Address (JSON)', text: expect.stringMatching(/^has a key, which /) },
		]);
	});

	it('has no country where the group has none', () => {
		expect(read({ country: 'US' }, preferredAddress).problems).toEqual([
			{ label: 'Preferred Address (JSON)', text: expect.stringMatching(/^has country, which /) },
		]);
	});

	it('has no part under two names', () => {
		expect(read({ zip: '46220', postalCode: '46221' }).problems).toEqual([
			{
				label: 'Shipping Address (JSON)',
				text: 'has Shipping ZIP Code twice: keep one of them',
			},
		]);
	});
});
