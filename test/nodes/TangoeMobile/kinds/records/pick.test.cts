import type { PickField, PicksField } from '../../../../../nodes/TangoeMobile/kinds/fieldTypes';
import { isId, pick } from '../../../../../nodes/TangoeMobile/kinds/records/pick';
import { idsIn, picks } from '../../../../../nodes/TangoeMobile/kinds/records/picks';
import { settings } from '../settings.cts';

const locator = (value: unknown, mode = 'list') => ({ __rl: true, mode, value });

describe('an ID', () => {
	it.each([[1], ['1'], [834256072], ['1046769478'], [' 5247 '], [Number.MAX_SAFE_INTEGER]])(
		'is %j',
		(value) => expect(isId(value)).toBe(true),
	);

	it.each([
		[''],
		['0'],
		[0],
		['007'],
		[-5],
		[5.5],
		['5.0'],
		['1e3'],
		['0x10'],
		['5,6'],
		['5 6'],
		['abc'],
		['undefined'],
		['9007199254740993'],
		[9007199254740992],
		[Number.NaN],
		[Infinity],
		[true],
		[null],
		[undefined],
		[[5]],
		[{ id: 5 }],
	])('is not %j', (value) => expect(isId(value)).toBe(false));
});

describe('a pick', () => {
	const line: PickField = { kind: 'pick', attribute: 'line_id', label: 'Line', lookup: 'lines' };

	it.each([
		['a number', 807778],
		['text', '807778'],
		['text in white space', ' 807778 '],
		['a locator from the list', locator('807778')],
		['a locator with a number', locator(807778, 'id')],
	])('is read from %s and sent as a number', (_, value) => {
		expect(pick.check(line, value, settings)).toEqual([]);
		expect(pick.encode(line, value, settings)).toBe(807778);
	});

	it.each([
		['"undefined"', 'undefined'],
		['"undefined"', locator('undefined', 'id')],
		['text of 8 characters', '555-0101'],
		['text of 16 characters', '9007199254740993'],
		['a number with more than 15 digits', 2 ** 53],
		['a number with a fraction', 5.5],
		['true', true],
		['a list of 1 value', [807778]],
		['an object', { id: 807778 }],
	])('says that it is %s, which is not an ID', (shown, value) => {
		const [{ label, text }] = pick.check(line, value, settings);
		expect(label).toBe('Line');
		expect(text).toContain(`${shown}, which is not an ID`);
	});

	it('says how to fix a missing one', () => {
		expect(pick.missing(line)).toContain('list');
		expect(pick.missing({ ...line, lookup: undefined })).not.toContain('list');
	});
});

describe('picks', () => {
	const features: PicksField = {
		kind: 'picks',
		attribute: 'business_feature_ids',
		label: 'Feature',
		lookup: 'businessFeatures',
	};

	it.each([
		['an array of numbers', [5247, 5248], [5247, 5248]],
		['what the multi-select gives', ['5247', '5248'], [5247, 5248]],
		['text with commas', '5247,5248', [5247, 5248]],
		['text with commas and spaces', ' 5247 , 5248 ', [5247, 5248]],
		['one number', 5247, [5247]],
		['one as text', '5247', [5247]],
		['a comma too many', '5247,,5248,', [5247, 5248]],
		['a blank that was ticked', ['', '5247'], [5247]],
		['the same twice', '5247,5247', [5247]],
		['the same as text and number', ['5247', 5247, 5248], [5247, 5248]],
	])('are read from %s', (_, value, sent) => {
		expect(picks.check(features, value, settings)).toEqual([]);
		expect(picks.encode(features, value, settings)).toEqual(sent);
	});

	it.each([
		['5247,-1', 'text of 2 characters'],
		['undefined', '"undefined"'],
		['undefined,5247', '"undefined"'],
		['5247;5248', 'text of 9 characters'],
		['[5247,5248]', 'text of 5 characters'],
		['9007199254740993', 'text of 16 characters'],
		[[5247, { id: 5 }], 'an object'],
		[[5247, [5248]], 'a list of 1 value'],
		[true, '"true"'],
		[
			'-1,-22,-333,-4444,-55',
			'text of 2 characters, text of 3 characters, text of 4 characters and 1 more',
		],
		[{ id: 5 }, '"[object Object]"'],
	])('%j has %s, which is not an ID', (value, shown) => {
		const [{ label, text }] = picks.check(features, value, settings);
		expect(label).toBe('Feature');
		expect(text).toContain(`has ${shown}, which is neither an ID nor a name`);
	});

	it.each([
		['text with commas', 'Hotspot, 5248, Text 1000', ['Hotspot', 5248, 'Text 1000']],
		['an array', ['Talk, Text & Data', 'Hotspot'], ['Talk, Text & Data', 'Hotspot']],
		['one name', ' 5G Ultra ', ['5G Ultra']],
	])('may be names, in %s, which are looked up before they are sent', (_, value, names) => {
		expect(picks.check(features, value, settings)).toEqual([]);
		expect(picks.encode(features, value, settings)).toEqual(names);
	});

	it.each([
		['nothing', undefined, undefined],
		['nothing, unless an empty list says something', true, []],
	])('of none are sent as %s', (_, sendsEmpty, sent) => {
		expect(picks.encode({ ...features, sendsEmpty }, [], settings)).toEqual(sent);
	});

	it('are separate', () => expect(idsIn('1, ,2')).toHaveLength(2));
});
