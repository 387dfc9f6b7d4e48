import { comment } from '../../../../../../nodes/TangoeMobile/fields/order/texts';
import { device } from '../../../../../../nodes/TangoeMobile/fields/device/device';
import { line } from '../../../../../../nodes/TangoeMobile/fields/line/line';
import type { GroupField, PickField } from '../../../../../../nodes/TangoeMobile/kinds/fieldTypes';
import type { LookupName } from '../../../../../../nodes/TangoeMobile/lookups/lookup';
import { ACTIVITY_TYPES } from '../../../../../../nodes/TangoeMobile/resources/activity/types';
import type { ActivityType } from '../../../../../../nodes/TangoeMobile/resources/activity/types/activityType';
import { assertCatalog } from '../../../../../../nodes/TangoeMobile/resources/activity/panel/assertCatalog';
import { suspend } from '../../../../../../nodes/TangoeMobile/resources/activity/types/suspend';

const loan: ActivityType = {
	...suspend,
	id: -1,
	operation: 'imaginaryRequest',
	name: 'Imaginary Request',
};
const pool: PickField = {
	...device,
	attribute: 'imaginary_pool_id',
	lookup: 'imaginaryPools' as LookupName,
};
const poolGroup: GroupField = {
	kind: 'group',
	attribute: 'loan_attributes',
	label: 'Loan',
	fields: [pool],
	optional: [],
};

const FILE = 'resources/activity/types/imaginaryRequest.ts';

/** Loads the catalog with one more type. */
function load(change: Partial<ActivityType>): () => void {
	return () => assertCatalog([...ACTIVITY_TYPES, { ...loan, ...change }]);
}

test('a sound type is loaded', () => {
	expect(load({})).not.toThrow();
	expect(load({ optional: [device, comment] })).not.toThrow();
});

describe('refused when the catalog is loaded is', () => {
	test.each([
		['a required field', { required: [pool] }],
		['one of several', { required: [{ anyOf: [line, pool], count: 'exactlyOne' as const }] }],
		['an optional field', { optional: [pool] }],
		['a field in a group', { required: [poolGroup] }],
		['an option', { options: [pool] }],
	])('%s that names a list nobody knows', (_, change) => {
		expect(load(change)).toThrow(
			`Activity type "Imaginary Request" (${FILE}) has the field imaginary_pool_id, whose list "imaginaryPools" is not in lookups/table.ts: add it there and to LookupName in lookups/lookup.ts`,
		);
	});

	test('a second type with an ID', () => {
		expect(load({ id: 2 })).toThrow(
			`Activity type "Imaginary Request" (${FILE}) has the id 2 of "Suspend": give one of them its own.`,
		);
	});

	test('a second type with an operation', () => {
		expect(load({ operation: 'suspend' })).toThrow('has the operation "suspend" of "Suspend"');
	});

	test.each([
		['under required and optional', { required: [line], optional: [line] }],
		[
			'as itself and as one of several',
			{ required: [line, { anyOf: [line], count: 'atLeastOne' as const }] },
		],
		[
			'under another attribute with the same parameter',
			{ optional: [{ ...line, attribute: 'line_id_attributes' }] },
		],
		['as itself and in a group', { optional: [{ ...poolGroup, fields: [line] }] }],
	])('a field that is there twice: %s', (_, change) => {
		expect(load(change)).toThrow(
			/\(resources.*\) has the field line_id\w* \(parameter lineId\) twice/,
		);
	});

	test('a deviation that names an operation nobody has', () => {
		const odd = {
			...comment,
			deviations: [{ says: 'The table is silent.', types: ['suspended'] }],
		};
		expect(load({ optional: [odd] })).toThrow(
			'has the field comment, a deviation of which names the operation "suspended"',
		);
	});
});

test.each(ACTIVITY_TYPES)('a message about $name leads to its file', async (type) => {
	const folder = '../../../../../../nodes/TangoeMobile/resources/activity/types';
	const file = (await import(`${folder}/${type.operation}`)) as Record<string, ActivityType>;
	expect(file[type.operation]).toBe(type);
});
