import type { AlternateKey, LookupName } from '../../../../../nodes/TangoeMobile/lookups/lookup';
import { NamedRows } from '../../../../../nodes/TangoeMobile/lookups/names/namedRows';
import { LOOKUPS } from '../../../../../nodes/TangoeMobile/lookups/table';
import type { Row } from '../../../../../nodes/TangoeMobile/transport/answers/envelope';

function named(name: LookupName, rows: object[], query = {}): NamedRows {
	const [handle] = LOOKUPS[name].alternateKeys as AlternateKey[];
	return new NamedRows(LOOKUPS[name], handle, query, rows as Row[]);
}

const problemOf = (rows: NamedRows, text: string) =>
	(rows.find(text) as { problem: string }).problem;

describe('exactly one row', () => {
	const plans = [
		{ id: 1, name: 'Unlimited' },
		{ id: 2, name: 'Unlimited 5G' },
		{ id: 3, plan: { name: 'Pooled' } },
		{ id: 4, name: null },
	];

	it.each([
		['unlimited', '1'],
		['UNLIMITED  5G', '2'],
		['pooled', '3'],
	])('is meant by %j', (text, value) =>
		expect(named('businessPlans', plans).find(text)).toEqual({ value }),
	);

	it('is found by either of its names', () => {
		const rows = named('businessPlans', [{ id: 1, name: 'Ours', plan: { name: 'Theirs' } }]);
		expect([rows.find('ours'), rows.find('theirs')]).toEqual([{ value: '1' }, { value: '1' }]);
	});

	it('may be in the list twice', () => {
		const twice = [...plans, { id: 1, name: 'Unlimited' }];
		expect(named('businessPlans', twice).find('unlimited')).toEqual({ value: '1' });
	});

	it('is never one without a name', () => {
		const rows = named('businessPlans', plans);
		for (const text of ['', ' ', 'null', 'undefined', 'plans 4']) {
			expect(rows.find(text)).toHaveProperty('problem');
		}
	});

	it('is found by its ID too, unless that is the name of another one', () => {
		const rows = named('businessPlans', [
			{ id: 100, name: '200' },
			{ id: 200, name: '300' },
			{ id: 500, name: '500' },
		]);
		expect(problemOf(rows, '200')).toBe(
			'is "200", which is both the name of ID 100 and the ID of 300: choose the mode From List or By ID',
		);
		expect(rows.find('100')).toEqual({ value: '100' });
		expect(rows.find('500')).toEqual({ value: '500' });
		expect(problemOf(rows, '400')).toContain('is "400", which is not among the plans');
	});

	it.each<[LookupName, object, string]>([
		['lines', { id: 807778, phone_number: '3155550101' }, '807778'],
		['devices', { id: 4711, imei: '356938035643809' }, '4711'],
		['countries', { id: 52123291, name: 'United States' }, '52123291'],
	])('of %s is found by its ID where people have something else', (name, row, id) => {
		expect(named(name, [row]).find(id)).toEqual({ value: id });
		expect(named(name, [row]).find('1')).toHaveProperty('problem');
	});

	it('that has a phone number like the ID of another one is not chosen', () => {
		const rows = named('lines', [
			{ id: 1, phone_number: '3155550101' },
			{ id: 3155550101, phone_number: '3155550102' },
		]);
		expect(problemOf(rows, '3155550101')).toContain('both the phone number of ID 1 and the ID of');
	});

	it('is never found by its ID where an email address is expected', () => {
		expect(named('people', [{ id: 7, email: 'a@example.com' }]).find('7')).toHaveProperty(
			'problem',
		);
	});

	it('of global models is found by a name that several carriers sell under one ID', () => {
		const rows = named('refDevices', [
			{ id: 1, ref_device_id: 77, name: 'Phone' },
			{ id: 2, ref_device_id: 77, name: 'Phone' },
		]);
		expect(rows.find('phone')).toEqual({ value: '77' });
	});
});

describe('several rows', () => {
	it('are not chosen among', () => {
		const rows = [1, 2, 3, 4, 5].map((id) => ({ id, name: 'Basic', sku: `S${id}` }));
		expect(problemOf(named('accessories', rows), 'basic')).toBe(
			'is "basic", and several accessories have this name. Enter the ID of the right one: 1 (Basic (S1)); 2 (Basic (S2)); 3 (Basic (S3)) and 2 more',
		);
	});

	it('are ambiguous even if one cannot be picked', () => {
		const people = [
			{ id: 1, email: 'a@example.com', employee_id: '7' },
			{ id: 2, email: 'A@Example.com' },
		];
		expect(problemOf(named('employees', people), 'a@example.com')).toBe(
			'is an email address, and several people have this email address. Enter the ID of the right one: 7',
		);
	});

	it('can match by different fields of two of them', () => {
		const accounts = [
			{ id: 1, name: '555' },
			{ id: 2, name: 'Main', account_number: '555' },
		];
		expect(problemOf(named('carrierAccounts', accounts), '555')).toContain(
			'several carrier accounts',
		);
	});
});

