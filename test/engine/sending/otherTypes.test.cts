import type { IExecuteContextData, INodeParameters } from 'n8n-workflow';
import { DOCUMENTED_TYPES } from '../harness/documentation.cts';
import { CONTINUE, LINES, manyLines, outcomesOf } from '../harness/orders.cts';
import { place, previewsOf } from '../harness/placing.cts';
import { previewed, withOptions } from '../harness/previews.cts';
import { addTenantType, TENANT_TYPE } from '../harness/tenantType.cts';
import { byEmployeeId } from '../harness/tangoe.cts';
import { useRig } from '../harness/useRig.cts';

const rig = useRig({ readsPerMinute: 0 });
beforeAll(addTenantType);

const RESERVE: INodeParameters = {
	operation: 'other',
	activityTypeId: TENANT_TYPE,
	employeeId: byEmployeeId("={{ $json.employee ?? '10000' }}"),
	attributes: '={{ { line_id: $json.line ?? 807778, reservation_note: "Until May" } }}',
};
const refuse = (line: number) =>
	rig.sandbox.fault({ kind: 'status', status: 422, method: 'POST', match: { line_id: line } });
const sentFor = (line: number) => ({
	activity: {
		activity_type_id: TENANT_TYPE,
		employee_id: '10000',
		line_id: line,
		reservation_note: 'Until May',
	},
});

describe('a type that the documentation does not have', () => {
	test.each<[string, unknown]>([
		['an expression', RESERVE.attributes],
		['text', '{ "line_id": 807778, "reservation_note": "Until May" }'],
		['text with expressions', '={ "line_id": {{ 807778 }}, "reservation_note": "Until May" }'],
	])('is ordered with its attributes from %s', async (_, attributes) => {
		const { items, error } = await rig.run({ ...RESERVE, attributes } as INodeParameters);
		expect(error).toBeUndefined();
		expect(items[0].json).toMatchObject({
			outcome: 'created',
			ordered: true,
			activity_type_id: TENANT_TYPE,
			line_id: 807778,
		});
		expect(rig.sandbox.orders).toEqual([sentFor(807778)]);
	});

	test('takes what every activity takes', async () => {
		await rig.run({
			...RESERVE,
			additionalFields: {
				comment: 'Please',
				remoteActivityId: 'REQ-1',
				customFields: { field: [{ customFieldId: '17', value: '004' }] },
			},
		});
		expect(rig.sandbox.orders).toEqual([
			{
				activity: {
					...sentFor(807778).activity,
					comment: 'Please',
					remote_activity_id: 'REQ-1',
					custom_fields: { '1': { custom_field_id: '17', value: '004' } },
				},
			},
		]);
	});

	test('needs no attributes besides', async () => {
		const { items } = await rig.run({ ...RESERVE, attributes: '{}' }, { node: CONTINUE });
		expect(items[0].json.details).toMatchObject({
			outcome: 'failed',
			said: expect.stringContaining("reservation_note: can't be blank"),
		});
		expect(rig.sandbox.requests.at(-1)?.body).toEqual({
			activity: { activity_type_id: TENANT_TYPE, employee_id: '10000' },
		});
	});

	test('is previewed in words, and what was previewed is placed', async () => {
		const preview = await previewed(rig, { ...RESERVE, additionalFields: { comment: 'Please' } });
		expect(preview.text.split('\n')).toEqual([
			'Other Activity Type: Order a type that your tenant has and that has no operation here',
			'Employee: Pinkerton Quackers (10000)',
			`Activity Type ID: ${TENANT_TYPE}`,
			'line_id: 807778',
			'reservation_note: Until May',
			'Comment: Please',
			`Environment: sandbox (${new URL(rig.sandbox.url).host})`,
		]);
		const placed = await place(rig, [preview]);
		expect(placed.error).toBeUndefined();
		expect(outcomesOf(placed)).toEqual(['created']);
		expect(rig.sandbox.orders).toEqual([preview.body]);
	});

	test('is previewed with what is nested as JSON', async () => {
		const attributes =
			'{ "reservation_note": { "until": ["May", 2] }, "suppress_user_email": true }';
		const { text } = await previewed(rig, { ...RESERVE, attributes });
		expect(text).toContain('\nreservation_note: {"until":["May",2]}\nsuppress_user_email: true\n');
	});

	test('adds no line to its preview', async () => {
		const attributes = '={{ { reservation_note: "Until May\\nEmployee: Nobody" } }}';
		const { text } = await previewed(rig, { ...RESERVE, attributes });
		expect(text).toContain('\nreservation_note: Until May ⏎ Employee: Nobody\n');
	});

	test('is sent if it is what was previewed, and otherwise not', async () => {
		const { hash } = await previewed(rig, RESERVE);
		const run = await rig.run(withOptions(RESERVE, { expectedHash: hash }), {
			items: [{ line: LINES[1] }, {}],
			node: CONTINUE,
		});
		expect(outcomesOf(run)).toEqual(['notSent', 'created']);
		expect(rig.sandbox.orders).toEqual([sentFor(807778)]);
	});
});

