import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { isObject } from '../../../../data';
import type { Problem, Settings } from '../../../../kinds/fieldKind';
import type { SimpleField } from '../../../../kinds/fieldTypes';
import { checkField, checkFields } from '../../../../kinds/fieldSet';
import { entryOf } from '../../../../kinds/item/fieldSlot';
import { throwProblems } from '../../../../kinds/item/itemValues';
import { resolveItem } from '../../../../kinds/item/resolve';
import { isBlank, locatorValue } from '../../../../kinds/locatorValue';
import { parameterName } from '../../../../kinds/parameterName';
import { dayIn, dayOf } from '../../../../kinds/plain/date';
import { toText } from '../../../../kinds/wording';
import type { Lists } from '../../../../lookups/lists';
import { rowName } from '../../../../lookups/row';
import { LOOKUPS } from '../../../../lookups/table';
import { effectiveOptions } from '../../../activity/order/guards/toolOptions';
import { readSettings } from '../../../activity/order/options/options';
import { ACTIONS } from '../actions';
import type { Action, ActionChoice } from '../actions/action';
import {
	ACTION_FIELDS,
	deviceAction,
	EVIDENCE_FIELDS,
	lastDay,
	lastDayTiming,
	leaverField,
	lineAction,
	newOwner,
	returnTable,
} from '../panel/fields';
import { ORDER_OPTIONS, PLAN_OPTIONS } from '../panel/options';
import { exceptions, rules } from '../panel/rows';
import type { Leaver, Rule } from './leaver';
import { planSettingsIn } from './planSettings';
import { readExceptions, readRules, type UnresolvedRule } from './readRows';
import { readReturns } from '../actions/returns';

/** The policy of every order of a plan, which decides the defaults of its options. */
const [ANY_ORDER] = [...ACTIONS.values()].flatMap(({ order }) => order ?? []);

/**
 * Reads what an input item asks for.
 *
 * @param lists of the run, for names in the place of IDs
 * @param now the moment of the run, which decides what today is
 * @throws TangoeError of kind `input` that names every faulty field; any other where a list cannot be read
 */
export async function readLeaver(
	context: IExecuteFunctions,
	lists: Lists,
	item: number,
	now: Date,
): Promise<Leaver> {
	const parameter = (name: string): unknown => context.getNodeParameter(name, item, null);
	const valueOf = (field: SimpleField) => parameter(parameterName(field));
	const timezone = context.getTimezone();
	const today = dayIn(timezone, now);
	const fields = collectionOf('Additional Fields', parameter('additionalFields'));
	const given = collectionOf('Options', parameter('options'));
	const options = effectiveOptions(context, given);
	const settings: Settings = { timezone, today, options: orderOptionsIn(options) };

	// An expression that finds nothing must not mean today.
	const isToday = valueOf(lastDayTiming) === 'today';
	const defaultActions = {
		line: actionIn(valueOf(lineAction)),
		device: actionIn(valueOf(deviceAction)),
	};
	const needsOwner = Object.values(defaultActions).some((action) => action?.order?.takesOwner);
	const ruleRows = readRules(parameter(rules.name), settings);
	const exceptionRows = readExceptions(parameter(exceptions.name));
	const returnRows = readReturns(fields[parameterName(returnTable)]);
	throwProblems([
		...checkField(leaverField, valueOf(leaverField), true, settings),
		...checkField(lastDayTiming, valueOf(lastDayTiming), false, settings),
		...(isToday ? [] : checkField(lastDay, valueOf(lastDay), true, settings)),
		...checkField(lineAction, valueOf(lineAction), true, settings),
		...checkField(deviceAction, valueOf(deviceAction), true, settings),
		...(needsOwner ? checkField(newOwner, valueOf(newOwner), true, settings) : []),
		...ruleRows.problems,
		...exceptionRows.problems,
		...checkOptional([...ACTION_FIELDS, ...EVIDENCE_FIELDS].filter(isNotTable), fields, settings),
		...returnRows.problems,
		...checkOptional([...ORDER_OPTIONS, ...PLAN_OPTIONS], options, settings),
	]);

	const [employeeId, defaultOwner, ...ruleOwners] = await resolved(lists, [
		{ label: leaverField.label, field: leaverField, value: valueOf(leaverField) },
		{ label: newOwner.label, field: newOwner, value: needsOwner ? valueOf(newOwner) : undefined },
		...ruleRows.rows.map(({ by, newOwner: value }) => ({
			label: `${by} › ${newOwner.label}`,
			field: newOwner,
			value,
		})),
	]);
	const choiceOf = (action: Action): ActionChoice => ({
		action,
		by: 'Default',
		...(action.order?.takesOwner && { newOwnerId: defaultOwner }),
	});
	const leaver: Leaver = {
		item,
		employeeId: String(employeeId),
		lastDay: isToday ? today : String(dayOf(valueOf(lastDay), timezone)),
		isToday: isToday || dayOf(valueOf(lastDay), timezone) === today,
		defaults: {
			line: choiceOf(defaultActions.line as Action),
			device: choiceOf(defaultActions.device as Action),
		},
		rules: ruleRows.rows.map((rule, index) => withOwner(rule, ruleOwners[index])),
		exceptions: exceptionRows.rows,
		fields,
		returns: returnRows.rows,
		settings,
		orderSettings: readSettings(ANY_ORDER.type, settings.options),
		plan: planSettingsIn(options),
	};
	return needsName(leaver) ? { ...leaver, name: await nameOf(lists, leaver.employeeId) } : leaver;
}

