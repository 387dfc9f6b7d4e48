import type { IDataObject } from 'n8n-workflow';

import type { Row } from '../../transport/answers/envelope';
import { choiceOf, textAt } from '../row';
import type { AlternateKey, Lookup } from '../lookup';
import { keysLike, sharedKey } from '../shapes';
import { SimilarTexts } from './nearest';
import { OtherIds } from './otherIds';
import { maxLengthOf, NORMALIZERS } from './spellings';
import { notAmong, nothingListed, nothingToFindBy, quoteText, valueMissing } from './wording';

const MAX_SHOWN = 3;
/** How similar a name has to be to the text to be suggested. */
const MIN_SIMILARITY = 0.4;
/** Any two phone numbers are somewhat similar, and other people's numbers should not be shown. */
const MIN_PHONE_SIMILARITY = 0.6;

/** The value of the matching row, or the problem, as the rest of a sentence about a field. */
export type Finding = { value: string } | { problem: string };

/** The rows of a list by an alternate key. */
export class NamedRows {
	/** By value, a row's name in the dropdown. */
	private readonly names = new Map<string, string>();

	private readonly valuesByForm = new Map<string, Set<string>>();

	/** Forms of rows that cannot be picked, such as people without an employee ID. */
	private readonly formsWithoutValue = new Set<string>();

	private hasRowsWithoutValue = false;

	private readonly findings = new Map<string, Finding>();

	private similarForms?: SimilarTexts;

	private readonly otherIds: OtherIds;

	/** One of the rows, where none shows what they could be found by. */
	private readonly unnamedRow?: Row;

	/** @param query the query that the list was read with */
	constructor(
		private readonly lookup: Lookup,
		private readonly alternateKey: AlternateKey,
		private readonly query: IDataObject,
		rows: Row[],
	) {
		const at = placesOf(lookup, alternateKey, rows);
		for (const row of rows) this.add(row, at);
		const isNamed = rows.some((row) => at.some((path) => textAt(path, row) !== undefined));
		if (!isNamed) [this.unnamedRow] = rows;
		this.otherIds = new OtherIds(lookup, rows);
	}

	/** The row that a text identifies: exactly one, or a problem. */
	find(text: string): Finding {
		const cached = this.findings.get(text);
		if (cached) return cached;
		const finding = this.match(text);
		this.findings.set(text, finding);
		return finding;
	}

