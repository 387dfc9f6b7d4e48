/** What Tangoe's staff have entered. */
export const PUSH_CREDENTIAL = { user: 'tangoe', password: 'a-long-and-invented-one' };

/** The header of a push with a user and a password. */
export function basic({ user, password } = PUSH_CREDENTIAL): { authorization: string } {
	return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
}
