import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parsers } from 'prettier/plugins/markdown';
import type { ParserOptions } from 'prettier';
import { PROJECT_ROOT } from '../../scripts/root.cjs';

/** A node of the tree that prettier's parser makes of a page (mdast). */
export interface MarkdownNode {
	type: string;
	/** Of text and code. */
	value?: string;
	/** Of links and images. */
	url?: string;
	children?: MarkdownNode[];
}

/** A page of the documentation. */
export interface Page {
	/** From the project's root. */
	file: string;
	text: string;
	nodes: MarkdownNode[];
}

/** Every file of the project by its path from the root, without what is installed or built. */
export const FILES: string[] = readdirSync(PROJECT_ROOT, { withFileTypes: true })
	.filter(({ name }) => !/^(node_modules|dist|\.git|\.n8n-local)$/.test(name))
	.flatMap((entry) =>
		entry.isDirectory()
			? readdirSync(path.join(PROJECT_ROOT, entry.name), { recursive: true, encoding: 'utf8' }).map(
					(name) => `${entry.name}/${name}`,
				)
			: [entry.name],
	);

/** Every page of the documentation, the README first. */
export const PAGES: Page[] = FILES.filter((file) => file.endsWith('.md'))
	.sort((one, other) => Number(other === 'README.md') - Number(one === 'README.md'))
	.map((file) => pageOf(file, readFileSync(path.join(PROJECT_ROOT, file), 'utf8')));

/** A page by its path, as it is on the disk. */
export function pageAt(file: string): Page {
	const page = PAGES.find((one) => one.file === file);
	if (page === undefined) throw new Error(`There is no page ${file}.`);
	return page;
}

/** A page with its nodes in reading order, whatever they are in. */
export function pageOf(file: string, text: string): Page {
	const tree = parsers.markdown.parse(text, {} as ParserOptions) as MarkdownNode;
	return { file, text, nodes: withAllChildren(tree) };
}

/** The anchors of a page's headings, as GitHub makes them. */
export function anchorsOf({ nodes }: Page): Set<string> {
	const anchors = new Set<string>();
	for (const heading of nodes.filter(({ type }) => type === 'heading')) {
		const slug = slugOf(textOf(heading));
		let anchor = slug;
		for (let n = 1; anchors.has(anchor); n += 1) anchor = `${slug}-${n}`;
		anchors.add(anchor);
	}
	return anchors;
}

/** What a page links to or shows: the targets of its links, its images, and those written as HTML. */
export function targetsOf({ nodes }: Page): string[] {
	const html = nodes.filter(({ type }) => type === 'html').map(({ value = '' }) => value);
	return [
		...nodes.flatMap(({ url }) => url ?? []),
		...html.flatMap((tag) =>
			[...tag.matchAll(/(?:src|srcset|href)="([^"]+)"/g)].map(([, url]) => url),
		),
	];
}

/** The code of a page, inside of sentences and in blocks. */
export function codeOf({ nodes }: Page): string[] {
	return nodes
		.filter(({ type }) => type === 'inlineCode' || type === 'code')
		.map(({ value = '' }) => value);
}

function withAllChildren(node: MarkdownNode): MarkdownNode[] {
	return [node, ...(node.children ?? []).flatMap(withAllChildren)];
}

function textOf({ value, children = [] }: MarkdownNode): string {
	return value ?? children.map(textOf).join('');
}

function slugOf(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s_-]/gu, '')
		.replace(/\s/g, '-');
}