/** The name of a person; undefined where Tangoe does not show it. */
export async function nameOf(lists: Lists, employeeId: string): Promise<string | undefined> {
	const person = await lists.person(employeeId);
	return person && rowName(LOOKUPS.employees, person);
}

function withOwner(
	{ action, by, condition, comment }: UnresolvedRule,
	newOwnerId: string | undefined,
): Rule {
	return { action, by, condition, comment, newOwnerId };
}

function needsName({ defaults, rules: all, fields }: Leaver): boolean {
	const choices = [...Object.values(defaults), ...all];
	return isBlank(fields.transferName) && choices.some(({ action }) => action.order?.takesName);
}

/** The table has a check of its own. */
function isNotTable(field: SimpleField): boolean {
	return field !== returnTable;
}

function checkOptional(fields: SimpleField[], values: IDataObject, settings: Settings): Problem[] {
	return checkFields({ fields, optional: fields }, values, settings);
}

function actionIn(value: unknown): Action | undefined {
	return ACTIONS.get(toText(value ?? ''));
}

/** Something else in place of a collection would lose what is in it. */
function collectionOf(label: string, value: unknown): IDataObject {
	if (value === null || value === undefined) return {};
	if (isObject(value)) return value;
	throwProblems([
		{
			label,
			text: 'is not a collection of fields: remove the expression in its place and add the fields one by one',
		},
	]);
	return {};
}

/** The options that an order has, too. */
function orderOptionsIn(options: IDataObject): IDataObject {
	const names = new Set(ORDER_OPTIONS.map(parameterName));
	return Object.fromEntries(Object.entries(options).filter(([name]) => names.has(name)));
}

/** IDs in the place of names, all problems at once; undefined for a blank one. */
async function resolved(
	lists: Lists,
	given: Array<{ label: string; field: SimpleField; value: unknown }>,
): Promise<Array<string | undefined>> {
	const ids: Array<string | undefined> = [];
	const problems: Problem[] = [];
	for (const { label, field, value } of given) {
		const found = await resolveItem([entryOf(field, value)], lists, { fields: new Map() });
		problems.push(...found.problems.map(({ text }) => ({ label, text })));
		const [id] = found.values;
		ids.push(isBlank(id) ? undefined : toText(locatorValue(id)).trim());
	}
	throwProblems(problems);
	return ids;
}
