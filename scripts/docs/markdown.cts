/** A Markdown table; bars and line breaks inside of cells are made harmless. */
export function table(head: string[], rows: string[][]): string {
	const line = (cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A bulleted list. */
export function bullets(items: string[]): string {
	return items.map((item) => `- ${item}`).join('\n');
}

/** Code inside of a sentence. */
export function code(text: string | number): string {
	return `\`${text}\``;
}

/** Parts of a page with a blank line between them; empty ones are dropped. */
export function page(...parts: Array<string | false | undefined>): string {
	return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** A block of JSON. */
export function json(value: unknown): string {
	return `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;
}

/** The text as the beginning of a sentence. */
export function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function cell(text: string): string {
	return text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');
}
