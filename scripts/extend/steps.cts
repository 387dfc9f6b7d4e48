/** What one block of CONTRIBUTING.md does to one file. */
export interface Step {
	file: string;
	/** The file's new text, given its old one; undefined for a file that is not there yet. */
	apply(text: string | undefined): string;
}

const BLOCK = /(?<=([^\n]*)\n\n)```(ts|json|diff)\n([\s\S]*?)```\n/g;

/** The steps that a guide describes: whole files by the path in the text before, and edits as diffs. */
export function stepsIn(guide: string): Step[] {
	return [...guide.matchAll(BLOCK)].flatMap(([, before, language, block]) =>
		language === 'diff' ? editsIn(block) : [wholeFile(before, block)],
	);
}

function wholeFile(before: string, text: string): Step {
	const file = [...before.matchAll(/`([^`\s]+\/[^`\s]+)`/g)].at(-1)?.[1];
	if (file === undefined) throw new Error(`No path before this block:\n${text}`);
	return { file, apply: () => text };
}

function editsIn(block: string): Step[] {
	return block
		.split(/^# /m)
		.slice(1)
		.map((edit) => {
			const [file, ...lines] = edit.trimEnd().split('\n');
			const before = lines.filter((line) => !line.startsWith('+'));
			const [old, changed] = [before, lines].map((some) =>
				some.map((line) => `${line.slice(1)}\n`).join(''),
			);
			return { file, apply: (text = '') => replaced(file, text, old, changed) };
		});
}

function replaced(file: string, text: string, old: string, changed: string): string {
	const whole = `\n${text}`;
	const at = whole.indexOf(`\n${old}`);
	const isTwice = whole.includes(`\n${old}`, at + 1);
	if (at < 0 || isTwice) {
		throw new Error(`${file} has ${isTwice ? 'several places' : 'no place'} with:\n${old}`);
	}
	return text.slice(0, at) + changed + text.slice(at + old.length);
}
