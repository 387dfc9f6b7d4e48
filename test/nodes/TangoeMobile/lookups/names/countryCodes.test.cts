import { countryNames } from '../../../../../nodes/TangoeMobile/lookups/names/countryCodes';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const PAIRS = [...LETTERS].flatMap((one) => [...LETTERS].map((other) => one + other));

it('a code of three letters has the names of its two letters', () => {
	expect(countryNames('USA')).toEqual(countryNames('us'));
	expect(countryNames(' deu ')).toEqual(['Germany', 'DE']);
});

it('every code of three letters leads to a country of its own', () => {
	const triples = PAIRS.flatMap((pair) => [...LETTERS].map((letter) => pair + letter));
	const known = triples.filter((code) => countryNames(code).length > 0);
	expect(known).toHaveLength(250);
	expect(new Set(known.map((code) => countryNames(code)[0])).size).toBe(250);
});

it('no two codes share a name, but for those that were replaced', () => {
	const codesOf = new Map<string, string[]>();
	for (const code of PAIRS) {
		const [name, ...others] = countryNames(code);
		if (others.length > 0) codesOf.set(name, [...(codesOf.get(name) ?? []), code]);
	}
	const shared = [...codesOf.values()].filter((codes) => codes.length > 1);
	// The codes of ISO, and beside them withdrawn ones and those of everyday use.
	expect(shared.flat()).toContain('UK');
	expect(shared.every((codes) => codes.length <= 4)).toBe(true);
});

it.each(['', 'Chad', 'Oman', 'U', '12', 'U.S', 'ÜS', 'constructor', 'USAA', 'QQQ'])(
	'%j is no code',
	(text) => expect(countryNames(text)).toEqual([]),
);
