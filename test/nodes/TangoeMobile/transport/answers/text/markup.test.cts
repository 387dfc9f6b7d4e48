import {
	isWebPage,
	pageTitle,
	xmlObject,
} from '../../../../../../nodes/TangoeMobile/transport/answers/text/markup';

describe('a web page', () => {
	it.each([
		['<!doctype html>', true],
		['  <html lang="en">', true],
		['<HEAD>', true],
		['<body>', true],
		['Use <html> here', false],
		['', false],
		['{"html": 1}', false],
	])('is %j: %s', (body, isPage) => expect(isWebPage(body)).toBe(isPage));

	it('is a text', () => expect(isWebPage({ html: '<html>' })).toBe(false));
});

describe('what a web page is called', () => {
	it.each([
		['its title', '<html><head><title> Bad\n Gateway </title></head><body><h1>No</h1></body>'],
		['its heading', '<html><body><h1 class="x">Bad <b>Gateway</b></h1><p>nginx</p></body></html>'],
		[
			'its text',
			'<html><style>p {}</style><body><p>Bad</p><script>x()</script>Gateway</body></html>',
		],
	])('is %s', (_, page) => expect(pageTitle(page)).toBe('Bad Gateway'));

	it('has its entities decoded', () => {
		expect(pageTitle('<html><title>A &amp; B &lt;c&gt; &x;</title>')).toBe('A & B <c> &x;');
	});
});

describe('XML', () => {
	it.each([
		[
			'a list',
			'<errors><error>One</error><error>Two</error></errors>',
			{ errors: { error: ['One', 'Two'] } },
		],
		['attributes', '<a b="c"><d e="f"/>x</a>', { a: 'x' }],
		['a missing end', '<a><b>One', { a: { b: 'One' } }],
		['a surplus end', '</a><b>One</b>', { b: 'One' }],
		['text alone', '< One', 'One'],
	])('is read with %s', (_, xml, read) => expect(xmlObject(xml)).toEqual(read));

	it.each([
		['names', `<${'a'.repeat(100_000)}`],
		['attributes', `<a ${'b '.repeat(50_000)}`],
		['beginnings', '<a'.repeat(50_000)],
		['elements', '<a>'.repeat(30_000)],
		['titles', '<html><title'.repeat(8_000)],
		['scripts', '<html><script '.repeat(8_000)],
	])('of a hundred thousand characters of %s is read in one walk', (_, xml) => {
		const from = process.cpuUsage();
		xmlObject(xml);
		pageTitle(xml);
		expect(process.cpuUsage(from).user / 1000).toBeLessThan(1_000);
	});
});
