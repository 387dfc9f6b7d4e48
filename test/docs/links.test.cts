import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from '../../scripts/root.cjs';
import packageJson from '../../package.json';
import { anchorsOf, FILES, pageAt, pageOf, PAGES, targetsOf, type Page } from './pages.cts';

/** Where the repository is, or will be, on the web. */
const REPOSITORY = packageJson.homepage.replace(/#.*/, '');

/** What is wrong with a link of a page; undefined for one that leads somewhere, or to another site. */
function faultOf(from: Page, target: string): string | undefined {
	const link = target.startsWith(REPOSITORY) ? inRepository(target) : target;
	if (link === undefined || /^(https?:|mailto:)/.test(link)) return undefined;
	const [place, anchor] = decodeURI(link).split('#');
	const file =
		place === ''
			? from.file
			: path.posix.normalize(path.posix.join(path.posix.dirname(from.file), place));
	if (!existsSync(path.join(PROJECT_ROOT, file))) return `${target}: no such file`;
	if (anchor === undefined) return undefined;
	return anchorsOf(pageAt(file)).has(anchor) ? undefined : `${target}: no such heading`;
}

/** A link to this repository on the web, as one to its files; undefined for its issues and the like. */
function inRepository(url: string): string | undefined {
	const rest = url.slice(REPOSITORY.length);
	if (rest === '#readme') return 'README.md';
	if (rest === '' || rest.startsWith('#')) return `README.md${rest}`;
	return /^\/(?:blob|tree)\/[^/]+\/(.+)$/.exec(rest)?.[1];
}

test.each(PAGES.map((page) => [page.file, page] as const))(
	'every link of %s leads to a file and a heading that exist',
	(_file, page) => {
		expect(targetsOf(page).flatMap((target) => faultOf(page, target) ?? [])).toEqual([]);
	},
);

test('a link to nowhere is found, in whatever form it is written', () => {
	const text = [
		'[a](docs/no-such.md) ![b](docs/images/none.jpg) [c](docs/safety.md#none) [d](#none)',
		'',
		'<img src="icons/none.svg">',
		'',
		`[e](${REPOSITORY}#none) [f](${REPOSITORY}/blob/main/docs/none.md) [g][h]`,
		'',
		'[h]: docs/neither.md',
	];
	const page = pageOf('README.md', text.join('\n'));
	expect(targetsOf(page).flatMap((target) => faultOf(page, target) ?? [])).toHaveLength(8);
});

test('the links of the node and its credentials into the documentation lead somewhere', () => {
	const sources = FILES.filter((file) => /^(nodes|credentials)\/.*\.(ts|json)$/.test(file));
	const texts = sources.map((file) => readFileSync(path.join(PROJECT_ROOT, file), 'utf8'));
	const links = texts.flatMap((text) => text.match(/https:\/\/github\.com\/[^'"`\s]+/g) ?? []);
	expect(links.length).toBeGreaterThanOrEqual(4);
	const [readme] = PAGES;
	expect(links.flatMap((link) => faultOf(readme, link) ?? [])).toEqual([]);
	expect(faultOf(readme, packageJson.homepage)).toBeUndefined();
});

test('the index of the decisions has every one', () => {
	const page = pageAt('docs/decisions.md');
	const targets = targetsOf(page);
	const headings = [...anchorsOf(page)].filter((anchor) => anchor !== 'decisions');
	expect(headings.filter((anchor) => !targets.includes(`#${anchor}`))).toEqual([]);
});

test('every picture is shown somewhere', () => {
	const shown = PAGES.flatMap(targetsOf).map((target) => path.posix.basename(target));
	const pictures = FILES.filter((file) => file.startsWith('docs/images/'));
	const unused = pictures.filter((file) => !shown.includes(path.posix.basename(file)));
	expect(unused).toEqual([]);
});

test('the index has every page', () => {
	const index = pageAt('docs/README.md');
	const listed = targetsOf(index).map((target) => path.posix.join('docs', target));
	const pages = PAGES.map(({ file }) => file).filter((file) => /^docs\/[^/]+\.md$/.test(file));
	expect(pages.filter((file) => file !== index.file && !listed.includes(file))).toEqual([]);
});
