import type { IDataObject, INodeParameters } from 'n8n-workflow';
import {
	CANCEL,
	CONTINUE,
	LINES,
	linesAsItems,
	manyLines,
	outcomesOf,
	PURCHASE,
	SHIPPING_ADDRESS,
} from '../harness/orders.cts';
import { place, PLACE, previewsOf } from '../harness/placing.cts';
import { previewed, withOptions } from '../harness/previews.cts';
import { byEmployeeId, byId } from '../harness/tangoe.cts';
import { useRig } from '../harness/useRig.cts';

const rig = useRig({ readsPerMinute: 0 });

const cancel = { ...CANCEL, lineId: byId(LINES[0]) };
const purchase = { ...PURCHASE, businessRefDeviceId: byId(26363) };
const returned: INodeParameters = {
	operation: 'deviceReturn',
	employeeId: byEmployeeId('10000'),
	returnImei: '356938035643809',
	returnGenericSerial: 'SN-1',
	returnTrackingNumber: '1Z999',
	...SHIPPING_ADDRESS,
};

test('an employee ID is placed as it was previewed, whatever it looks like', async () => {
	const [pinkerton] = rig.sandbox.world.people;
	const { employee_id: own } = pinkerton;
	for (const id of ['Pinkerton Quackers', 'p.quackers@corp']) {
		pinkerton.employee_id = id;
		const employeeId = { __rl: true, mode: 'list', value: id };
		const preview = await previewed(rig, { ...cancel, employeeId } as INodeParameters);
		const { error } = await place(rig, [preview]);
		expect(error).toBeUndefined();
	}
	pinkerton.employee_id = own;
	expect(rig.sandbox.orders.map(({ activity }) => activity.employee_id)).toEqual([
		...['Pinkerton Quackers', 'p.quackers@corp'],
	]);
});

describe('a preview is taken', () => {
	test.each<[string, INodeParameters, (preview: IDataObject) => IDataObject]>([
		['as the item of the node before', {}, (preview) => preview],
		['as text', { preview: '={{ $json.text }}' }, (it) => ({ text: JSON.stringify(it) })],
		['as its body and hash', {}, ({ body, hash }) => ({ body, hash })],
		[
			'as body and hash from a table, the body as text',
			{ preview: '={{ { body: $json.order, hash: $json.hash } }}' },
			({ body, hash }) => ({ order: JSON.stringify(body), hash }),
		],
		[
			'as the error item of a test run that stopped',
			{},
			(preview) => ({ error: 'Nothing was ordered', details: { outcome: 'notSent', preview } }),
		],
		[
			'as the details of such an error',
			{ preview: '={{ $json.details.preview }}' },
			(preview) => ({ error: 'Nothing was ordered', details: { preview } }),
		],
	])('%s', async (_, parameters, itemOf) => {
		const preview = await previewed(rig, cancel);
		const item = itemOf(preview as unknown as IDataObject);
		const { items, error } = await rig.run(
			{ operation: 'placePreviewed', ...parameters },
			{ items: [item] },
		);
		expect(error).toBeUndefined();
		expect(items[0].json).toMatchObject({ outcome: 'created', ordered: true, line_id: LINES[0] });
		expect(rig.sandbox.orders).toEqual([preview.body]);
	});
});

describe('what an option of its operation has decided is sent as it was', () => {
	test.each<[string, INodeParameters]>([
		['a number for an IMEI', withOptions(returned, { returnImeiAsNumber: true })],
		[
			'an empty identifier',
			withOptions({ ...returned, returnImei: '' }, { singleIdentifier: true }),
		],
		[
			'the warranty inside',
			{
				operation: 'deviceReplacement',
				employeeId: byEmployeeId('10000'),
				lineId: byId(LINES[0]),
				warranty: ['lost_stolen'],
				...SHIPPING_ADDRESS,
				options: { warrantyPlacement: 'inside' },
			},
		],
		[
			'no feature to add',
			{
				operation: 'addRemoveFeatures',
				employeeId: byEmployeeId('10000'),
				lineId: byId(LINES[0]),
				businessFeatureIds: [],
				removedFeatureIds: [1056566602],
			},
		],
		[
			'fields of the company',
			{
				...cancel,
				additionalFields: {
					customFields: {
						field: [
							{ customFieldId: '17', value: '004' },
							{ customFieldId: '18', value: 'Truck' },
						],
					},
				},
			},
		],
		[
			'one address for both',
			{
				operation: 'newLine',
				employeeId: byEmployeeId('10000'),
				carrierId: byId(834256072),
				businessRefDeviceId: byId(26363),
				businessPlanId: byId(21333),
				preferredAreaCode: '315',
				...SHIPPING_ADDRESS,
				preferredAddressSameAsShipping: true,
			},
		],
	])('%s', async (_, parameters) => {
		const preview = await previewed(rig, parameters);
		const { error } = await place(rig, [preview]);
		expect(error).toBeUndefined();
		expect(rig.sandbox.orders).toEqual([preview.body]);
	});
});

