import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { INodeProperties } from 'n8n-workflow';
import { TangoeMobile } from '../../nodes/TangoeMobile/TangoeMobile.node.ts';
import { ACTIVITY_TYPES } from '../../nodes/TangoeMobile/resources/activity/types/index.ts';
import { PROJECT_ROOT } from '../../scripts/root.cjs';
import packageJson from '../../package.json';
import { codeOf, FILES, pageAt, PAGES, type Page } from './pages.cts';

/** Pages that say what was, not what is. */
const HISTORY = ['CHANGELOG.md'];
const CURRENT = PAGES.filter(({ file }) => !HISTORY.includes(file)).map(
	(page) => [page.file, page] as const,
);

/** Files that a reader of the guide is to make. */
const TO_BE_MADE = /\/(loaner|loanerRequest)\.ts$/;

const NUMBERS =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
		' ',
	);

/** What a page says of how many there are: "31 activity types", "Seven workflows". */
function countsOf({ text }: Page, things: string): number[] {
	return [...text.matchAll(new RegExp(`\\b(\\d+|[A-Za-z]+) (?:${things})\\b`, 'g'))]
		.map(([, word]) => (/^\d+$/.test(word) ? Number(word) : NUMBERS.indexOf(word.toLowerCase())))
		.filter((count) => count > 1);
}

/** Finds the known parts of a message near each other: between them is what the message fills in. */
function inOrder(parts: string[]): RegExp {
	const literal = (part: string) => part.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return new RegExp(parts.map(literal).join('[\\s\\S]{0,120}?'));
}

describe.each(CURRENT)('%s', (_file, page) => {
	test('names only files that exist', () => {
		const named = codeOf(page).flatMap(
			(code) => /^[\w./-]+\.(?:c?ts|[cm]js|json|md)$/.exec(code)?.[0] ?? [],
		);
		const missing = named.filter(
			(name) => !TO_BE_MADE.test(name) && !FILES.some((file) => file.endsWith(name)),
		);
		expect(missing).toEqual([]);
	});

	test('names only commands that there are', () => {
		const code = codeOf(page).join('\n');
		const commands = [...code.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name]) => name);
		const unknown = commands.filter((name) => !Object.hasOwn(packageJson.scripts, name));
		expect(unknown).toEqual([]);
		const scripts = [...code.matchAll(/^\.ci\/\w+/gm)].map(([name]) => name);
		expect(scripts.filter((name) => !existsSync(path.join(PROJECT_ROOT, name)))).toEqual([]);
	});

	test('counts the activity types as they are', () => {
		const counts = countsOf(page, 'activity types|activity pages');
		expect(counts.filter((count) => count !== ACTIVITY_TYPES.length)).toEqual([]);
	});
});

test('the README is short enough to be read', () => {
	const { text } = pageAt('README.md');
	expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(150);
	expect(text.trim().split(/\s+/).length).toBeLessThanOrEqual(1500);
});

test('the README names the command that runs the tests, to be copied', () => {
	expect(codeOf(pageAt('README.md')).join('\n')).toMatch(/^npm cit\b/m);
});

test('the examples page has every example, and counts them as they are', () => {
	const page = pageAt('docs/examples.md');
	const examples = FILES.filter((file) => /^examples\/.*\.json$/.test(file));
	expect(examples.length).toBeGreaterThan(0);
	expect(examples.filter((file) => !page.text.includes(`../${file}`))).toEqual([]);
	const counts = countsOf(page, 'workflows to start from|example workflows');
	expect(counts.filter((count) => count !== examples.length)).toEqual([]);
});

test('the options that the docs name are on the panel', () => {
	const labels = new Set(
		new TangoeMobile().description.properties
			.filter(({ name }) => name === 'options')
			.flatMap(({ options = [] }) =>
				options.map((option) => (option as INodeProperties).displayName),
			),
	);
	const named = CURRENT.flatMap(([, { text }]) =>
		[...text.matchAll(/\*\*Options → ([^*:]+)/g)].map(([, label]) => label),
	);
	expect(named.length).toBeGreaterThan(10);
	expect(named.filter((label) => !labels.has(label))).toEqual([]);
});

test('the messages that Troubleshooting starts from are those of the node', () => {
	const sources = FILES.filter((file) => /^(nodes|credentials)\/.*\.ts$/.test(file))
		.map((file) => readFileSync(path.join(PROJECT_ROOT, file), 'utf8'))
		.join('\n');
	const { text } = pageAt('docs/troubleshooting.md');
	const quoted = [...text.matchAll(/^\| "([^"]+)"/gm)].map(([, words]) => words);
	// n8n's own.
	const own = quoted.filter((words) => words !== 'Unrecognized node type');
	expect(own.length).toBeGreaterThan(7);
	expect(own.filter((words) => !inOrder(words.split('…')).test(sources))).toEqual([]);
});
