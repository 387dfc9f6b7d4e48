import type { IDataObject } from 'n8n-workflow';
import { useRigForEachTest } from '../engine/harness/useRig.cts';
import { runAlone } from './alone.cts';
import { runWhole } from './whole.cts';
import { exampleIn } from './workflow.cts';

const unitedStates = 52123291;

/** The table that stands as JSON in a node of an example. */
function tableIn(file: string, node: string, key: string): IDataObject[] {
	const found = exampleIn(file).nodes.find(({ name }) => name === node);
	return (JSON.parse(String(found?.parameters.jsonOutput)) as Record<string, IDataObject[]>)[key];
}

// A sandbox for each test: the node's reads are limited by the minute, and counted by the host.
const rig = useRigForEachTest();

const orders = () => rig.sandbox.orders.map(({ activity }) => activity as IDataObject);

describe('onboarding', () => {
	const joiner = {
		requestId: 'REQ-1',
		employeeId: '10300',
		name: 'Zephyrine Newcombe',
		street: '123 N Fake St.',
		city: 'Indianapolis',
		state: 'IN',
		zip: '46220',
		country: 'US',
		areaCode: '317',
	};
	const kits = tableIn('complete/onboarding.json', 'Role Kits', 'kits');
	const order = async (change: IDataObject) =>
		await runAlone(rig, exampleIn('complete/onboarding.json'), 'Order New Line', [
			{ ...joiner, ...kits[0], ...change },
		]);

	test('has names in its kits, and nothing that looks like an ID', () => {
		const ids = kits.flatMap((kit) => Object.values(kit)).filter((it) => /^\d*$/.test(String(it)));
		expect(ids).toEqual(['']);
	});

	test.each([
		['Account Executive', 834256072, 111730, 20428, [5247, 5256], [5953, 12612]],
		['Field Technician', 834256117, 112802, 23602, [5401], [1785, 5960]],
		['Warehouse Clerk', 834256072, 111733, 20440, undefined, [5953, 5961]],
	])('the kit of the %s arrives as IDs', async (jobTitle, carrier, model, plan, features, more) => {
		const { errors } = await order({ ...kits.find((kit) => kit.jobTitle === jobTitle) });

		expect(errors).toEqual([]);
		expect(orders()).toEqual([
			expect.objectContaining({
				carrier_id: carrier,
				business_ref_device_id: model,
				business_plan_id: plan,
				accessory_order_items_attributes: more.map((accessory_id) => ({
					accessory_id,
					quantity: '1',
				})),
				shipping_address_attributes: expect.objectContaining({ country_id: unitedStates }),
			}),
		]);
		expect(orders()[0].business_feature_ids).toEqual(features);
	});

	test.each([
		['carrier', 'AT United', /Carrier is "AT United", .* Nearest: AT United States/],
		['deviceModel', 'Apple iPhone 15', /Device Model is .* Nearest: Apple iPhone 15 128GB - Blue/],
		['plan', 'Unlimited Talk', /Plan is .* Nearest: Business Unlimited Talk & Data/],
		['features', 'Visual Voice Mail', /Features to Add is .* Nearest: Visual Voicemail/],
		[
			'accessories',
			'USB-C Wall Charger 20W, Silicon Case',
			/Accessories 2 › Accessory is .* Nearest: Silicone Case - Black/,
		],
		['country', 'Untied States', /Shipping Country is .* Nearest: United States/],
	])('a mistyped %s is told with what comes nearest', async (field, value, message) => {
		const { items, errors } = await order({ [field]: value });

		expect(items).toEqual([]);
		expect(errors).toEqual([
			expect.objectContaining({
				error: expect.stringMatching(message),
				details: expect.objectContaining({ reason: 'input' }),
			}),
		]);
		expect(orders()).toEqual([]);
	});
});

describe('lost or stolen', () => {
	const report = {
		employeeId: '10236',
		name: 'Ginevra Holloway',
		shipTo: {
			street: '77 Elm Court',
			city: 'Carmel',
			state: 'IN',
			zip: '46032',
			country: 'United States',
		},
	};
	const tell = async (phoneNumber: string) =>
		await runWhole(rig, exampleIn('complete/lost-or-stolen.json'), {
			given: { 'Sample Report': { body: { ...report, phoneNumber } } },
		});

	test.each(['(317) 555-0108', '317.555.0108', '+1 317 555 0108', '3175550108'])(
		'%s is the line, for both orders',
		async (phoneNumber) => {
			await tell(phoneNumber);

			expect(orders().map(({ line_id }) => line_id)).toEqual([820104, 820104]);
			expect(orders()[1].shipping_address_attributes).toMatchObject({ country_id: unitedStates });
		},
	);

	test("somebody else's number suspends nothing", async () => {
		const { error } = await tell('317 555 0116');

		expect(error).toMatch(/IS NOT SUSPENDED\. .* Nearest: 3175550108/);
		expect(orders()).toEqual([]);
	});
});

