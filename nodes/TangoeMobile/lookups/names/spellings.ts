import type { AlternateKey, Spelling } from '../lookup';
import { countryNames } from './countryCodes';

/**
 * The longest text that can be meant: 40 for a phone number, 320 for an email address, 300 for a name.
 * Longer ones are refused before any pattern reads them.
 */
export function maxLengthOf({ mode, spelling }: AlternateKey): number {
	if (spelling === 'phone') return 40;
	return mode === 'email' ? 320 : 300;
}

/**
 * By spelling, the normalized forms of a text: two texts match if they share a form. The first form is that
 * of the text itself; an unusable text has none. No difference is removed that could distinguish two
 * things.
 */
export const NORMALIZERS: Record<Spelling, (text: string) => string[]> = {
	country: (text) => [text, ...countryNames(text)].map(normalizedCountry),
	identifier: (text) =>
		formsOf(
			withoutInvisible(text)
				.toUpperCase()
				.replace(/[^\p{L}\p{N}]/gu, ''),
		),
	phone: (text) => formsOf(phoneNumber(withoutInvisible(text))),
	text: (text) => formsOf(normalizedText(text)),
	verbatim: (text) => formsOf(text.trim()),
};

/** A text without differences in case and white space. */
function normalizedText(text: string): string {
	return withoutInvisible(text).replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Without invisible characters, such as those copied along with a number. */
function withoutInvisible(text: string): string {
	return text.normalize('NFKC').replace(/\p{Cf}/gu, '');
}

/** Also without accents, and with "&" and "St." spelled out: lists of countries differ in these. */
function normalizedCountry(text: string): string {
	const unaccented = text.normalize('NFKD').replace(/\p{M}/gu, '');
	return normalizedText(
		unaccented
			.replace(/&/g, ' and ')
			.replace(/\bst\.?(?=\s)/gi, 'saint')
			.replace(/[’'‘`]/g, ''),
	);
}

/**
 * The digits of a phone number; North American ones without the 1. With another country code the plus is
 * kept: Norway's +47 23 45 67 89 has the same digits as North America's 472-345-6789.
 */
function phoneNumber(text: string): string {
	const [number = ''] = /[+\d].*/su.exec(text) ?? [];
	// An extension is another phone, and digits of another script would be dropped.
	if (hasExtension(number) || /(?!\d)\p{Nd}/u.test(text)) return '';
	const allDigits = number.replace(/\D/g, '');
	const digits = allDigits.replace(/^00/, '');
	if (/^1\d{10}$/.test(digits)) return digits.slice(1);
	const isAbroad = number.startsWith('+') || digits !== allDigits;
	const isLong = digits.length > 10 && !digits.startsWith('0');
	return digits !== '' && (isAbroad || isLong) ? `+${digits}` : digits;
}

/** Whether digits follow letters that follow digits; one look for each, because a pattern for all three is cubic. */
function hasExtension(number: string): boolean {
	const fromDigit = number.slice(Math.max(0, number.search(/\d/)));
	const letterAt = fromDigit.search(/\p{L}/u);
	return letterAt !== -1 && /\d/.test(fromDigit.slice(letterAt));
}

function formsOf(form: string): string[] {
	return form === '' ? [] : [form];
}
