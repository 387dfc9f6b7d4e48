import { countryNames } from '../../../../../nodes/TangoeMobile/lookups/names/countryCodes';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const TRIPLES = [...LETTERS].flatMap((one) =>
	[...LETTERS].flatMap((other) => [...LETTERS].map((letter) => one + other + letter)),
);

it('a three-letter code has the names of its two-letter code', () => {
	expect(countryNames('USA')).toEqual(countryNames('us'));
	expect(countryNames(' deu ')).toEqual(['Germany', 'DE']);
});

it('every three-letter code is a different country', () => {
	const known = TRIPLES.filter((code) => countryNames(code).length > 0);
	expect(known).toHaveLength(250);
	expect(new Set(known.map((code) => countryNames(code)[0])).size).toBe(250);
});

it.each(['', 'Chad', 'Oman', 'U', '12', 'U.S', 'ÜS', 'constructor', 'USAA', 'QQQ'])(
	'%j is no code',
	(text) => expect(countryNames(text)).toEqual([]),
);
