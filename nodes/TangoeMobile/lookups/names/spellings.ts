import type { Spelling } from '../lookup';
import { countryNames } from './countryCodes';

/**
 * By spelling, every form of a text: two texts mean the same when they share one. Nothing that makes
 * two different things look alike is folded away.
 */
export const FORMS: Record<Spelling, (text: string) => string[]> = {
	country: (text) => [text, ...countryNames(text)].map(plainLetters),
	identifier: (text) => filled(text.toUpperCase().replace(/[^A-Z0-9]/g, '')),
	phone: (text) => filled(phoneDigits(text)),
	text: (text) => [folded(text)],
	verbatim: (text) => [text.trim()],
};

/** A text without differences of case and of white space. */
export function folded(text: string): string {
	return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Also without accents, and with its joining words written out: names of countries differ in these. */
function plainLetters(text: string): string {
	const unaccented = text.normalize('NFKD').replace(/\p{M}/gu, '');
	return folded(
		unaccented
			.replace(/&/g, ' and ')
			.replace(/\bst\.?(?=\s)/gi, 'saint')
			.replace(/[’']/g, ''),
	);
}

/** The digits of a phone number, without the prefix of a call abroad and without North America's 1. */
function phoneDigits(text: string): string {
	const digits = text.replace(/\D/g, '').replace(/^00/, '');
	return /^1\d{10}$/.test(digits) ? digits.slice(1) : digits;
}

function filled(form: string): string[] {
	return form === '' ? [] : [form];
}
