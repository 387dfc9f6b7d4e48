/** What happens when the same order already exists. */
export type IfAlreadyOrdered = 'fail' | 'orderAnyway' | 'returnExisting';

/** What happens unless the user says otherwise, and why. */
export interface DuplicatePolicy {
	initial: IfAlreadyOrdered;
	because: string;
}

/** For what is done to one line, device or membership, once. */
export const neverTwice: DuplicatePolicy = {
	initial: 'returnExisting',
	because: 'A second one for the same thing is never wanted.',
};

/** For what a person can have several of. */
export const perhapsAnother: DuplicatePolicy = {
	initial: 'fail',
	because:
		'A second one may be wanted, but within a few days it is more often a run that was repeated.',
};

/** For what is wanted again and again, or does no harm twice. */
export const wantedAgain: DuplicatePolicy = {
	initial: 'orderAnyway',
	because:
		'A second one is often wanted, or does no harm, and the record of the first does not tell the two apart.',
};
