import type { ListField } from '../../../../../nodes/TangoeMobile/kinds/fieldTypes';
import { isEmptySet } from '../../../../../nodes/TangoeMobile/kinds/sets/sets';
import { list } from '../../../../../nodes/TangoeMobile/kinds/sets/list';
import { settings } from '../settings.cts';

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
