/** Something that was not written as it is called, and what the message has to hold. */
export interface Mistyped {
	what: string;
	parameters: object;
	says: string[];
	/** What the message must not hold. */
	never?: string[];
}

const CHOOSE = 'choose from the list, or enter the ID.';
/** The ends of messages about names, and about numbers. */
export const ENDS = {
	name: `Enter the full name as listed, ${CHOOSE}`,
	number: `Correct it, ${CHOOSE}`,
	any: CHOOSE,
};

/** How messages name a list. */
export function notAmong(rows: string, scope = 'employee'): string {
	return `which is not among the ${rows} that Tangoe Mobile lists for this ${scope}.`;
}
