import type { Spelling } from '../../../../../nodes/TangoeMobile/lookups/lookup';
import { NORMALIZERS } from '../../../../../nodes/TangoeMobile/lookups/names/spellings';

/** Whether one text can stand for another. */
function isSame(spelling: Spelling, one: string, other: string): boolean {
	const forms = NORMALIZERS[spelling](other);
	return NORMALIZERS[spelling](one).some((form) => forms.includes(form));
}

describe('a phone number', () => {
	it.each([
		'3155550101',
		'13155550101',
		'+13155550101',
		'+1 315 555 0101',
		'+1 (315) 555-0101',
		'(315) 555-0101',
		'(315)555-0101',
		'315.555.0101',
		'1-315-555-0101',
		'315/555-0101',
		'  315 555 0101  ',
		'315\u00a0555\u00a00101',
		'315\u2009555\u202f0101',
		'315\u2010555\u20110101',
		'315\u2013555\u20140101',
		'315\u2212555\uff0d0101',
		'tel:+1-315-555-0101',
		'TEL: 315-555-0101',
		'001 315 555 0101',
		'0013155550101',
		'(+1) 315 555 0101',
		'\u202a+1 315-555-0101\u202c',
		'\u200e3155550101',
		'３１５５５５０１０１',
		'Mobile 315-555-0101',
		'315-555-0101 (work)',
	])('is the same as %j', (written) => {
		expect(isSame('phone', written, '3155550101')).toBe(true);
		expect(isSame('phone', written, '+1 315 555 0101')).toBe(true);
	});

	it.each([
		['3155550101', '3155550102'],
		['3155550101', '315555010'],
		['3155550101', '31555501011'],
		['3155550101', '5550101'],
		['3155550101', '315-555-0101 ext. 7'],
		['3155550101', '315-555-0101;ext=7'],
		['3155550101', '315-555-0101, 315-555-0102'],
		['3155550101', '315-555-O101'],
		// The Netherlands, and Norway: ten digits with their country.
		['3155550101', '+3155550101'],
		['472-345-6789', '+47 23 45 67 89'],
		['4723456789', '004723456789'],
		['+4930123456', '030123456'],
		['+44 20 7946 0958', '+1 442 079 4609'],
		['+2 1315 5550101', '+1 315 555 0101'],
		['023155550101', '3155550101'],
		['٣١٥٥٥٥٠١٠١', ''],
		['315٣5550101', '3155550101'],
	])('%j is not %j', (one, other) => expect(isSame('phone', one, other)).toBe(false));

	it.each([
		['+44 20 7946 0958', '442079460958'],
		['+44 20 7946 0958', '0044 20 7946 0958'],
		['+49 (30) 123456', '+4930123456'],
		['+47 23 45 67 89', '0047 23456789'],
		['020 7946 0958', '02079460958'],
	])('of another country stays whole: %j is %j', (one, other) =>
		expect(isSame('phone', one, other)).toBe(true),
	);

	it.each(['', ' ', 'my phone', '+', 'tel:', '—'])('is none: %j', (text) =>
		expect(NORMALIZERS.phone(text)).toEqual([]),
	);
});

describe('a country', () => {
	it.each([
		['US', 'United States'],
		['us', 'UNITED STATES'],
		[' USA ', 'united states'],
		['United States of America', 'US'],
		['GBR', 'United Kingdom'],
		['UK', 'United Kingdom'],
		['DE', 'GERMANY'],
		['DEU', 'Germany'],
		["Côte d'Ivoire", 'COTE D’IVOIRE'],
		['CI', "Côte d'Ivoire"],
		['Curaçao', 'CURACAO'],
		['Türkiye', 'TUR'],
		['Turkey', 'TR'],
		['Trinidad & Tobago', 'TRINIDAD AND TOBAGO'],
		['TT', 'Trinidad and Tobago'],
		['St. Lucia', 'SAINT LUCIA'],
		['LC', 'St Lucia'],
		['Korea, Republic of', 'KOR'],
		['Czech Republic', 'CZ'],
		['Viet Nam', 'VNM'],
		['XKK', 'Kosovo'],
	])('%j is %j', (one, other) => expect(isSame('country', one, other)).toBe(true));

	it.each([
		['US', 'United States Minor Outlying Islands'],
		['UM', 'United States'],
		['CG', 'CD'],
		['Congo', 'Democratic Republic of the Congo'],
		['AT', 'Australia'],
		['AU', 'Austria'],
		['CH', 'China'],
		['Guinea', 'Guinea-Bissau'],
		['Niger', 'NG'],
		['KR', 'KP'],
		['Dominica', 'DO'],
		['Zz', 'United States'],
		['XQ', 'QX'],
	])('%j is not %j', (one, other) => expect(isSame('country', one, other)).toBe(false));
});

describe('an identifier', () => {
	it.each([
		['356938035643809', '35-693803-564380-9'],
		['SN555001', 'sn 555 001'],
		['C02-XK1', 'c02xk1'],
		['３５６９', '3569'],
	])('%j is %j', (one, other) => expect(isSame('identifier', one, other)).toBe(true));

	it.each([
		['SN555001', 'SN55501'],
		['O12', '012'],
		['SÑ1', 'S1'],
		['0123', '123'],
	])('%j is not %j', (one, other) => expect(isSame('identifier', one, other)).toBe(false));

	it.each(['', '---', ' '])('is none: %j', (text) =>
		expect(NORMALIZERS.identifier(text)).toEqual([]),
	);
});

describe('a name', () => {
	it.each([
		['Apple iPhone 15', ' APPLE\t iphone\u00a015 '],
		['Apple iPhone 15', 'Apple iPhone\u200b 15\u00ad'],
		['5G Ａdvance ②', '5g advance 2'],
		['Café', 'Cafe\u0301'],
	])('%j is %j', (one, other) => expect(isSame('text', one, other)).toBe(true));

	it.each([
		['Apple iPhone 15', 'Apple iPhone15'],
		['Case - Black', 'Case – Black'],
		['Talk & Text', 'Talk and Text'],
		['Café', 'Cafe'],
		['Plan', 'Plans'],
	])('%j is not %j', (one, other) => expect(isSame('text', one, other)).toBe(false));
});

it('an employee ID is matched exactly', () => {
	expect(NORMALIZERS.verbatim(' 00417 ')).toEqual(['00417']);
	expect(isSame('verbatim', '00417', '417')).toBe(false);
	expect(isSame('verbatim', 'a-1', 'A-1')).toBe(false);
});
