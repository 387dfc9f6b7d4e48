import type { AlternateKey, LookupName } from '../../../nodes/TangoeMobile/lookups/lookup.ts';
import { LOOKUPS } from '../../../nodes/TangoeMobile/lookups/table.ts';
import { FILTERS } from '../../../nodes/TangoeMobile/resources/activity/filters.ts';
import { activityId } from '../../../nodes/TangoeMobile/fields/order/activity.ts';
import { ACTIVITY_TYPES } from '../../../nodes/TangoeMobile/resources/activity/types/index.ts';
import { placedFieldsOf } from '../catalogue.cts';
import { lookupOf } from '../form.cts';
import { capitalised, code, page, table } from '../markdown.cts';
import { GENERATED } from './links.cts';

/** What the documentation leaves open about a list. */
const REMARKS: Partial<Record<LookupName, string>> = {
	carrierAccounts: 'The documentation names the list without its parameters.',
	countries:
		'The second path is read when the first is missing or empty. Works without an employee too.',
	employees: 'Gives the employee ID. People without one are not shown.',
	lineFeatures: 'The documentation names the list without its parameters.',
	people: 'Gives the internal ID of the person.',
	programMemberships: 'The internal ID of the person is looked up by the employee ID first.',
	refDevices: 'Shows the models of your company whose global ID is known.',
};

/** The lists behind the dropdowns. */
export function listsPage(): string {
	const names = Object.keys(LOOKUPS) as LookupName[];
	return page(
		GENERATED,
		'# The lists behind the dropdowns',
		'For people who extend or debug the node; how to fill the fields is in [Building](building.md). Every list is read from Tangoe Mobile when you open it, and when a workflow runs that has a name in a field. Only a search in the editor uses what was read within the last minute. A list with a scope is read with the current values of the node. A parameter whose field the operation does not have is left out.',
		'## What can be entered in place of an ID',
		table(
			['Fields', 'List', 'Named by'],
			names
				.filter((name) => LOOKUPS[name].alternateKeys.length > 0)
				.map((name) => [
					labelsOf(name).join(', '),
					LOOKUPS[name].rows,
					LOOKUPS[name].alternateKeys.map(namedBy).join('; '),
				]),
		),
		'**Named by** says what can be entered, and where a row has it. [What counts as the same](building.md#names-instead-of-ids).',
		'## How each list is read',
		table(
			['List', 'Path', 'Scope', 'Value', 'Remark'],
			names.map((name) => {
				const { rows, paths, scope, value } = LOOKUPS[name];
				return [
					capitalised(rows),
					paths.map((path) => code(`/1${path}`)).join(', '),
					scope.map(code).join(', '),
					value.map(code).join(' or '),
					REMARKS[name] ?? '',
				];
			}),
		),
		'## Where the scope comes from',
		table(
			['Parameter', 'Comes from'],
			[
				[code('employee_id'), 'Employee, or Sample Employee while Employee has no value'],
				[code('carrier_id'), 'Carrier; without one the carrier of Carrier Account or of Line'],
				[code('activity_type_id'), 'The operation'],
				[code('business_ref_device_id'), 'Device Model'],
				[code('business_plan_id'), 'Plan'],
				[code('line_id'), 'Line'],
				[code('enrollee_id'), 'The internal ID of the person whose employee ID is in Employee'],
			],
		),
	);
}

/** A way to mean a row without its ID: "Name (`name`)". */
function namedBy({ label, at, isFoundByTangoe }: AlternateKey): string {
	const places = isFoundByTangoe ? code('/1/people/find_one') : at.map(code).join(', ');
	return `${label} (${places})`;
}

/** The labels of the fields that are picked from a list. */
function labelsOf(name: LookupName): string[] {
	const fields = [
		...ACTIVITY_TYPES.flatMap((type) => placedFieldsOf(type).map(({ field }) => field)),
		activityId,
		...FILTERS.map(({ field }) => field),
	];
	return [
		...new Set(
			fields.filter((field) => lookupOf(field) === name).map(({ label: fieldLabel }) => fieldLabel),
		),
	];
}
