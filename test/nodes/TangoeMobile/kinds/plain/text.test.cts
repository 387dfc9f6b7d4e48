import type { TextField } from '../../../../../nodes/TangoeMobile/kinds/fieldTypes';
import { text } from '../../../../../nodes/TangoeMobile/kinds/plain/text';
import { settings } from '../settings.cts';

const plain: TextField = { kind: 'text', attribute: 'comment', label: 'Comment' };
const addressLine: TextField = { ...plain, label: 'Address Line 1', maxLength: 35 };
const areaCode: TextField = {
	...plain,
	label: 'Area Code',
	pattern: { regex: /^\d{3}$/, remedy: 'give exactly three digits' },
};
const imei: TextField = {
	...plain,
	label: 'Return IMEI',
	digitsOnly: true,
	pattern: { regex: /^\d{15}$/, remedy: 'give its fifteen digits' },
	asNumberWith: 'asNumber',
};

describe('a text', () => {
	it.each([
		['a word', 'Quackers', 'Quackers'],
		['white space around it', '  12 North St. \n', '12 North St.'],
		['leading zeros', '00712', '00712'],
		['a number', 46220, '46220'],
		['a word with the name of a type in it', 'null and void', 'null and void'],
		['quotes and tags', '<b>"5\' lead"</b>', '<b>"5\' lead"</b>'],
	])('is sent as it is: %s', (_, value, sent) => {
		expect(text.check(plain, value, settings)).toEqual([]);
		expect(text.encode(plain, value, settings)).toBe(sent);
	});

	it.each([
		['undefined'],
		['null'],
		['NaN'],
		[' Undefined '],
		['[object Object]'],
		['at [object Object], 2'],
	])('that reads %j is what an expression makes of nothing', (value) => {
		const [{ text: fault }] = text.check(plain, value, settings);
		expect(fault).toContain('the expression found no value');
	});

	it.each([[true], [{ name: 'Quackers' }], [['Quackers']], [Number.NaN]])('%j is none', (value) => {
		expect(text.check(plain, value, settings)).toHaveLength(1);
	});

	it.each([
		['35', 'a'.repeat(35), []],
		['35 in white space', ` ${'a'.repeat(35)} `, []],
		['36', 'a'.repeat(36), [expect.stringMatching(/^has 36 characters, but .*35/)]],
	])('of %s characters for a limit of 35', (_, value, faults) => {
		expect(text.check(addressLine, value, settings).map((found) => found.text)).toEqual(faults);
	});

	it('is never cut', () => {
		const long = 'a'.repeat(36);
		expect(text.encode(addressLine, long, settings)).toBe(long);
	});

	it.each([
		['315', true],
		[315, true],
		['031', true],
		[31, false],
		['31', false],
		['3155', false],
		['3 1', false],
		['31a', false],
		['٣١٥', false],
	])('%j as three digits: %s', (value, isRight) => {
		const found = text.check(areaCode, value, settings);
		expect(found).toHaveLength(isRight ? 0 : 1);
		for (const fault of found) expect(fault.text).toContain('give exactly three digits');
	});

	it.each([
		['35-693803-564380-9', '356938035643809'],
		['(356) 938 035.643.809', '356938035643809'],
		['+356938035643809', '356938035643809'],
		[356938035643809, '356938035643809'],
	])('%s of digits only is sent as %s', (value, sent) => {
		expect(text.check(imei, value, settings)).toEqual([]);
		expect(text.encode(imei, value, settings)).toBe(sent);
	});

	it('of digits only keeps its letters, so that they are found', () => {
		expect(text.check(imei, '35693803564380O', settings)).toHaveLength(1);
	});

	it.each([
		[{}, '356938035643809'],
		[{ asNumber: false }, '356938035643809'],
		[{ asNumber: 'yes' }, '356938035643809'],
		[{ asNumber: true }, 356938035643809],
	])('with the options %j is sent as %j', (options, sent) => {
		expect(text.encode(imei, '356938035643809', { ...settings, options })).toBe(sent);
	});

	it('is not repeated if it may be personal data', () => {
		const found = [
			...text.check(imei, '3569-3803', settings),
			...text.check(areaCode, 'Quackers', settings),
			...text.check(addressLine, 'Quackers '.repeat(5), settings),
			...text.check(plain, { name: 'Quackers' }, settings),
		];
		expect(found).toHaveLength(4);
		expect(JSON.stringify(found)).not.toMatch(/3569|Quackers/);
	});

	it('says how to fix a missing value', () => {
		expect(text.missing(areaCode)).toBe('give exactly three digits');
		expect(text.missing(plain)).not.toBe('');
	});
});

describe('a text that is to be sent as a number', () => {
	const asNumber = { ...settings, options: { asNumber: true } };
	const imei: TextField = {
		kind: 'text',
		attribute: 'return_imei',
		label: 'Return IMEI',
		asNumberWith: 'asNumber',
	};

	it.each(['012345678901234', '9999999999999999'])('is refused where %s would change', (value) => {
		expect(text.check(imei, value, asNumber)).toEqual([
			{ label: 'Return IMEI', text: 'would change if sent as a number: send it as text' },
		]);
		expect(text.check(imei, value, settings)).toEqual([]);
	});

	it('is valid if it stays the same', () => {
		expect(text.check(imei, '356938035643809', asNumber)).toEqual([]);
		expect(text.encode(imei, '356938035643809', asNumber)).toBe(356938035643809);
	});
});
