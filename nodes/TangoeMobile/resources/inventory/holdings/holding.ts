import type { Row } from '../../../transport/answers/envelope';

/** What Tangoe lists for one employee, with the proof that the list was read whole. */
export interface Holding {
	rows: Row[];
	/** Of the list that the rows were taken from; an empty list is one page. */
	pages: number;
	/** Whether that was the employee's own list, or the list of the whole business. */
	from: 'business' | 'employee';
}
