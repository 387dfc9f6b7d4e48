/** What is said stands near the beginning. */
const MAX_READ = 100_000;
const MAX_DEPTH = 20;

/** A tag, or the text up to the next one. Nothing in it can match in two ways, so that it is linear. */
const XML_PART = /<(\/?)([\w:.-]+)([^<>\w:.-][^<>]*)?>|([^<]+)/g;

const ENTITIES: Record<string, string> = {
	amp: '&',
	apos: "'",
	gt: '>',
	lt: '<',
	nbsp: ' ',
	quot: '"',
	'#39': "'",
};

/** Whether a body is a web page, such as a sign-in form, and not an answer from the API. */
export function isWebPage(body: unknown): boolean {
	return typeof body === 'string' && /^\s*<(!doctype|html|\?xml|head|body)/i.test(body);
}

/** Whether a text is HTML, which says what it is in its title; XML is read by its elements. */
export function isHtml(text: string): boolean {
	return /^\s*<(!doctype\s+html|html|head|body)/i.test(text);
}

/** What a web page is called: its title, or else its first heading, or else its text. */
export function pageTitle(html: string): string {
	const page = html.slice(0, MAX_READ);
	const title = textBetween(page, 'title');
	if (title !== '') return title;
	const heading = textBetween(page, 'h1');
	return heading !== '' ? heading : visibleText(page);
}

/** The text in the first element of a name; '' where there is none. */
function textBetween(page: string, name: string): string {
	const start = page.search(new RegExp(`<${name}[\\s>]`, 'i'));
	if (start === -1) return '';
	const rest = page.slice(start);
	const end = rest.search(new RegExp(`</${name}`, 'i'));
	return end === -1 ? '' : visibleText(rest.slice(0, end));
}

function visibleText(markup: string): string {
	const parts = markup.split(/<(?:script|style)\b/i);
	const shown = parts.map((part, index) => (index === 0 ? part : afterElement(part)));
	return decoded(shown.join(' ').replace(/<[^<>]*>/g, ' '))
		.replace(/\s+/g, ' ')
		.trim();
}

/** What follows a script or a style. */
function afterElement(part: string): string {
	const end = part.search(/<\/(?:script|style)/i);
	return end === -1 ? '' : part.slice(end);
}

/** An element of XML: its text, or what is in it by name, several of one name as a list. */
export type Element = string | { [name: string]: Element | Element[] };

/**
 * XML as an object, by the names of its elements; attributes are left out. It is read as far as
 * it goes: what Tangoe sends in an error need not be well formed.
 */
export function xmlObject(xml: string): Element {
	const root = newNode('');
	const open = [root];
	for (const [, close, name, attributes = '', text] of xml.slice(0, MAX_READ).matchAll(XML_PART)) {
		const current = open[open.length - 1];
		if (text !== undefined) current.text += decoded(text);
		else if (close === '/') closeNode(open);
		else if (!attributes.endsWith('/') && open.length < MAX_DEPTH) open.push(newNode(name));
	}
	while (open.length > 1) closeNode(open);
	return elementOf(root);
}

interface Node {
	name: string;
	text: string;
	inside: Map<string, Element[]>;
}

function newNode(name: string): Node {
	return { name, text: '', inside: new Map() };
}

function closeNode(open: Node[]): void {
	if (open.length === 1) return;
	const node = open.pop();
	if (!node) return;
	const { inside } = open[open.length - 1];
	const sisters = inside.get(node.name) ?? [];
	sisters.push(elementOf(node));
	inside.set(node.name, sisters);
}

function elementOf({ text, inside }: Node): Element {
	if (inside.size === 0) return text.trim();
	return Object.fromEntries(
		[...inside].map(([name, elements]) => [name, elements.length === 1 ? elements[0] : elements]),
	);
}

function decoded(text: string): string {
	return text.replace(/&(#?\w{1,8});/g, (entity, name: string) => ENTITIES[name] ?? entity);
}
