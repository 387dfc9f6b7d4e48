import { textAt } from '../../../../lookups/row';
import { EMPLOYEE_PATHS } from '../../../activity/employeeOf';
import { readCreatedAt } from '../../../activity/order/place/lost/createdAt';
import { recordIn, type Row } from '../../../../transport/answers/envelope';
import { keyNames } from '../../../../transport/answers/shape/keysSeen';
import { notTold, type Finding, type Question } from '../finding';
import { statusOf, type Survey } from '../survey';

/** By milliseconds. */
const GRAINS = new Map([
	[1, 'millisecond'],
	[1_000, 'second'],
	[60_000, 'minute'],
	[24 * 60 * 60_000, 'day'],
]);

async function firstActivity(survey: Survey): Promise<Row | Finding> {
	const { rows } = await survey.list('/activities');
	if (!rows) return notTold('The list of activities cannot be read');
	return rows[0] ?? notTold('No activities are listed');
}

function isFinding(found: Row | Finding): found is Finding {
	return 'verdict' in found && 'habits' in found;
}

/** Whether duplicates can be told from the list alone. */
export const activityRows: Question = {
	question: 'Do listed activities say whom and what they are for?',
	find: async (survey) => {
		const row = await firstActivity(survey);
		if (isFinding(row)) return row;
		const owner = EMPLOYEE_PATHS.find((path) => textAt(path, row) !== undefined);
		const showsLine = 'line_id' in row;
		const isWhole = owner !== undefined && showsLine && 'activity_type_id' in row;
		return {
			seen: `Employee: ${owner ?? 'not shown'}; line_id: ${showsLine ? 'shown' : 'not shown'}; ${keyNames(row).length} keys`,
			verdict: isWhole ? 'works' : 'limited',
			meaning: isWhole
				? 'Duplicates are found with one read of the list.'
				: 'Activities are read one by one to find duplicates, at most 50 in a run. Where more could be one, Line Cancel is not sent.',
			habits: { activityRows: { owner: owner ?? null, line: showsLine, keys: keyNames(row) } },
		};
	},
};

/** What a single record shows, and whether the caller's own ID comes back. */
export const activityRecord: Question = {
	question: 'Does an activity show your own reference (Remote Activity ID)?',
	find: async (survey) => {
		const row = await firstActivity(survey);
		if (isFinding(row)) return row;
		const reply = await survey.ask(`/activities/${row.id}`);
		if (reply.error)
			return { ...notTold(`An activity answers ${statusOf(reply)}`), verdict: 'fails' };
		const record = recordIn(reply.body, 'activity');
		if (!record) return { ...notTold('An activity has an unknown form'), verdict: 'fails' };
		const isShown = 'remote_activity_id' in record;
		return {
			seen: `The record has ${keyNames(record).length} keys; remote_activity_id is ${isShown ? 'one of them' : 'not among them'}`,
			verdict: isShown ? 'works' : 'limited',
			meaning: isShown
				? 'Your ticket number can be read back from an activity.'
				: 'Your ticket number cannot be read back.',
			...(!isShown && {
				toDo: 'Keep the activity ID with the ticket, for example in a Data Table.',
			}),
			habits: { remoteActivityId: isShown, recordKeys: keyNames(record) },
		};
	},
};

/** Tells how finely an activity says when it was created, and in which zone. */
export const createdAt: Question = {
	question: 'How does an activity say when it was created?',
	find: async (survey) => {
		const row = await firstActivity(survey);
		if (isFinding(row)) return row;
		const form = formOf(row.created_at);
		const isPrecise = form.isZoned && (form.grain === 'millisecond' || form.grain === 'second');
		return {
			seen:
				form.grain === 'unknown'
					? 'In a form that cannot be read, or not at all'
					: `To the ${form.grain}, ${form.isZoned ? 'with' : 'without'} a time zone`,
			verdict: isPrecise ? 'works' : 'limited',
			meaning: isPrecise
				? 'A lost order is told from older ones by its time.'
				: 'A lost order is told from older ones only where the activities before it are known, so not with Order Anyway.',
			habits: { createdAt: form },
		};
	},
};

/** The form of a moment, as the search for lost orders reads it, without the moment. */
function formOf(value: unknown): { grain: string; isZoned: boolean } {
	const read = readCreatedAt(value);
	if (!read) return { grain: 'unknown', isZoned: false };
	const { grainMs, isZoned } = read;
	return { grain: GRAINS.get(grainMs) ?? 'unknown', isZoned };
}
