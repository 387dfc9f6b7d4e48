import { choiceOf } from '../../../../nodes/TangoeMobile/lookups/row';
import { keysLike, sharedKey } from '../../../../nodes/TangoeMobile/lookups/shapes';
import { LOOKUPS } from '../../../../nodes/TangoeMobile/lookups/table';
import type { LookupName } from '../../../../nodes/TangoeMobile/lookups/lookup';

const labelOf = (name: LookupName, row: object) => choiceOf(LOOKUPS[name], { id: 7, ...row })?.name;

describe('the label of a row without a known name', () => {
	test.each<[LookupName, object, string]>([
		['lines', { mobileNumber: '3155550101' }, '3155550101'],
		['lines', { 'wireless-number': '3155550101', title: 'Spare' }, '3155550101'],
		['lines', { MDN: 3155550101 }, '3155550101'],
		['lines', { line_name: 'Spare' }, 'Spare'],
		['lines', { carrier_name: 'Verizon' }, 'Line 7'],
		['lines', { contact_phone: '3155550101', home_phone: '3155550102' }, 'Line 7'],
		['lines', {}, 'Line 7'],
		['carriers', { Title: 'Verizon' }, 'Verizon'],
		['carriers', { carrier_label: 'Verizon' }, 'Verizon'],
		['businessPlans', { plan_name: 'Unlimited', description: ' ' }, 'Unlimited'],
		['businessRefDevices', { model: 'iPhone' }, 'iPhone'],
		['devices', { serial_number: 'X1' }, 'X1'],
		['people', { firstName: 'Pinkerton', surname: 'Quackers' }, 'Pinkerton Quackers'],
		['people', { given_name: 'Pinkerton' }, 'Pinkerton'],
		['people', { emailAddress: 'p@example.com' }, 'p@example.com'],
		['people', {}, 'Person 7'],
		['programMemberships', { status: 'active' }, 'Program membership 7'],
		['lineFeatures', { line_name: 'Spare' }, 'Feature 7'],
		['carriers', { title: { text: 'Verizon' }, name: null }, 'Carrier 7'],
	])('of %s, with %j, is %s', (name, row, label) => expect(labelOf(name, row)).toBe(label));

	test('comes after the known ones', () => {
		expect(labelOf('carriers', { title: 'Second', name: 'First' })).toBe('First');
	});
});

describe('the key that rows are matched by', () => {
	const sharedIn = (name: LookupName, ...rows: object[]) => {
		const [key] = LOOKUPS[name].alternateKeys;
		return sharedKey(
			LOOKUPS[name],
			key,
			rows.map((row, index) => ({ id: index + 1, ...row })),
		);
	};

	test('is the one that looks like it in all rows', () => {
		expect(sharedIn('lines', { phone: '1', status: 'x' }, { phone: null })).toBe('phone');
		expect(sharedIn('lines', { tel: '1', phone: '1' }, { phone: '2', tel: '2' })).toBe('phone');
		expect(sharedIn('people', { workEmail: 'a@b.example' })).toBe('workEmail');
	});

	test.each<[LookupName, string]>([
		['carriers', 'description'],
		['carriers', 'carrier_name'],
		['accessories', 'accessory_name'],
		['businessPlans', 'plan_name'],
		['businessRefDevices', 'model_name'],
		['businessPlans', 'displayName'],
	])('of %s is %s, whatever the name of another row looks like', (name, key) => {
		const other = { parent_name: 'x', successor_name: 'y', bundled_with_name: 'z' };
		expect(sharedIn(name, { ...other, [key]: 'own' })).toBe(key);
	});

	test.each<[string, LookupName, object[]]>([
		['differs from row to row', 'lines', [{ phone: '1' }, { mobile_number: '2' }]],
		['may be one of two', 'lines', [{ mobile_number: '1', line_number: '2' }]],
		[
			'is a number of somewhere else',
			'lines',
			[{ contact_phone: '1', home_number: '2', previous_phone: '3' }],
		],
		['is the name of another record', 'carrierAccounts', [{ carrier_name: 'Verizon' }]],
		['is the name of another row', 'carriers', [{ parent_name: 'Verizon' }]],
		['is of no row', 'lines', []],
	])('is none where it %s', (_, name, rows) => expect(sharedIn(name, ...rows)).toBeUndefined());

	test('is none for what Tangoe finds itself', () => {
		const byHrId = LOOKUPS.people.alternateKeys[1];
		expect(sharedKey(LOOKUPS.people, byHrId, [{ id: 1, name: 'x' }])).toBeUndefined();
	});
});

test('foreign keys are not kept for ever, and long ones are cheap', () => {
	for (let key = 0; key < 3_000; key++)
		keysLike(LOOKUPS.lines, { id: 1, [`name_${key}`]: 'x' }, 'name');
	const from = process.cpuUsage();
	const row = { id: 1, ['phone_'.repeat(200_000)]: 'x', ['-'.repeat(1_000_000)]: 'x' };
	expect(keysLike(LOOKUPS.lines, row, 'phone')).toEqual([]);
	expect(process.cpuUsage(from).user / 1000).toBeLessThan(500);
});
