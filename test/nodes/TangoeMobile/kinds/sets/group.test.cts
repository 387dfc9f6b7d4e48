import type {
	GroupField,
	ListField,
	SimpleField,
} from '../../../../../nodes/TangoeMobile/kinds/fieldTypes';
import { group } from '../../../../../nodes/TangoeMobile/kinds/sets/group';
import { isEmptySet } from '../../../../../nodes/TangoeMobile/kinds/sets/sets';
import { list } from '../../../../../nodes/TangoeMobile/kinds/sets/list';
import { settings } from '../settings.cts';

const attention: SimpleField = { kind: 'text', attribute: 'ship_attention', label: 'Attention' };
const address: GroupField = {
	kind: 'group',
	attribute: 'shipping_address_attributes',
	label: 'Shipping Address',
	set: 'address',
	fields: [
		{ kind: 'text', attribute: 'address1', label: 'Address Line 1', maxLength: 35 },
		{ kind: 'text', attribute: 'city', label: 'City' },
		{ kind: 'pick', attribute: 'country_id', label: 'Country', lookup: 'countries' },
		attention,
	],
	optional: [attention],
};
const home = { address1: '12 North St.', city: 'Indianapolis', countryId: '52123291' };

describe('a group', () => {
	it('is valid if its required fields are', () => {
		expect(group.check(address, { address: [home] }, settings)).toEqual([]);
	});

	it.each([
		['open and empty', { address: [{}] }],
		['closed', { address: [] }],
		['never opened', {}],
		['absent', null],
		['a text that an expression gave', '12 North St.'],
	])('that is %s lacks each of them', (_, value) => {
		expect(group.check(address, value, settings).map(({ label }) => label)).toEqual([
			'Shipping Address › Address Line 1',
			'Shipping Address › City',
			'Shipping Address › Country',
		]);
	});

	it('names its own label before that of the field', () => {
		const found = group.check(
			address,
			{ address: [{ ...home, city: ' ', shipAttention: 'undefined' }] },
			settings,
		);
		expect(found).toEqual([
			{ label: 'Shipping Address › City', text: expect.stringMatching(/^is empty: /) },
			{ label: 'Shipping Address › Attention', text: expect.stringMatching(/^is "undefined"/) },
		]);
	});

	it('is allowed only once', () => {
		const found = group.check(address, { address: [home, home] }, settings);
		expect(found).toEqual([
			{ label: 'Shipping Address', text: expect.stringContaining('2 times') },
		]);
	});

	it('is sent by the names of the API, without what is blank', () => {
		const value = { address: [{ ...home, shipAttention: '  ', note: 'not a field' }] };
		expect(group.encode(address, value, settings)).toEqual({
			address1: '12 North St.',
			city: 'Indianapolis',
			country_id: 52123291,
		});
	});

	it('may be bare, as in a workflow written by hand', () => {
		expect(group.check(address, { address: home }, settings)).toEqual([]);
		expect(group.encode(address, { address: home }, settings)).toMatchObject({
			city: 'Indianapolis',
		});
	});

	it('without values is not sent', () => {
		expect(group.encode(address, { address: [{ city: '' }] }, settings)).toBeUndefined();
	});

	it('opens by itself with its first values', () => {
		expect(group.property(address).default).toEqual({
			address: [
				{
					address1: '',
					city: '',
					countryId: { mode: 'list', value: '' },
					shipAttention: '',
				},
			],
		});
	});
});

describe('a list', () => {
	const accessories: ListField = {
		kind: 'list',
		attribute: 'accessory_order_items_attributes',
		label: 'Accessories',
		set: 'item',
		addLabel: 'Add Accessory',
		fields: [
			{ kind: 'pick', attribute: 'accessory_id', label: 'Accessory', lookup: 'accessories' },
			{ kind: 'quantity', attribute: 'quantity', label: 'Quantity' },
		],
	};
	const value = {
		item: [
			{ accessoryId: { __rl: true, mode: 'list', value: '5953' }, quantity: 1 },
			{ accessoryId: 12612, quantity: '2' },
		],
	};

	it('is sent row by row', () => {
		expect(list.check(accessories, value, settings)).toEqual([]);
		expect(list.encode(accessories, value, settings)).toEqual([
			{ accessory_id: 5953, quantity: '1' },
			{ accessory_id: 12612, quantity: '2' },
		]);
	});

	it('can be keyed from 1', () => {
		expect(list.encode({ ...accessories, isKeyed: true }, value, settings)).toEqual({
			'1': { accessory_id: 5953, quantity: '1' },
			'2': { accessory_id: 12612, quantity: '2' },
		});
	});

	it('names the row that is wrong', () => {
		const rows = [value.item[0], { accessoryId: 'abc', quantity: 0 }, {}];
		const found = list.check(accessories, { item: rows }, settings);
		expect(found.map(({ label }) => label)).toEqual([
			'Accessories 2 › Accessory',
			'Accessories 2 › Quantity',
			'Accessories 3 › Accessory',
			'Accessories 3 › Quantity',
		]);
	});

	it.each([[{}], [{ item: [] }], [null], ['5953']])('of nothing, %j, is a fault', (nothing) => {
		expect(list.check(accessories, nothing, settings)).toEqual([
			{ label: 'Accessories', text: 'is empty: add at least one' },
		]);
	});

	it.each([
		[{}, true],
		[{ item: [] }, true],
		[{ item: [{}] }, true],
		[{ item: [{ accessoryId: { __rl: true, mode: 'list', value: ' ' } }] }, true],
		[{ item: [{ accessoryId: '' }, { accessoryId: 5953 }] }, false],
		[{ item: [{ quantity: 0 }] }, false],
		['two cases', false],
		[{ item: 'a case' }, false],
		[{ item: ['a case'] }, false],
	])('%j is empty: %s', (set, isEmpty) => expect(isEmptySet(accessories, set)).toBe(isEmpty));
});