test("travel takes the traveller's own number, and no other", async () => {
	const journey = { from: '2030-06-01', to: '2030-06-08', destination: 'Oslo, Norway' };
	const { items, errors } = await runAlone(
		rig,
		exampleIn('recurring/travel.json'),
		'Request Travel',
		[
			{ ...journey, employeeId: '10252', phoneNumber: '317 555 0118' },
			{ ...journey, employeeId: '10261', phoneNumber: '317 555 0118' },
		],
	);

	expect(items).toEqual([expect.objectContaining({ employee_id: '10252', line_id: 820234 })]);
	expect(errors).toEqual([
		expect.objectContaining({
			employeeId: '10261',
			error: expect.stringMatching(
				/Line is "317 555 0118", which is not among the lines that Tangoe Mobile lists for this employee/,
			),
		}),
	]);
	expect(orders()).toHaveLength(1);
});

test('plan clean-up takes plans by name and lines by phone number', async () => {
	const rows = tableIn('recurring/plan-clean-up.json', 'Sample Rows', 'rows');
	const { errors } = await runAlone(
		rig,
		exampleIn('recurring/plan-clean-up.json'),
		'Change Plan',
		rows,
	);

	const changes = orders().map(({ line_id: line, business_plan_id: plan }) => [line, plan]);
	expect(changes.sort()).toEqual([
		[820039, 21333],
		[820104, 22502],
		[820221, 20431],
	]);
	expect(errors.map(({ phone_number, error }) => [phone_number, error])).toEqual([
		['317-555-0107', expect.stringContaining('business_plan_id: is not offered')],
		['3175550109', expect.stringContaining('line_id: is not active')],
		['317-555-0118', expect.stringContaining('Plan is empty')],
		['317-555-0113', expect.stringContaining('Nearest: Business Unlimited Talk & Data')],
	]);
});

test('the joiner of the demonstration gets what was named', async () => {
	await runWhole(rig, exampleIn('leaver-and-joiner.json'));

	expect(orders()).toContainEqual(
		expect.objectContaining({
			carrier_id: 834256072,
			business_ref_device_id: 111730,
			business_plan_id: 20428,
			business_feature_ids: [5247, 5256],
			accessory_order_items_attributes: [{ accessory_id: 5953, quantity: '1' }],
		}),
	);
});

describe('approval', () => {
	const request = {
		ticket: 'REQ0045120',
		employeeId: '10251',
		name: 'Leopold Ashgrove',
		phoneNumber: '(317) 555-0117',
		deviceModel: 'Apple iPhone 15 128GB - Blue',
		plan: 'Business Unlimited Talk & Data',
		shipTo: { street: '1 King St.', city: 'Carmel', state: 'IN', zip: '46032', country: 'US' },
	};
	const run = async (node: string, items: IDataObject[]) =>
		await runAlone(rig, exampleIn('complete/approval.json'), node, items);

	test('looks names up for the preview alone: what they mean later changes nothing', async () => {
		const [preview] = (await run('Preview Upgrade', [request])).items;
		const { world } = rig.sandbox;
		world.refDevices = world.refDevices.map((it) =>
			it.name === request.deviceModel ? { ...it, name: 'Discontinued' } : it,
		);
		const { items } = await run('Place Approved Order', [preview]);

		expect(items).toEqual([expect.objectContaining({ outcome: 'created', ordered: true })]);
		expect(rig.sandbox.orders).toEqual([preview.body]);
		expect(orders()).toEqual([
			expect.objectContaining({ line_id: 820221, business_ref_device_id: 111730 }),
		]);
	});

	test('orders nothing that is not offered any more', async () => {
		const [preview] = (await run('Preview Upgrade', [request])).items;
		const { world } = rig.sandbox;
		world.models = world.models.filter(({ id }) => id !== 111730);
		const { errors } = await run('Place Approved Order', [preview]);

		expect(errors).toEqual([
			expect.objectContaining({ error: expect.stringContaining('business_ref_device_id') }),
		]);
		expect(orders()).toEqual([]);
	});
});
