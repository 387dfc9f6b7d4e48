/** What to do about a duplicate order. */
export type IfAlreadyOrdered = 'fail' | 'orderAnyway' | 'returnExisting';

/** What is done unless the user chooses otherwise, and why. */
export interface DuplicatePolicy {
	initial: IfAlreadyOrdered;
	because: string;
	/** Nobody wants a second one: what waits counts at any age, and what cannot be told is not sent. */
	isNeverWantedAgain?: true;
	/** The operation that orders it has no option to order it anyway. */
	isFixed?: true;
}

/** For what is done once to a line, device or membership. */
export const neverTwice: DuplicatePolicy = {
	initial: 'returnExisting',
	because: 'A second order for the same thing is never wanted.',
	isNeverWantedAgain: true,
};

/** For what an employee can have several of. */
export const perhapsAnother: DuplicatePolicy = {
	initial: 'fail',
	because: 'A second order may be wanted, but within a few days it is more often a repeated run.',
};

/** For what is often wanted again, or does no harm twice. */
export const wantedAgain: DuplicatePolicy = {
	initial: 'orderAnyway',
	because:
		"A second order is often wanted, or does no harm, and Tangoe's record does not tell the two apart.",
};