describe('an order that exists already is handled as its own operation does', () => {
	test.each([
		['returned, for a line that is canceled', cancel, 'alreadyThere', 1],
		['refused, for a device', purchase, 'notSent', 1],
		['placed again, for a return', returned, 'created', 2],
	])('%s', async (_, parameters, outcome, count) => {
		await rig.run(parameters);
		const preview = await previewed(rig, parameters);
		const run = await place(rig, [preview], { looks: true, node: CONTINUE });
		expect(outcomesOf(run)).toEqual([outcome]);
		expect(rig.sandbox.orders).toHaveLength(count);
	});

	test('unless the option says otherwise', async () => {
		await rig.run(purchase);
		const parameters = { options: { ifAlreadyOrdered: 'returnExisting' } };
		const preview = await previewed(rig, purchase);
		const run = await place(rig, [preview], { looks: true, parameters });
		expect(outcomesOf(run)).toEqual(['alreadyThere']);
		expect(rig.sandbox.orders).toHaveLength(1);
	});

	test('twice in a run', async () => {
		const preview = await previewed(rig, cancel);
		const run = await place(rig, [preview, preview], { looks: true });
		expect(outcomesOf(run)).toEqual(['created', 'alreadyThere']);
		expect(rig.sandbox.orders).toHaveLength(1);
	});
});

describe('the brakes', () => {
	test('count what ends service', async () => {
		const previews = await previewsOf(rig, CANCEL, manyLines(rig, 4));
		const held = await place(rig, previews, { parameters: { options: { maxEnding: 3 } } });
		expect(held.error?.message).toContain('4 lines, and at most 3 are allowed');
		expect(rig.sandbox.orders).toEqual([]);

		const sent = await place(rig, previews, { parameters: { options: { maxEnding: 4 } } });
		expect(outcomesOf(sent)).toEqual(Array(4).fill('created'));
	});

	test('count all orders', async () => {
		const previews = await previewsOf(rig, CANCEL, linesAsItems(3));
		const { error } = await place(rig, previews, { parameters: { options: { maxOrders: 2 } } });
		expect(error?.message).toContain('3 orders, and at most 2 are allowed');
	});
});

describe('a try that is repeated', () => {
	test('sends what was placed no second time', async () => {
		const previews = await previewsOf(rig, CANCEL, linesAsItems(3));
		rig.sandbox.fault({
			...{ kind: 'status', status: 422, method: 'POST', match: { line_id: LINES[0] } },
		});
		const node = { ...CONTINUE, retryOnFail: true, maxTries: 2, waitBetweenTries: 0 };
		const run = await place(rig, previews, { node });
		expect(outcomesOf(run)).toEqual(['created', 'created', 'created']);
		expect(rig.requested('POST')).toHaveLength(4);
		expect(rig.sandbox.orders.map(({ activity }) => activity.line_id).sort()).toEqual(
			LINES.slice(0, 3).sort(),
		);
	});

	test('finds the order whose answer was lost', async () => {
		const preview = await previewed(rig, cancel);
		rig.sandbox.fault({ kind: 'dropAfter', method: 'POST' });
		const run = await place(rig, [preview]);
		expect(outcomesOf(run)).toEqual(['recovered']);
		expect(rig.sandbox.orders).toEqual([preview.body]);
	});
});

test('a preview can be previewed again, with the same words and the same hash', async () => {
	const first = await previewed(rig, cancel);
	const second = await previewed(rig, PLACE, { items: [{ ...first }] });
	expect(second).toEqual(first);
	expect(rig.sandbox.orders).toEqual([]);
});
