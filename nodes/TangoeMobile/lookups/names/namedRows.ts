import type { Row } from '../../transport/envelope';
import { choiceOf, textAt } from '../label';
import type { Handle, Lookup } from '../lookup';
import { nearest } from './nearest';
import { FORMS } from './spellings';

const MOST_CANDIDATES = 3;

/** The value of the one row that is meant, or what is wrong, as the rest of a sentence about a field. */
export type Finding = { value: string } | { problem: string };

/** The rows of a list by what people call them. */
export class NamedRows {
	/** By value, how a row stands in the dropdown. */
	private readonly names = new Map<string, string>();

	private readonly valuesByForm = new Map<string, Set<string>>();

	private readonly found = new Map<string, Finding>();

	constructor(
		private readonly lookup: Lookup,
		private readonly handle: Handle,
		rows: Row[],
	) {
		for (const row of rows) this.add(row);
	}

	/** The row that a text names: exactly one, or none. */
	find(text: string): Finding {
		const known = this.found.get(text);
		if (known) return known;
		const finding = this.search(text);
		this.found.set(text, finding);
		return finding;
	}

	private add(row: Row): void {
		const choice = choiceOf(this.lookup, row);
		if (!choice) return;
		const value = String(choice.value);
		this.names.set(value, choice.name);
		for (const form of this.handle.at.flatMap((path) => this.formsOf(textAt(path, row) ?? ''))) {
			const values = this.valuesByForm.get(form) ?? new Set();
			this.valuesByForm.set(form, values.add(value));
		}
	}

	private formsOf(text: string): string[] {
		return text === '' ? [] : FORMS[this.handle.spelling](text);
	}

	private search(text: string): Finding {
		const values = new Set(
			this.formsOf(text).flatMap((form) => [...(this.valuesByForm.get(form) ?? [])]),
		);
		const [value] = values;
		if (values.size === 1) return { value };
		return { problem: values.size === 0 ? this.none(text) : this.several(text, [...values]) };
	}

	private none(text: string): string {
		const { rows } = this.lookup;
		const { noun, isPersonal } = this.handle;
		const count = this.names.size;
		if (isPersonal) return `is the ${noun} of nobody in Tangoe Mobile: check its spelling`;
		if (count === 0) {
			return `is "${text}", but Tangoe Mobile lists no ${rows} here: check the employee and the fields above`;
		}
		const candidates = nearest(text, [...this.names.values()], MOST_CANDIDATES);
		const near = candidates.length > 0 ? ` The nearest: ${candidates.join('; ')}.` : '';
		return `is "${text}", and none of the ${count} ${rows} that Tangoe Mobile lists here has this ${noun}.${near} Write it as it is listed there, choose From List, or give the ID`;
	}

	private several(text: string, values: string[]): string {
		const { rows } = this.lookup;
		const { noun, isPersonal } = this.handle;
		const shown = values
			.slice(0, MOST_CANDIDATES)
			.map((value) => (isPersonal ? value : `${value} (${this.names.get(value)})`));
		const more = values.length > shown.length ? ' …' : '';
		const what = isPersonal ? `a ${noun}` : `"${text}"`;
		return `is ${what}, and ${values.length} ${rows} have this ${noun}. Give the ID of the one you mean: ${shown.join('; ')}${more}`;
	}
}