	private add(row: Row, at: string[]): void {
		const { spelling } = this.alternateKey;
		const maxLength = maxLengthOf(this.alternateKey);
		const texts = at.map((path) => textAt(path, row) ?? '');
		const forms = texts.flatMap((text) =>
			text.length > maxLength ? [] : NORMALIZERS[spelling](text),
		);
		const choice = choiceOf(this.lookup, row);
		if (!choice) {
			this.hasRowsWithoutValue = true;
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

	private match(text: string): Finding {
		const forms = NORMALIZERS[this.alternateKey.spelling](text);
		const values = [...new Set(forms.flatMap((form) => [...(this.valuesByForm.get(form) ?? [])]))];
		const isWithoutValue = forms.some((form) => this.formsWithoutValue.has(form));
		const isOtherId = this.mayBeId(text) && values.some((value) => value !== text);
		if (isOtherId) return { problem: this.nameAndId(text, values) };
		if (values.length === 1 && !isWithoutValue) return { value: values[0] };
		if (values.length > 0) return { problem: this.ambiguous(text, values) };
		if (this.mayBeId(text)) return { value: text };
		return { problem: isWithoutValue ? this.withoutId(text) : this.notFound(text, forms) };
	}

	/**
	 * The ID of a listed row is taken too: the editor puts what is dragged to a field into the mode of the
	 * name, IDs of other Tangoe nodes included, and a spreadsheet of names must be able to pick one of two
	 * rows with the same name. An email address is personal, and nobody's ID.
	 */
	private mayBeId(text: string): boolean {
		return this.alternateKey.isPersonal !== true && this.names.has(text);
	}

	private notFound(text: string, forms: string[]): string {
		const { lookup, alternateKey, query, unnamedRow } = this;
		if (unnamedRow) {
			const subject = alternateKey.isPersonal ? `an ${alternateKey.noun}` : quoteText(text);
			return `is ${subject}, but ${nothingToFindBy(lookup, alternateKey.noun, unnamedRow)}`;
		}
		if (alternateKey.isPersonal) {
			return `is an ${alternateKey.noun} that no one in Tangoe Mobile has: check it, or choose a mode other than ${alternateKey.label}`;
		}
		if (this.names.size === 0 && this.hasRowsWithoutValue) {
			return `is ${quoteText(text)}, but ${valueMissing(lookup)}`;
		}
		if (this.names.size === 0) return `is ${quoteText(text)}, but ${nothingListed(lookup, query)}`;
		const isNumber = alternateKey.spelling === 'phone' || alternateKey.spelling === 'identifier';
		const remedy = isNumber ? 'Correct it' : `Enter the full ${alternateKey.noun} as listed`;
		return `is ${quoteText(text)}, which ${notAmong(lookup, query)}.${this.otherIds.explain(text) || this.suggestions(forms)} ${remedy}, choose from the list, or enter the ID`;
	}

	/** Similar names, or else the first ones of the list. */
	private suggestions(forms: string[]): string {
		const near = this.nearest(forms);
		if (near.length > 0) return ` Nearest: ${near.join('; ')}.`;
		if (this.alternateKey.spelling === 'phone') return '';
		return ` Listed there: ${firstOf([...this.names.values()])}.`;
	}

	private nearest(forms: string[]): string[] {
		this.similarForms ??= new SimilarTexts([...this.valuesByForm.keys()]);
		const [longest] = [...forms].sort((one, other) => other.length - one.length);
		const isPhone = this.alternateKey.spelling === 'phone';
		const minSimilarity = isPhone ? MIN_PHONE_SIMILARITY : MIN_SIMILARITY;
		const names = new Set<string>();
		for (const form of this.similarForms.nearest(longest, minSimilarity)) {
			for (const value of this.valuesByForm.get(form) ?? []) {
				const name = this.names.get(value);
				if (name !== undefined) names.add(name);
				if (names.size === MAX_SHOWN) return [...names];
			}
		}
		return [...names];
	}

	private ambiguous(text: string, values: string[]): string {
		const { noun, isPersonal } = this.alternateKey;
		const shown = values.map((value) =>
			isPersonal ? value : `${value} (${this.names.get(value)})`,
		);
		const subject = isPersonal ? `an ${noun}` : quoteText(text);
		return `is ${subject}, and several ${this.lookup.rows} have this ${noun}. Enter the ID of the right one: ${firstOf(shown)}`;
	}

	/** What is the name of one row and the ID of another may mean either. */
	private nameAndId(text: string, values: string[]): string {
		const { noun } = this.alternateKey;
		return `is ${quoteText(text)}, which is both the ${noun} of ID ${firstOf(values)} and the ID of ${this.names.get(text)}: choose the mode From List or By ID`;
	}

	private withoutId(text: string): string {
		const { noun, isPersonal } = this.alternateKey;
		const subject = isPersonal ? `an ${noun}` : quoteText(text);
		return `is ${subject}, which Tangoe Mobile lists without the ID that this field needs: choose another one`;
	}
}

/**
 * Where the rows have the texts of an alternate key: where it is known to be, or else in what looks like it. A
 * device has several identifiers, each its own alone, so all that look like one count beside the known ones.
 */
export function placesOf(lookup: Lookup, alternateKey: AlternateKey, rows: Row[]): string[] {
	const { at, spelling } = alternateKey;
	if (spelling === 'identifier') return [...new Set([...identifierKeys(lookup, rows), ...at])];
	if (rows.some((row) => at.some((path) => textAt(path, row) !== undefined))) return at;
	return [sharedKey(lookup, alternateKey, rows) ?? []].flat();
}

/** All keys of all rows that look like an identifier: rows may leave out what is empty. */
function identifierKeys(lookup: Lookup, rows: Row[]): Set<string> {
	return new Set(rows.flatMap((row) => keysLike(lookup, row, 'identifier')));
}

/** The first few texts, and how many more there are. */
function firstOf(texts: string[]): string {
	const shown = texts.slice(0, MAX_SHOWN).join('; ');
	const rest = texts.length - MAX_SHOWN;
	return rest > 0 ? `${shown} and ${rest} more` : shown;
}
