import type { Spelling } from '../lookup';
import { countryNames } from './countryCodes';

/**
 * By spelling, every form of a text: two texts mean the same when they share one. The first form is
 * that of the text itself; a text that cannot be meant has none. Nothing that makes two different things
 * look alike is folded away.
 */
export const NORMALIZERS: Record<Spelling, (text: string) => string[]> = {
	country: (text) => [text, ...countryNames(text)].map(plainLetters),
	identifier: (text) =>
		filled(
			visible(text)
				.toUpperCase()
				.replace(/[^\p{L}\p{N}]/gu, ''),
		),
	phone: (text) => filled(phoneNumber(visible(text))),
	text: (text) => filled(folded(text)),
	verbatim: (text) => filled(text.trim()),
};

/** A text without differences of case and of white space. */
export function folded(text: string): string {
	return visible(text).replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Without the marks that nobody sees, such as those that come along when a number is copied. */
function visible(text: string): string {
	return text.normalize('NFKC').replace(/\p{Cf}/gu, '');
}

/** Also without accents, and with its joining words written out: names of countries differ in these. */
function plainLetters(text: string): string {
	const unaccented = text.normalize('NFKD').replace(/\p{M}/gu, '');
	return folded(
		unaccented
			.replace(/&/g, ' and ')
			.replace(/\bst\.?(?=\s)/gi, 'saint')
			.replace(/[’'‘`]/g, ''),
	);
}

/**
 * The digits of a phone number, those of North America without the 1. With a country in front, as after
 * a plus, the plus stays: Norway's +47 23 45 67 89 has the digits of North America's 472-345-6789.
 */
function phoneNumber(text: string): string {
	const [number = ''] = /[+\d].*/su.exec(text) ?? [];
	// An extension belongs to another phone, and digits of another script would be lost.
	if (/\d.*\p{L}.*\d/su.test(number) || /(?!\d)\p{Nd}/u.test(text)) return '';
	const written = number.replace(/\D/g, '');
	const digits = written.replace(/^00/, '');
	if (/^1\d{10}$/.test(digits)) return digits.slice(1);
	const isAbroad = number.startsWith('+') || digits !== written;
	const isLong = digits.length > 10 && !digits.startsWith('0');
	return digits !== '' && (isAbroad || isLong) ? `+${digits}` : digits;
}

function filled(form: string): string[] {
	return form === '' ? [] : [form];
}
