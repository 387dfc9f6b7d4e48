import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../data';
import { tangoeErrorOf, type TangoeErrorKind } from '../../../errors/tangoeError';
import type { EmployeeField } from '../../../kinds/fieldTypes';
import { optionalValues, settingsOf } from '../../../kinds/item/itemValues';
import { simpleKindOf } from '../../../kinds/simpleKinds';
import { collection } from '../../../panel/collection';
import { collectionParameter } from '../../../panel/parameters';
import { simplifyOption } from '../../../panel/simplify';
import { forEachItem } from '../../../run/forEachItem';
import type { Operation } from '../../operation';
import { notTold, type Finding, type Question } from './finding';
import { QUESTIONS } from './questions/index';
import { Survey } from './survey';

/** After these, no other question would be answered either. */
const ENDS_CHECK = new Set<TangoeErrorKind>([
	'cancelled',
	'configuration',
	'signIn',
	'unreachable',
]);

const employee: EmployeeField = {
	kind: 'employee',
	attribute: 'employee_id',
	label: 'Employee',
	lookup: 'employees',
	placeholder: 'e.g. 10000',
	description:
		'Somebody with a line and a device, whose lists are read. The first listed person if left out.',
};

/** Finds out by reads alone what a tenant does, and what that means for the operations of the node. */
export const check: Operation = {
	name: 'Check',
	value: 'check',
	action: 'Check what a tenant does',
	description: 'Find out with at most 25 reads what works with this credential. Orders nothing.',
	properties: [
		collection('Options', 'options', 'Add Option', [
			simpleKindOf(employee).property(employee),
			{
				...simplifyOption,
				description:
					'Whether to return only the answers. The raw output adds the profile of the tenant, which has no values of its data.',
			},
		]),
	],
	start: (context) =>
		forEachItem(context, async (lists, itemIndex) => {
			const options = collectionParameter(context, 'options', itemIndex);
			const given = await optionalValues(lists, options, [employee], settingsOf(context));
			const employeeId = given.get(employee.attribute);
			const survey = new Survey(
				lists.connection,
				employeeId === undefined ? undefined : String(employeeId),
			);
			const findings: Array<Finding & Pick<Question, 'question'>> = [];
			for (const question of QUESTIONS) {
				findings.push({ question: question.question, ...(await find(question, survey)) });
			}
			const isSimplified = options.simplify !== false;
			return [
				...findings.map((finding) => (isSimplified ? inWords(finding) : { ...finding })),
				...(isSimplified ? [] : [{ profile: merged(findings.map(({ habits }) => habits)) }]),
			];
		}),
};

async function find({ find: ask }: Question, survey: Survey): Promise<Finding> {
	try {
		return await ask(survey);
	} catch (caught) {
		const error = tangoeErrorOf(caught);
		if (ENDS_CHECK.has(error.kind)) throw error;
		return { ...notTold(error.message), verdict: 'fails' };
	}
}

function inWords({ question, verdict, seen, meaning, toDo }: Finding & Pick<Question, 'question'>) {
	return { question, verdict, seen, meaning, to_do: toDo ?? null };
}

/** All habits in one object: those about lists and filters are nested. */
function merged(habits: IDataObject[]): IDataObject {
	const all: IDataObject = {};
	for (const [key, value] of habits.flatMap((habit) => Object.entries(habit))) {
		const known = all[key];
		all[key] = isObject(known) && isObject(value) ? merged([known, value]) : value;
	}
	return all;
}
