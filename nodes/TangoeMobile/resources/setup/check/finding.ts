import type { IDataObject } from 'n8n-workflow';

import type { Survey } from './survey';

/** What an answer means for the node: `unknown` where there is nothing to tell it from. */
export type Verdict = 'works' | 'limited' | 'fails' | 'unknown';

/** What was found out about one question: words for a person, and a habit as data. */
export interface Finding {
	/** What was seen: statuses, counts and names of keys, never values. */
	seen: string;
	verdict: Verdict;
	/** What it means for the node's operations. */
	meaning: string;
	/** What to do about it; absent where there is nothing to do. */
	toDo?: string;
	/** Part of the profile of this tenant, by the habit's name. */
	habits: IDataObject;
}

/** One question about a tenant, answered by reads. */
export interface Question {
	question: string;
	/** @throws TangoeError where no answer came */
	find: (survey: Survey) => Promise<Finding>;
}

/** Something could not be told, because a list that is needed for it has no rows or cannot be read. */
export function notTold(why: string): Finding {
	return {
		seen: why,
		verdict: 'unknown',
		meaning: 'This could not be checked here.',
		habits: {},
	};
}
