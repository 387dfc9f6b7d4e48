import type { Question } from '../finding';
import { activityRecord, activityRows, createdAt } from './activities';
import { filters } from './filters';
import { readLimit } from './limit';
import { lists } from './lists';
import { pages, pageSize } from './pages';
import { knownPerson, listOfEmployee, unknownPerson } from './people';
import { clock, otherBase, signIn, wrongPath } from './signIn';

/** Everything that is asked, in the order of the output. */
export const QUESTIONS: Question[] = [
	signIn,
	clock,
	activityRows,
	activityRecord,
	createdAt,
	pages,
	pageSize,
	...filters,
	...lists,
	listOfEmployee,
	knownPerson,
	unknownPerson,
	wrongPath,
	otherBase,
	readLimit,
];