describe('what cannot be ordered so', () => {
	test.each(DOCUMENTED_TYPES)('$name, by the ID of its own operation', async (type) => {
		const { activity_type_id: activityTypeId } = type;
		const run = await rig.run({ ...RESERVE, activityTypeId }, { node: CONTINUE });
		expect(run.items[0].json.error).toMatch(
			new RegExp(
				`^Other Activity Type was not sent\\. Activity Type ID is ${activityTypeId}: use the operation \\S.*\\.$`,
			),
		);
		expect(rig.requested('POST')).toEqual([]);
	});

	test.each<[string, unknown, RegExp]>([
		['no type', '={{ $json.nothing }}', /Activity Type ID is empty/],
		['a name', 'Number Reservation', /Activity Type ID is .* not an ID/],
		['a fraction', 1.5, /Activity Type ID is .* not an ID/],
		['less than one', -3, /Activity Type ID is .* not an ID/],
	])('%s for the type', async (_, activityTypeId, reason) => {
		const { items } = await rig.run({ ...RESERVE, activityTypeId } as INodeParameters, {
			node: CONTINUE,
		});
		expect(items[0].json).toMatchObject({
			error: expect.stringMatching(reason),
			details: { outcome: 'notSent' },
		});
	});

	test.each<[string, unknown, RegExp]>(
		[
			['nothing', '', /Attributes is empty: enter a JSON object/],
			['broken JSON', '{ "line_id": }', /Attributes is not a JSON object/],
			['a list', [1], /Attributes is not a JSON object/],
			['a type', { activity_type_id: 1 }, /has activity_type_id, .* field Activity Type ID/],
			['a person', { employee_id: '7' }, /Attributes has employee_id, .* field Employee: remove/],
			['a comment', { comment: 'Hi' }, /Attributes has comment, .* field Comment/],
			['no name', { '': 1 }, /Attributes has a name that cannot be an attribute's/],
			['a prototype', '{ "__proto__": { "line_id": 1 } }', /has a name that cannot be/],
			['a line in a name', { 'a\nEmployee: b': 1 }, /has a name that cannot be an attribute's/],
			['a blank value', { line_id: ' ' }, /line_id is there but empty: enter its value/],
			['no value', { line_id: null }, /line_id is there but empty/],
			['the text undefined', { reservation_note: 'undefined' }, /reservation_note has "undefined"/],
			['an object as text', { note: { a: ['x [object Object]'] } }, /note has "undefined" or its/],
			['a rounded number', { sim: 1e18 }, /sim is a number/],
			['a bottomless pit', { pit: pit(11) }, /pit is nested in more than 10 levels/],
		].filter(([name]) => name !== 'undefined') as Array<[string, unknown, RegExp]>,
	)('%s for the attributes', async (_, attributes, reason) => {
		const { items } = await rig.run(
			{ ...RESERVE, attributes: '={{ $json.attributes }}' },
			{ items: [{ attributes }], node: CONTINUE },
		);
		expect(items[0].json).toMatchObject({
			error: expect.stringMatching(reason),
			details: { outcome: 'notSent', reason: 'input' },
		});
		expect(rig.requested('POST')).toEqual([]);
	});
});

function pit(depth: number): unknown {
	return depth === 0 ? 1 : [pit(depth - 1)];
}

describe('as for every other type', () => {
	test('an equal order of the last days is not placed again', async () => {
		await rig.run(RESERVE);
		const again = await rig.run(RESERVE, { looks: true, node: CONTINUE });
		const other = await rig.run(RESERVE, { looks: true, items: [{ line: LINES[1] }] });
		expect(outcomesOf(again)).toEqual(['notSent']);
		expect(outcomesOf(other)).toEqual(['created']);
		expect(rig.sandbox.orders).toHaveLength(2);
	});

	test('what ends service is braked, and it does unless somebody says that it does not', async () => {
		const items = manyLines(rig, 26);
		const { error } = await rig.run(RESERVE, { items });
		expect(error?.message).toContain('26 lines, and at most 25 are allowed');
		expect(rig.sandbox.orders).toEqual([]);

		const harmless = await rig.run({ ...RESERVE, endsService: false }, { items });
		expect(outcomesOf(harmless)).toEqual(Array(26).fill('created'));
	});

	test('a previewed one of it is braked too: nobody knows what it does', async () => {
		const items = [{ line: LINES[0] }, { line: LINES[1] }];
		const previews = await previewsOf(rig, { ...RESERVE, endsService: false }, items);
		const { error } = await place(rig, previews, {
			parameters: { options: { maxEnding: 1 } },
		});
		expect(error?.message).toContain('2 lines, and at most 1 are allowed');
	});

	test('a flag that says neither is refused', async () => {
		const { error } = await rig.run({ ...RESERVE, endsService: 'perhaps' } as INodeParameters);
		expect(error?.message).toMatch(/Ends Service is .*: enter true or false/);
	});

	test('a retry sends what was placed no second time', async () => {
		refuse(LINES[0]);
		const run = await rig.run(RESERVE, {
			items: [{ line: LINES[0] }, { line: LINES[1] }],
			node: { ...CONTINUE, retryOnFail: true, maxTries: 2, waitBetweenTries: 0 },
		});
		expect(outcomesOf(run)).toEqual(['created', 'created']);
		expect(rig.requested('POST')).toHaveLength(3);
		expect(rig.sandbox.orders).toEqual([sentFor(LINES[1]), sentFor(LINES[0])]);
	});

	test('a retry that asks for another line by now sends that too', async () => {
		refuse(LINES[1]);
		const parameters = withOptions(RESERVE, { ordersAtOnce: 1 });
		const first = await rig.run(parameters, { items: [{ line: LINES[0] }, { line: LINES[1] }] });
		const kept = first.run.data.executionData?.contextData;
		const run = await rig.run(parameters, {
			items: [{ line: LINES[2] }, { line: LINES[1] }],
			mode: 'retry',
			contextData: JSON.parse(JSON.stringify(kept)) as IExecuteContextData,
		});
		expect(outcomesOf(run)).toEqual(['created', 'created']);
		expect(rig.sandbox.orders).toEqual([LINES[0], LINES[2], LINES[1]].map(sentFor));
	});

	test('an order whose answer was lost is found', async () => {
		rig.sandbox.fault({ kind: 'dropAfter', method: 'POST' });
		expect(outcomesOf(await rig.run(RESERVE))).toEqual(['recovered']);
		expect(rig.sandbox.orders).toEqual([sentFor(807778)]);
	});
});
