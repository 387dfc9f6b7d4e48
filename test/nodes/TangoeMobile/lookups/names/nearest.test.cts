import { SimilarTexts } from '../../../../../nodes/TangoeMobile/lookups/names/nearest';

const texts = [
	'apple iphone 15',
	'apple iphone 15 pro',
	'samsung galaxy s24',
	'google pixel 8',
	'',
];
const similar = new SimilarTexts(texts);

it.each([
	['aple iphone 15', 'apple iphone 15'],
	['apple iphone 15 por', 'apple iphone 15 pro'],
	['galaxy', 'samsung galaxy s24'],
	['8 pixel google', 'google pixel 8'],
])('next to %j is %j', (text, expected) => expect(similar.nearest(text, 0)[0]).toBe(expected));

it('a text is nearest to itself', () => {
	for (const text of texts.slice(0, 4)) expect(similar.nearest(text, 1)).toEqual([text]);
});

it('leaves out what is not similar enough, and what has nothing in common', () => {
	expect(similar.nearest('apple iphone 15', 0.4)).toEqual(texts.slice(0, 2));
	expect(similar.nearest('žžž', 0)).toEqual([]);
	expect(similar.nearest('', 0)).not.toContain('google pixel 8');
});

it('keeps the order of the list among equally similar texts', () => {
	expect(new SimilarTexts(['ab 1', 'ab 2', 'ab 3']).nearest('ab', 0)).toEqual([
		'ab 1',
		'ab 2',
		'ab 3',
	]);
});

it('has no texts', () => expect(new SimilarTexts([]).nearest('a', 0)).toEqual([]));
