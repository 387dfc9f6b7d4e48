import { oneLine } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/preview/oneLine';

describe('a value of a preview', () => {
	it.each([
		['\n'],
		['\r'],
		['\r\n'],
		['\u2028'],
		['\u2029'],
		['\u0085'],
		['\v'],
		['\f'],
		[' \n\t'],
	])('stays on one line: %j', (lineBreak) => {
		expect(oneLine(`ok${lineBreak}Employee: Somebody Else (20000)`)).toBe(
			'ok ⏎ Employee: Somebody Else (20000)',
		);
	});

	it.each([
		['bidi overrides', 'ok\u202eesle\u202c\u2066\u200f', 'okesle'],
		['colors of a terminal', '\u001b[31;1mred\u001b[0m', 'red'],
		['control characters', 'a\u0000b\u0007c\u009bd', 'abcd'],
		['letters of no width', 'a\u200b\u2060\ufeff\u00adb', 'ab'],
		['tags', 'a\u{e0041}\u{e0042}b', 'ab'],
		['halves of a character', 'a\ud83db', 'ab'],
		['many blanks', `a${'\u00a0\u2003 \u200b\t\u3164\u2800'.repeat(40)}b`, 'a b'],
		['white space around it', ' a ', 'a'],
	])('has no %s', (_, value, shown) => expect(oneLine(value)).toBe(shown));

	it.each(['Zoë Müller-O’Brien', '李小龍', '123 N Fake St., #4', '🙂 ok'])(
		'else stays: %s',
		(value) => expect(oneLine(value)).toBe(value),
	);

	it('is cut, and says how long it is', () => {
		expect(oneLine('a'.repeat(400))).toBe('a'.repeat(400));
		expect(oneLine('a'.repeat(1234))).toBe(`${'a'.repeat(400)}… (1234 characters in all)`);
	});

	it('is never empty', () => {
		expect(oneLine('\u200b\u202e')).toBe('(nothing that can be shown)');
	});

	it('of a megabyte costs no more than a short one', () => {
		const from = process.cpuUsage();
		for (const part of [' ', '\n', '\u001b[', '\u202e', 'a\u200b '])
			oneLine(part.repeat(1_000_000));
		expect(process.cpuUsage(from).user).toBeLessThan(200_000);
	});
});
