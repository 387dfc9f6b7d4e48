import type { AlternateKey } from './lookup';

/**
 * By its name, at one of these paths in a row.
 *
 * @param placeholder on the panel
 */
export function byName(placeholder: string, ...at: string[]): AlternateKey {
	return { mode: 'name', label: 'Name', noun: 'name', placeholder, at, spelling: 'text' };
}

/** By the email address of a person. */
export const byEmail: AlternateKey = {
	mode: 'email',
	label: 'Email',
	noun: 'email address',
	placeholder: 'e.g. pinkerton.quackers@example.com',
	at: ['email'],
	spelling: 'text',
	mustMatch: {
		regex: /@/,
		remedy: 'has no "@" in it: enter an email address, or choose the mode HR ID',
	},
	isPersonal: true,
};
