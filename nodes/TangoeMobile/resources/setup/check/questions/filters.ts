import type { IDataObject } from 'n8n-workflow';

import { notTold, type Question } from '../finding';
import { statusOf } from '../survey';

/** A day on which nothing has happened yet. */
const FUTURE = '2999-01-01';

/** A filter that the node uses, with a value that nothing passes. */
interface Filter {
	list: string;
	/** What is listed, for messages. */
	rows: string;
	query: IDataObject;
	/** What the node does with it. */
	use: string;
}

const FILTERS: Filter[] = [
	{
		list: '/activities',
		rows: 'activities',
		query: { activity_type_id_eq: 999_999_999 },
		use: 'Looking for duplicates reads only one activity type',
	},
	{
		list: '/activities',
		rows: 'activities',
		query: { created_at_gte: FUTURE },
		use: 'Looking for duplicates reads only the last days',
	},
	{
		list: '/activities',
		rows: 'activities',
		query: { updated_at_gte: FUTURE },
		use: 'Following orders reads only what has changed',
	},
	{
		list: '/activities',
		rows: 'activities',
		query: { state_eq: 'no_such_state' },
		use: 'Activity: Get Many reads only one state',
	},
	{
		list: '/lines/business_lines',
		rows: 'lines',
		query: { updated_at_gt: FUTURE },
		use: 'Line: Get Many reads only what has changed',
	},
	{
		list: '/devices/business_devices',
		rows: 'devices',
		query: { updated_at_gt: FUTURE },
		use: 'Device: Get Many reads only what has changed',
	},
];

/** Whether each filter narrows its list: one that is ignored returns everything. */
export const filters: Question[] = FILTERS.map(({ list, rows, query, use }) => {
	const [name] = Object.keys(query);
	return {
		question: `Is the filter ${name} of ${rows} applied?`,
		find: async (survey) => {
			const all = await survey.list(list);
			if (!all.rows) return notTold(`The list ${list} cannot be read`);
			if (all.rows.length === 0) return notTold(`No ${rows} are listed`);
			const reply = await survey.list(list, query);
			const habits = (habit: string) => ({ filters: { [list]: { [name]: habit } } });
			if (reply.error?.details.isUnreadable) return notTold(reply.error.message);
			if (!reply.rows) {
				return {
					seen: `A value that nothing passes is answered with ${statusOf(reply)}`,
					verdict: 'unknown',
					meaning: `${use} if the filter is applied to other values.`,
					habits: habits('refused'),
				};
			}
			const isApplied = reply.rows.length === 0;
			return {
				seen: `A value that nothing passes returns ${isApplied ? 'no rows' : 'rows'}`,
				verdict: isApplied ? 'works' : 'limited',
				meaning: isApplied
					? `${use}.`
					: 'The filter is ignored: the node reads the whole list, which costs more reads, and leaves out what does not pass.',
				...(!isApplied && { toDo: 'Ask Tangoe for the name of this filter here.' }),
				habits: habits(isApplied ? 'applied' : 'ignored'),
			};
		},
	};
});
