import type { Row } from '../../../../transport/answers/envelope';
import { rowsIn } from '../../../../transport/answers/envelope';
import { notTold, type Question } from '../finding';

const LIST = '/activities';

/** Whether a list can be read to its end. */
export const pages: Question = {
	question: 'Can long lists be read to the end?',
	find: async (survey) => {
		const first = await survey.list(LIST);
		if (!first.rows) return notTold('The list of activities cannot be read');
		if (first.rows.length < 2) return notTold('Fewer than two activities are listed');
		const size = first.rows.length;
		const isSizeKept = size === 2;
		// Of one row, so that the end of the list cannot be mistaken for a page that came again.
		const second = await survey.ask(LIST, { per_page: 1, page: 2 });
		const rows = second.error ? [] : rowsIn(second.body, LIST);
		const isOther = rows.length === 0 || idsOf(rows) !== idsOf(first.rows.slice(0, rows.length));
		if (!isOther && rows.length > 1) {
			return {
				...notTold(`Asked for 1 row, ${rows.length} came: the list has one page only`),
				habits: { perPage: false },
			};
		}
		return {
			seen: `Asked for 2 rows, ${size} came; the second page is ${isOther ? 'another one' : 'the first one again'}`,
			verdict: isOther ? 'works' : 'fails',
			meaning: isOther
				? 'Lists are read page by page, whatever the size of a page.'
				: 'Only the first page of a list can be read. Get Many refuses longer ones, and Line Cancel is not sent where a duplicate could be on a later page.',
			...(!isOther && { toDo: 'Ask Tangoe why the parameter page is ignored.' }),
			habits: { page: isOther, perPage: isSizeKept },
		};
	},
};

/** How many rows come where nobody says how many. */
export const pageSize: Question = {
	question: 'How many rows has a page?',
	find: async (survey) => {
		const reply = await survey.ask(LIST);
		if (reply.error) return notTold('The list of activities cannot be read');
		const { length } = rowsIn(reply.body, LIST);
		return {
			seen: `${length} rows came without per_page`,
			verdict: 'works',
			meaning:
				length > 100
					? 'Pages are larger than documented, which costs fewer reads.'
					: 'Pages of up to 100 rows are documented; the node asks for up to 999.',
			habits: { rowsWithoutPerPage: length },
		};
	},
};

function idsOf(rows: Row[]): string {
	return rows.map(({ id }) => id).join();
}
