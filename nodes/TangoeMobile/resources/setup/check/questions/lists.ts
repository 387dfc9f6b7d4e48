import type { IDataObject } from 'n8n-workflow';

import { shownAt } from '../../../../lookups/contradiction';
import type { Lookup, LookupName } from '../../../../lookups/lookup';
import { choiceOf, textAt } from '../../../../lookups/row';
import { placesOf } from '../../../../lookups/names/namedRows';
import { LOOKUPS } from '../../../../lookups/table';
import type { Row } from '../../../../transport/answers/envelope';
import { keyNames } from '../../../../transport/answers/shape/keysSeen';
import { notTold, type Finding, type Question } from '../finding';
import { placeOf } from '../place';
import { statusOf, type ListReply, type Survey } from '../survey';

/** A list that operations of the node read. */
interface CheckedList {
	/** In the question: "the lines of an employee". */
	name: string;
	path: string;
	lookup: LookupName;
	/** Whether it is asked for the first carrier. */
	isOfCarrier?: boolean;
	isOfEmployee?: boolean;
	/** Whether somebody who cancels or counts has to know whose a row is. */
	needsOwner?: boolean;
}

const LISTS: CheckedList[] = [
	{ name: 'the people', path: '/people', lookup: 'people' },
	{
		name: 'the lines of an employee',
		path: '/lines',
		lookup: 'lines',
		isOfEmployee: true,
		needsOwner: true,
	},
	{
		name: 'the devices of an employee',
		path: '/devices',
		lookup: 'devices',
		isOfEmployee: true,
		needsOwner: true,
	},
	{ name: 'the lines of the business', path: '/lines/business_lines', lookup: 'lines' },
	{ name: 'the devices of the business', path: '/devices/business_devices', lookup: 'devices' },
	{ name: 'the carriers', path: '/carriers', lookup: 'carriers', isOfEmployee: true },
	{
		name: 'the device models of a carrier',
		path: '/business_ref_devices',
		lookup: 'businessRefDevices',
		isOfEmployee: true,
		isOfCarrier: true,
	},
	{
		name: 'the plans of a carrier',
		path: '/business_plans',
		lookup: 'businessPlans',
		isOfEmployee: true,
		isOfCarrier: true,
	},
	{ name: 'the countries', path: '/countries/business_countries', lookup: 'countries' },
	{ name: 'the accessories', path: '/accessories', lookup: 'accessories' },
];

/** For each list: whether it can be read, where its rows are, and by what a row is identified. */
export const lists: Question[] = LISTS.map((list) => ({
	question: `Can ${list.name} be read?`,
	find: async (survey) => {
		const query = await queryOf(list, survey);
		if (typeof query === 'string') return notTold(query);
		const reply = await survey.list(list.path, query);
		if (!reply.rows) return unreadable(list, reply);
		if (reply.rows.length === 0) return notTold(`The list ${list.path} is empty`);
		return readable(list, reply, reply.rows);
	},
}));

/** The query of a list, or why there is none. */
async function queryOf(list: CheckedList, survey: Survey): Promise<IDataObject | string> {
	const query: IDataObject = {};
	if (list.isOfEmployee) {
		query.employee_id = await survey.employeeId();
		if (query.employee_id === undefined) return 'No one is listed with an employee ID';
	}
	if (list.isOfCarrier) {
		const { rows = [] } = await survey.list(LOOKUPS.carriers.paths[0], { ...query });
		if (rows.length === 0) return 'No carriers are listed';
		query.carrier_id = rows[0].id;
	}
	return query;
}

function unreadable({ path, lookup }: CheckedList, reply: ListReply): Finding {
	const isForbidden = reply.error?.kind === 'forbidden';
	const isUnknownForm = reply.error?.details.isUnreadable === true;
	return {
		// Its message names keys and no values.
		seen: isUnknownForm ? String(reply.error?.message) : `${path} answers ${statusOf(reply)}`,
		verdict: 'fails',
		meaning: `No ${LOOKUPS[lookup].rows} can be chosen from a list or by name here; By ID works.`,
		toDo: isForbidden
			? 'Ask Tangoe to let the API user read this list.'
			: 'Report what was seen here, so that the node can learn to read it.',
		habits: { lists: { [path]: { status: reply.status } } },
	};
}

function readable(list: CheckedList, reply: ListReply, rows: Row[]): Finding {
	const lookup = LOOKUPS[list.lookup];
	const place = placeOf(reply.body, rows);
	const modes = lookup.alternateKeys
		.filter(({ isFoundByTangoe }) => !isFoundByTangoe)
		.map((key) => ({
			mode: key.mode,
			label: key.label,
			at: placesOf(lookup, key, rows).find((path) => rows.some((row) => textAt(path, row))),
		}));
	const missing = modes.filter(({ at }) => at === undefined).map(({ label }) => label);
	const owner = list.needsOwner ? shownAt('employee_id', rows[0]) : undefined;
	const hasNames = isNamed(lookup, rows[0]);
	const meaning = [
		...modes
			.filter(({ at }) => at !== undefined)
			.map(({ label, at }) => `By ${label} works (${at}).`),
		...missing.map((label) => `By ${label} does not work: no key of a row looks like it.`),
		...(hasNames ? [] : ['Dropdowns show IDs instead of names.']),
		...(list.needsOwner && owner === undefined
			? ['Rows do not say whose they are, so a list of somebody else would not be noticed.']
			: []),
	];
	const isWhole = missing.length === 0 && hasNames && (!list.needsOwner || owner !== undefined);
	return {
		seen: `Rows ${place.at === '' ? 'at the top' : `under ${place.at}`}, ${place.rows}; keys: ${keyNames(rows[0]).slice(0, 20).join(', ')}`,
		verdict: isWhole ? 'works' : 'limited',
		meaning: meaning.join(' '),
		...(missing.length > 0 && { toDo: 'Choose From List or By ID.' }),
		habits: {
			lists: {
				[list.path]: {
					status: reply.status,
					at: place.at,
					rows: place.rows,
					keys: keyNames(rows[0]),
					by: Object.fromEntries(modes.map(({ mode, at }) => [mode, at ?? null])),
					...(list.needsOwner && { owner: owner ?? null }),
				},
			},
		},
	};
}

/** Whether a dropdown shows more of a row than its ID. */
function isNamed(lookup: Lookup, row: Row): boolean {
	const name = choiceOf(lookup, row)?.name;
	return name !== undefined && choiceOf(lookup, { id: row.id })?.name !== name;
}
