import type { INodeParameters } from 'n8n-workflow';
import { CONTINUE } from '../harness/orders.cts';
import { useRig } from '../harness/useRig.cts';
import {
	ADDRESS,
	DEVICES,
	LINES,
	NEW_OWNER,
	offboard,
	ordersIn,
	outcomesById,
	TO_NEW_OWNER,
	withRules,
} from './offboarding.cts';

const rig = useRig({ readsPerMinute: 0 });
const bodies = () => rig.sandbox.orders.map(({ activity }) => activity);

test('a device goes along with its line, and one without a line does not', async () => {
	const run = await offboard(rig, {
		...{ lineAction: 'assignLine', deviceAction: 'assignDevice', ...TO_NEW_OWNER },
	});
	expect(ordersIn(rig)).toEqual([...LINES.map((id) => [16, id]), [24, DEVICES[3]]]);
	expect(bodies().map(({ replacement_person_id }) => replacement_person_id)).toEqual(
		Array(4).fill(NEW_OWNER),
	);
	expect(run.assets.find(({ asset_id }) => asset_id === DEVICES[0])).toMatchObject({
		...{
			outcome: 'skipped',
			reason: `Goes along with line ${LINES[0]}, which is assigned to somebody`,
		},
	});
});

test('a rule gives a line to an owner of its own', async () => {
	await offboard(rig, {
		...{ lineAction: 'leave' },
		...withRules({
			...{ field: 'id', value: String(LINES[0]), action: 'assignLine', comment: 'For the team' },
			replacementPersonId: { __rl: true, mode: 'email', value: 'wilhelmina.thistle@example.com' },
		}),
	});
	expect(bodies()).toEqual([
		expect.objectContaining({
			...{ line_id: LINES[0], replacement_person_id: NEW_OWNER, comment: 'For the team' },
		}),
	]);
});

test('a line goes to the person under their name, with a note', async () => {
	await offboard(rig, {
		...{ lineAction: 'leave' },
		...withRules({ field: 'id', value: String(LINES[0]), action: 'transferLine' }),
	});
	expect(bodies()[0]).toMatchObject({
		...{ activity_type_id: 21, line_id: LINES[0] },
		transfer_of_liability_attributes: {
			...{ phone_number: '3175550191', name: 'Odessa Fairweather' },
			transfer_notes: expect.stringMatching(/^Leaves the company on \d{4}-\d{2}-\d{2}$/),
		},
	});
});

test('every order has the comment, the custom fields and a reference of its own', async () => {
	await offboard(rig, {
		additionalFields: {
			...{ comment: 'Leaves us', remoteActivityId: 'HR-7' },
			customFields: { field: [{ customFieldId: 3, value: 'CC-1' }] },
		},
	} as unknown as INodeParameters);
	expect(bodies().map(({ remote_activity_id }) => remote_activity_id)).toEqual(
		LINES.map((id) => `HR-7-${id}`),
	);
	for (const { comment, custom_fields } of bodies()) {
		expect(comment).toBe('Leaves us');
		expect(JSON.stringify(custom_fields)).toContain('CC-1');
	}
});

describe('devices that go back', () => {
	const returned = (returnTable: unknown, more: object = {}): INodeParameters =>
		({
			...{ lineAction: 'leave', deviceAction: 'returnDevice' },
			additionalFields: { shippingAddressJson: ADDRESS, returnTable, ...more },
		}) as unknown as INodeParameters;
	const TABLE = [
		{ imei: '35-000000-000552-1', tracking_number: 'PP1' },
		{ Serial: 'sn555022', 'Tracking Number': 'PP2', courier_id: 2 },
		{ device_id: DEVICES[2], tracking: 'PP3' },
		{ 'Serial Number': 'SN555024', tracking_number: 4 },
	];

	test('have what the table says by IMEI, serial number or ID', async () => {
		rig.sandbox.world.couriers.push({ id: 2, name: 'Second' });
		const run = await offboard(rig, returned('={{ $json.returns }}'), {
			items: [{ returns: TABLE }],
		});
		expect(run.error?.message).toBeUndefined();
		expect(bodies().map(({ return_tracking_number }) => return_tracking_number)).toEqual([
			...['PP1', 'PP2', 'PP3', '4'],
		]);
		expect(bodies()[1].return_courier_id).toBe(2);
		expect(bodies()[2]).toMatchObject({ return_imei: '', return_generic_serial: 'SN555023' });
	});

	test.each([
		['has no row', TABLE.slice(1), /has no row for device 620101/],
		['has two rows', [...TABLE, TABLE[0]], /has 2 rows for device 620101/],
		[
			'has a row without a tracking number',
			[{ imei: '1' }],
			/in row 1: each row needs imei, serial or device_id/,
		],
		['is no list', '{}', /is not a list of objects/],
	])('are not ordered where the table %s', async (_, table, says) => {
		const run = await offboard(rig, returned(JSON.stringify(table)));
		expect(`${run.error?.message} ${run.error?.description}`).toMatch(says);
		expect(rig.sandbox.orders).toEqual([]);
	});

	test('need an address, by the name of its field here', async () => {
		const parameters = returned(TABLE, { shippingAddressJson: undefined });
		const run = await offboard(rig, parameters, { node: CONTINUE });
		expect(run.failed[0].error).toContain('Shipping Address (JSON) is empty');
		expect(outcomesById(run)[DEVICES[0]]).toBe('notSent');
		expect(rig.sandbox.orders).toEqual([]);
	});
});
