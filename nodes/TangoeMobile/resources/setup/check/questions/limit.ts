import { MAX_READS } from '../survey';
import type { Question } from '../finding';

/** A header that tells of the read limit. */
const LIMIT_HEADER = /rate-?limit|retry-after/i;

/** Whether Tangoe says how many reads are left. The last question, so that it counts the reads of all. */
export const readLimit: Question = {
	question: 'Does Tangoe say how many reads are left?',
	find: async (survey) => {
		const { headers } = await survey.list('/activities');
		const names = Object.keys(headers).filter((name) => LIMIT_HEADER.test(name));
		const remaining = names.find((name) => /remaining/i.test(name));
		const left = remaining === undefined ? '' : `; ${Number(headers[remaining])} were left`;
		return {
			seen:
				names.length > 0
					? `Headers: ${names.join(', ')}${left}`
					: 'No header of the answers tells of a limit',
			verdict: 'works',
			meaning: `This check made ${survey.reads} of at most ${MAX_READS} reads. The node counts reads itself and stays below ${survey.connection.permissions.readsPerMinute} a minute.`,
			habits: { limitHeaders: names },
		};
	},
};
