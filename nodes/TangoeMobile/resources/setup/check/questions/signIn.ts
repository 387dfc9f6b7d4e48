import { isWebPage } from '../../../../transport/answers/text/markup';
import type { Question } from '../finding';
import { statusOf } from '../survey';

/** How far the two clocks may differ before days and ages are told wrongly. */
const MAX_CLOCK_DIFFERENCE_S = 60;

/** Whether the credential leads to an API that answers. */
export const signIn: Question = {
	question: 'Does the credential sign in?',
	find: async (survey) => {
		const reply = await survey.list('/activities');
		// Nothing else can be found out with a credential that signs nobody in.
		if (reply.error?.kind === 'signIn') throw reply.error;
		const { credentialName, environment, origin } = survey.connection;
		const { host } = new URL(origin);
		const isAllowed = reply.error?.kind !== 'forbidden';
		return {
			seen: `${host} (${environment}) answers ${statusOf(reply)}`,
			verdict: isAllowed ? 'works' : 'limited',
			meaning: isAllowed
				? 'The node can talk to this tenant.'
				: 'The credential is accepted, but the API user may not read activities, so no duplicate is found and no lost order recognized.',
			...(!isAllowed && { toDo: 'Ask Tangoe to let the API user read activities.' }),
			habits: { authentication: credentialName, status: reply.status },
		};
	},
};

/** Whether the same credential would do on the other version of the API, which only the sign-in is documented for. */
export const otherBase: Question = {
	question: 'Does version 2 of the API have the same paths?',
	find: async (survey) => {
		const reply = await survey.ask('/activities', { per_page: 1 }, '/v2');
		const isThere = reply.error === undefined;
		return {
			seen: `/v2/activities answers ${statusOf(reply)}`,
			verdict: 'works',
			meaning: isThere
				? 'Both versions answer. The node uses version 1, which is documented.'
				: 'Only version 1 has the paths that the node uses, as documented.',
			habits: { versionTwo: isThere },
		};
	},
};

/** The difference of the clocks, from the header of an answer. */
export const clock: Question = {
	question: 'Do the clocks agree?',
	find: async (survey) => {
		const { headers, arrivedAt } = await survey.list('/activities');
		const serverTime = Date.parse(String(headers.date ?? ''));
		if (Number.isNaN(serverTime)) {
			return {
				seen: 'The answer has no header Date',
				verdict: 'limited',
				meaning: "An order whose answer is lost is looked for by this machine's clock.",
				toDo: 'Keep the clock of this machine synchronized.',
				habits: { date: false },
			};
		}
		const seconds = Math.round((serverTime - arrivedAt) / 1_000);
		const agrees = Math.abs(seconds) <= MAX_CLOCK_DIFFERENCE_S;
		return {
			seen: `Tangoe Mobile's clock is ${Math.abs(seconds)} seconds ${seconds < 0 ? 'behind' : 'ahead'}`,
			verdict: agrees ? 'works' : 'limited',
			meaning: agrees
				? 'A lost order is told from older ones by its time.'
				: "The days of orders are this machine's: around midnight they may be another day at Tangoe.",
			...(!agrees && { toDo: 'Set the clock of this machine by a time server.' }),
			habits: { date: true, aheadSeconds: seconds },
		};
	},
};

/** What a wrong path answers: how mistakes will look. */
export const wrongPath: Question = {
	question: 'What does a wrong path answer?',
	find: async (survey) => {
		const reply = await survey.ask('/no_such_list');
		const isMissing = reply.error?.kind === 'notFound';
		return {
			seen: statusOf(reply),
			verdict: isMissing ? 'works' : 'limited',
			meaning: isMissing
				? 'A list that this tenant does not have is recognized, and the next one is used.'
				: 'A list that this tenant does not have looks like another mistake.',
			...(!isMissing && {
				toDo: 'Choose By ID where a list cannot be read, and report what was seen here.',
			}),
			habits: { wrongPath: { status: reply.status, isPage: isWebPage(reply.body) } },
		};
	},
};
