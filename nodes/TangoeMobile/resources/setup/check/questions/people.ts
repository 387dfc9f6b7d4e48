import { recordIn } from '../../../../transport/answers/envelope';
import { notTold, type Question } from '../finding';
import { statusOf, type Reply } from '../survey';

const UNKNOWN_ID = 'no-such-employee';

/** Whether a person is found by the employee ID that HR uses. */
export const knownPerson: Question = {
	question: 'Is a person found by the employee ID?',
	find: async (survey) => {
		const employeeId = await survey.employeeId();
		if (employeeId === undefined) return notTold('No one is listed with an employee ID');
		const reply = await survey.ask('/people/find_one', { employee_id: employeeId });
		const isFound = isPerson(reply);
		return {
			seen: `A listed person answers ${statusOf(reply)}`,
			verdict: isFound ? 'works' : 'fails',
			meaning: isFound
				? 'Employees are found by HR ID.'
				: 'Person: Get and fields that take an internal person ID do not find anybody by HR ID.',
			...(!isFound && {
				toDo: 'Choose people From List or By Email, and report what was seen here.',
			}),
			habits: { findOne: { status: reply.status, isFound } },
		};
	},
};

/** Whether a list of one employee holds only what is theirs. */
export const listOfEmployee: Question = {
	question: 'Does a list of an employee have only what is theirs?',
	find: async (survey) => {
		const reply = await survey.list('/lines', { employee_id: UNKNOWN_ID });
		const isNarrowed = reply.rows === undefined || reply.rows.length === 0;
		return {
			seen: isNarrowed
				? 'An employee ID that nobody has returns no lines'
				: 'An employee ID that nobody has returns lines',
			verdict: isNarrowed ? 'works' : 'fails',
			meaning: isNarrowed
				? 'Lines and devices are read for one employee.'
				: "Everybody's lines are listed whoever is asked for. Get Many refuses a list in which it sees rows of others.",
			...(!isNarrowed && {
				toDo: 'Read The Whole Business, and ask Tangoe why employee_id is ignored.',
			}),
			habits: { filters: { '/lines': { employee_id: isNarrowed ? 'applied' : 'ignored' } } },
		};
	},
};

/** What comes for an employee ID that nobody has. */
export const unknownPerson: Question = {
	question: 'Is an unknown employee ID recognized?',
	find: async (survey) => {
		const reply = await survey.ask('/people/find_one', { employee_id: UNKNOWN_ID });
		const isSomebody = isPerson(reply);
		const isRecognized = !isSomebody && (!reply.error || reply.error.kind === 'notFound');
		return {
			seen: isSomebody ? 'Somebody else is returned' : `It answers ${statusOf(reply)}`,
			verdict: isRecognized ? 'works' : 'limited',
			meaning: isRecognized
				? 'A mistyped employee ID is refused before anything is ordered, where the person is read.'
				: 'The node compares the employee ID of the answer, so nobody else is taken for the person.',
			habits: { unknownPerson: { status: reply.status, form: formOf(reply), isSomebody } },
		};
	},
};

function isPerson({ error, body }: Reply): boolean {
	if (error) return false;
	try {
		return recordIn(body, 'person') !== undefined;
	} catch {
		return false;
	}
}

function formOf({ body }: Reply): string {
	if (Array.isArray(body)) return 'array';
	return body === null ? 'null' : typeof body;
}
