import type { IDataObject } from 'n8n-workflow';

import type { Row } from '../../transport/answers/envelope';
import { choiceOf, textAt } from '../row';
import type { AlternateKey, Lookup } from '../lookup';
import { SimilarTexts } from './nearest';
import { NORMALIZERS } from './spellings';
import { notAmong, nothingListed, quoted } from './wording';

const MOST_SHOWN = 3;
/** How like a name has to be to what was written, so that it is worth showing. */
const LEAST_LIKENESS = 0.4;
/** Any two phone numbers are somewhat alike, and those that are not meant are nobody's business. */
const LEAST_LIKENESS_OF_NUMBERS = 0.6;

/** The value of the one row that is meant, or what is wrong, as the rest of a sentence about a field. */
export type Finding = { value: string } | { problem: string };

/** The rows of a list by what people call them. */
export class NamedRows {
	/** By value, how a row stands in the dropdown. */
	private readonly names = new Map<string, string>();

	private readonly valuesByForm = new Map<string, Set<string>>();

	/** Of rows that cannot be picked, such as people without an employee ID. */
	private readonly formsWithoutValue = new Set<string>();

	private readonly found = new Map<string, Finding>();

	private similar?: SimilarTexts;

	/** @param query what the list was read with */
	constructor(
		private readonly lookup: Lookup,
		private readonly alternateKey: AlternateKey,
		private readonly query: IDataObject,
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
		const { at, spelling } = this.alternateKey;
		const forms = at.flatMap((path) => NORMALIZERS[spelling](textAt(path, row) ?? ''));
		const choice = choiceOf(this.lookup, row);
		if (!choice) {
			forms.forEach((form) => this.formsWithoutValue.add(form));
			return;
		}
		const value = String(choice.value);
		this.names.set(value, choice.name);
		for (const form of forms) {
			const values = this.valuesByForm.get(form) ?? new Set();
			this.valuesByForm.set(form, values.add(value));
		}
	}

	private search(text: string): Finding {
		const forms = NORMALIZERS[this.alternateKey.spelling](text);
		const values = [...new Set(forms.flatMap((form) => [...(this.valuesByForm.get(form) ?? [])]))];
		const isWithoutValue = forms.some((form) => this.formsWithoutValue.has(form));
		if (values.length === 1 && !isWithoutValue) return { value: values[0] };
		if (values.length > 0) return { problem: this.several(text, values) };
		if (this.mayBeId(text)) return { value: text };
		return { problem: isWithoutValue ? this.unusable(text) : this.none(text, forms) };
	}

	/**
	 * A table of names needs a way to mean one of two rows with the same name, and the mode of a field
	 * cannot come from a table. Numbers that are no names, such as phone numbers, are never taken for IDs.
	 */
	private mayBeId(text: string): boolean {
		return this.alternateKey.mode === 'name' && this.names.has(text);
	}

	private none(text: string, forms: string[]): string {
		const { lookup, alternateKey, query } = this;
		if (alternateKey.isPersonal) {
			return `is an ${alternateKey.noun} that nobody in Tangoe Mobile has: check it, or choose another way than By ${alternateKey.label}`;
		}
		const itself = this.names.get(text);
		if (itself !== undefined) {
			return `is ${quoted(text)}, which is the ID of ${itself}: choose By ID for it`;
		}
		if (this.names.size === 0) return `is ${quoted(text)}, but ${nothingListed(lookup, query)}`;
		const isNumber = alternateKey.spelling === 'phone' || alternateKey.spelling === 'identifier';
		const way = isNumber ? 'Correct it' : `Give the whole ${alternateKey.noun} as it is listed`;
		return `is ${quoted(text)}, which ${notAmong(lookup, query)}.${this.candidates(forms)} ${way}, choose from the list, or give the ID`;
	}

	/** What may have been meant; failing that, how what is listed looks. */
	private candidates(forms: string[]): string {
		const near = this.nearest(forms);
		if (near.length > 0) return ` Nearest: ${near.join('; ')}.`;
		if (this.alternateKey.spelling === 'phone') return '';
		return ` Listed there: ${listed([...this.names.values()])}.`;
	}

	private nearest(forms: string[]): string[] {
		this.similar ??= new SimilarTexts([...this.valuesByForm.keys()]);
		const [longest] = [...forms].sort((one, other) => other.length - one.length);
		const isPhone = this.alternateKey.spelling === 'phone';
		const least = isPhone ? LEAST_LIKENESS_OF_NUMBERS : LEAST_LIKENESS;
		const names = new Set<string>();
		for (const form of this.similar.nearest(longest, least)) {
			for (const value of this.valuesByForm.get(form) ?? []) {
				names.add(this.names.get(value) as string);
				if (names.size === MOST_SHOWN) return [...names];
			}
		}
		return [...names];
	}

	private several(text: string, values: string[]): string {
		const { noun, isPersonal } = this.alternateKey;
		const shown = values.map((value) =>
			isPersonal ? value : `${value} (${this.names.get(value)})`,
		);
		const what = isPersonal ? `an ${noun}` : quoted(text);
		return `is ${what}, and several ${this.lookup.rows} have this ${noun}. Give the ID of the one you mean: ${listed(shown)}`;
	}

	private unusable(text: string): string {
		const { noun, isPersonal } = this.alternateKey;
		const what = isPersonal ? `an ${noun}` : quoted(text);
		return `is ${what}, which Tangoe Mobile lists without the ID that is needed here: choose another one`;
	}
}

/** The first few, and how many more there are. */
function listed(texts: string[]): string {
	const shown = texts.slice(0, MOST_SHOWN).join('; ');
	const rest = texts.length - MOST_SHOWN;
	return rest > 0 ? `${shown} and ${rest} more` : shown;
}