describe('no row', () => {
	const query = { employee_id: '1', carrier_id: '2', activity_type_id: 3 };

	it('is reported with the nearest, at most three', () => {
		const rows = ['15', '16', '17', '18'].map((n, id) => ({
			id: id + 1,
			name: `Apple iPhone ${n}`,
		}));
		expect(problemOf(named('businessRefDevices', rows, query), 'Apple iPhone 19')).toBe(
			'is "Apple iPhone 19", which is not among the device models that Tangoe Mobile lists for this employee, carrier and operation. Nearest: Apple iPhone 15; Apple iPhone 16; Apple iPhone 17. Enter the full name as listed, choose from the list, or enter the ID',
		);
	});

	it('is reported with the first of the list, if none is similar', () => {
		const rows = [{ id: 1, name: 'Alpha' }, { id: 2 }];
		expect(problemOf(named('carriers', rows, { employee_id: '1' }), 'Xyz')).toContain(
			'Listed there: Alpha; Carrier 2.',
		);
	});

	it.each([
		[{}, 'Tangoe Mobile lists no plans'],
		[
			{ employee_id: '1' },
			'Tangoe Mobile lists no plans for this employee: check the employee ID, which is the one that HR uses, not the internal person ID',
		],
		[
			query,
			'Tangoe Mobile lists no plans for this employee, carrier and operation: check whether these go together',
		],
	])('is there at all in an empty list that was read with %j', (asked, says) => {
		expect(problemOf(named('businessPlans', [], asked), 'A')).toBe(`is "A", but ${says}`);
	});

	it('repeats no email address, and shows none', () => {
		const people = [{ id: 1, email: 'pat.doe@example.com', employee_id: '7', name_first: 'Pat' }];
		for (const name of ['employees', 'people'] as const) {
			const problem = problemOf(named(name, people), 'pat.do@example.com');
			expect(problem).not.toMatch(/pat|@/i);
		}
	});

	it('shows no phone number that is not similar', () => {
		const lines = [{ id: 1, phone_number: '3155550101' }];
		expect(problemOf(named('lines', lines), '402-777-8899')).not.toContain('3155550101');
		expect(problemOf(named('lines', lines), '315-555-0110')).toContain('Nearest: 3155550101.');
	});

	it('is reported in a short message, however long the text', () => {
		const problem = problemOf(named('carriers', [{ id: 1, name: 'A' }]), 'x'.repeat(5_000));
		expect(problem.length).toBeLessThan(300);
	});

	it('is a person who has no employee ID', () => {
		const rows = named('employees', [{ id: 1, email: 'a@example.com', employee_id: null }]);
		expect(problemOf(rows, 'a@example.com')).toBe(
			'is an email address, which Tangoe Mobile lists without the ID that this field needs: choose another one',
		);
	});
});

it('a long list is indexed once, and a name that is not found costs little', () => {
	const rows = Array.from({ length: 20_000 }, (_, id) => ({
		id: id + 1,
		name: `Model ${id} 128GB - Blue`,
	}));
	const begin = process.cpuUsage();
	const index = named('businessRefDevices', rows);
	for (let n = 0; n < 1_000; n++) {
		expect(index.find(`model ${n} 128gb - blue`)).toEqual({ value: String(n + 1) });
	}
	for (let n = 0; n < 100; n++) expect(problemOf(index, `Modle ${n} 128GB`)).toContain('Nearest: ');
	expect(process.cpuUsage(begin).user).toBeLessThan(8_000_000);
});

describe('rows that show nothing to find them by', () => {
	it('are said to, with their keys and no values', () => {
		const rows = [{ id: 7, status: 'active', home_phone: '3155550101' }];
		expect(problemOf(named('lines', rows), '3155550199')).toBe(
			'is "3155550199", but no key of the lines that Tangoe Mobile lists looks like the phone number. Their keys: id, status, home_phone. Choose from the list, or enter the ID',
		);
	});

	it('do not repeat an email address', () => {
		const problem = problemOf(named('employees', [{ id: 7, employee_id: '1' }]), 'a@b.example');
		expect(problem).toContain('is an email address, but no key of the people');
		expect(problem).not.toContain('a@b.example');
	});
});

describe('a device', () => {
	it.each([
		['IMEI', '356938035643809'],
		['serial_number', 'SN-1'],
		['meid', 'A0000000001'],
	])('is found by its %s beside a known key', (key, text) => {
		const rows = named('devices', [
			{ id: 1, generic_serial: 'G1', [key]: text },
			{ id: 2, generic_serial: 'G2' },
		]);
		expect([rows.find(text), rows.find('g2')]).toEqual([{ value: '1' }, { value: '2' }]);
	});

	it('is never found by that of another one', () => {
		const rows = named('devices', [{ id: 1, imei: '1', previous_imei: '2' }]);
		expect(rows.find('2')).toHaveProperty('problem');
	});
});
