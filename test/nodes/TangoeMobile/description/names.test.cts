import { ACTIVITY_TYPES } from '../../../../nodes/TangoeMobile/resources/activity/types';
import { GROUPS } from '../../../engine/harness/parameters.cts';
import { everyProperty } from '../panel.cts';
import {
	documentedAttributes,
	documentedTypes,
	pathsOfExample,
} from '../resources/activity/types/documented.cts';
import { camelCase } from './described.cts';

/** Every parameter that an attribute has: of its own, and as a part of groups. */
function namesOf(attribute: string): string[] {
	const parts = Object.values(GROUPS).flatMap(({ required, optional }) => [
		...(required[attribute] ? [required[attribute]] : []),
		...(optional[attribute] ? [optional[attribute]] : []),
	]);
	return [camelCase(attribute), ...parts];
}

describe('parameter names', () => {
	it.each([
		['line_id', 'lineId'],
		['business_ref_device_id', 'businessRefDeviceId'],
		['accessory_order_items_attributes', 'accessoryOrderItems'],
		['new_sim', 'newSim'],
		['sleep_until', 'sleepUntil'],
		['business_feature_ids', 'businessFeatureIds'],
		['return_imei', 'returnImei'],
	])('%s is %s', (attribute, name) => {
		expect(camelCase(attribute)).toBe(name);
		expect(everyProperty.map(({ property }) => property.name)).toContain(name);
	});

	const OWN = [
		...['authentication', 'resource', 'operation', 'additionalFields', 'options', 'filters'],
		...['returnAll', 'limit', 'simplify', 'ordersAtOnce', 'sampleEmployeeId', 'activityId'],
		...['checkChoices', 'list', 'enrolleeId'],
		...['checkEvery', 'giveUpAfter', 'wireNotice', 'alsoFinishedWhen'],
		...[
			'ifAlreadyOrdered',
			'lookBackDays',
			'maxOrders',
			'maxEnding',
			'maxEndingPerDay',
			'previewOnly',
		],
		...['expectedHash', 'orderInTestRuns', 'letAiAgentsOrder'],
		...['preview', 'attributes', 'endsService'],
		...['preferredAddressSameAsShipping', 'warrantyPlacement', 'cancelTiming'],
		...['shippingAddressJson', 'preferredAddressJson', 'accessoryNames'],
		...['shippingAddressHeading', 'preferredAddressHeading', 'transferOfLiabilityHeading'],
		...['returnImeiAsNumber', 'singleIdentifier'],
		// "sleeping" and "not_sleeping" in one choice.
		'postponed',
		// What the node makes of the state.
		'phase',
		// The lists of one employee and of the whole business in one operation.
		'belongingTo',
		// A plan for a leaver, and what is left of it.
		...['lastDayTiming', 'lastDay', 'lineAction', 'deviceAction', 'returnTable'],
		...['rules', 'exceptions', 'field', 'fieldName', 'action', 'reason'],
		...['requestedBy', 'approvedBy', 'acceptUnowned', 'endedStatuses', 'ignoreOpenOrders'],
		'evidence',
	];
	const FILTERS = [
		...['activity_type_id_eq', 'assigned_to_id_eq', 'rpa_attempted_eq', 'state_eq'],
		...['completed_at', 'created_at', 'updated_at'].flatMap((name) => [
			`${name}_gte`,
			`${name}_lte`,
		]),
		'updated_at_gt',
	];

	it("are the documentation's attributes, or the node's own", () => {
		const attributes = documentedTypes.flatMap((type) =>
			documentedAttributes(type).map(({ path }) => path.split('.').at(-1) as string),
		);
		const undocumented = ACTIVITY_TYPES.flatMap(({ example }) =>
			example ? pathsOfExample(example).map((path) => path.split('.').at(-1) as string) : [],
		);
		const allowed = new Set([
			...[...attributes, ...undocumented, ...FILTERS].flatMap(namesOf),
			...OWN,
		]);
		const used = new Set(everyProperty.map(({ property }) => property.name));
		expect([...used].filter((name) => !allowed.has(name))).toEqual([]);
		expect(OWN.filter((name) => !used.has(name))).toEqual([]);
		expect(FILTERS.map(camelCase).filter((name) => !used.has(name))).toEqual([]);
	});
});
