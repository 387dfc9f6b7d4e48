import { PREFERRED_ADDRESS, SHIPPING_ADDRESS } from '../harness/orders.cts';
import { byEmployeeId, byId } from '../harness/tangoe.cts';
import { useRig } from '../harness/useRig.cts';
import { EMPLOYEE, LINES, cancelEach, linesAsItems } from './cancelLines.cts';

const rig = useRig({ readsPerMinute: 0 });

const placedLines = () => rig.sandbox.orders.map(({ activity }) => activity.line_id);

describe('all items are checked before the first is sent', () => {
	const withFaults = [{ line: LINES[0] }, { line: 'my phone' }, { line: LINES[1] }, { line: '' }];

	test('where the workflow stops, one faulty item means that nothing is sent', async () => {
		const { error } = await rig.run(cancelEach, { items: withFaults });

		expect(error?.message).toBe(
			'Item 1: Line Cancel was not sent. Line is text of 8 characters, which is not an ID: enter the number that Tangoe uses, digits only, or choose the mode Phone.',
		);
		expect(error?.context.itemIndex).toBe(1);
		expect(error?.description).toContain(
			'Item 3: Line Cancel was not sent. Line is empty: choose it from the list or enter its phone number or ID.',
		);
		expect(rig.sandbox.requests).toEqual([]);
	});

	test('where it continues, faulty items leave by the error output with input and reason', async () => {
		const { items, errors } = await rig.run(cancelEach, {
			items: withFaults,
			node: { onError: 'continueErrorOutput' },
		});

		expect(placedLines()).toEqual([LINES[0], LINES[1]]);
		expect(items.map(({ json, pairedItem }) => [json.line_id, pairedItem])).toEqual([
			[LINES[0], { item: 0 }],
			[LINES[1], { item: 2 }],
		]);
		expect(errors).toHaveLength(2);
		expect(errors[0]).toMatchObject({
			json: {
				line: 'my phone',
				error: expect.stringContaining('Line is text of 8 characters'),
				details: {
					reason: 'input',
					problems: [expect.stringContaining('Line is text of 8 characters')],
					whatToDo: expect.any(String),
				},
			},
			pairedItem: { item: 1 },
		});
		expect(errors[1].json).toMatchObject({ line: '', details: { reason: 'input' } });
	});

	test('all faults of an item stand in one message', async () => {
		const { error } = await rig.run({
			operation: 'newLine',
			employeeId: byEmployeeId('={{ $json.nobody }}'),
			carrierId: byId('-7'),
			businessRefDeviceId: byId(26363),
			businessPlanId: byId(21333),
			preferredAreaCode: '31',
			...SHIPPING_ADDRESS,
			shippingAddress1: 'One very long street name that never seems to end 1',
			shippingZip: '={{ undefined }}',
			additionalFields: {
				accessoryOrderItems: { item: [{ accessoryId: byId(5953), quantity: 0 }] },
			},
		});

		expect(error?.message).toBe(
			[
				'New Line (With Device Activation) was not sent.',
				'Employee is empty: enter the employee ID.',
				'Carrier is text of 2 characters, which is not an ID: enter the number that Tangoe uses, digits only, or choose the mode Name.',
				'Area Code has the wrong format: give exactly three digits, such as 315.',
				'Shipping Address Line 1 has 51 characters, but Tangoe accepts at most 35: shorten it or use Shipping Address Line 2.',
				'Shipping ZIP Code is empty: fill it in.',
				'Accessories 1 › Quantity is 0: enter a whole number from 1 to 999.',
			].join(' '),
		);
	});
});

test('what is there but empty is not sent', async () => {
	await rig.run(
		{
			...cancelEach,
			additionalFields: {
				comment: '={{ undefined }}',
				customFields: { field: [{ customFieldId: '', value: '' }] },
			},
		},
		{ items: linesAsItems.slice(0, 1) },
	);
	expect(Object.keys(rig.sandbox.orders[0].activity).sort()).toEqual([
		'activity_type_id',
		'employee_id',
		'line_id',
	]);
});

test('a list of features with nothing but commas has no feature in it', async () => {
	const { error } = await rig.run({
		operation: 'addRemoveFeatures',
		employeeId: byEmployeeId(EMPLOYEE),
		lineId: byId(LINES[0]),
		businessFeatureIds: "={{ ' , ,' }}",
	});
	expect(error?.message).toContain('Features to Add or Features to Remove is empty');
});

test('a switch and an option that expressions get wrong are named too', async () => {
	const line = await rig.run({
		operation: 'newLine',
		employeeId: byEmployeeId(EMPLOYEE),
		carrierId: byId(834256072),
		businessRefDeviceId: byId(26363),
		businessPlanId: byId(21333),
		preferredAreaCode: '315',
		...SHIPPING_ADDRESS,
		// n8n counts the fields as shown when an expression decides on them.
		...PREFERRED_ADDRESS,
		preferredAddressSameAsShipping: "={{ 'no' }}",
	});
	const replacement = await rig.run({
		operation: 'deviceReplacement',
		employeeId: byEmployeeId(EMPLOYEE),
		lineId: byId(LINES[0]),
		...SHIPPING_ADDRESS,
		warranty: ['damaged'],
		options: { warrantyPlacement: "={{ 'Inside' }}" },
	});

	expect(line.error?.message).toContain(
		'Preferred Address Same as Shipping is text of 2 characters: enter true or false.',
	);
	expect(replacement.error?.message).toContain('Warranty Placement is text of 6 characters');
	expect(rig.sandbox.requests).toEqual([]);
});

test('an operation that an expression makes up is refused, whatever its name', async () => {
	for (const operation of ['__proto__', 'constructor', 'cancelEverything']) {
		const { error } = await rig.run(
			{ ...cancelEach, operation: `={{ $json.operation }}` },
			{ items: [{ operation, line: LINES[0] }] },
		);
		expect(error?.message).toBe(
			'Resource and Operation are not a combination that this node offers.',
		);
	}
	expect(rig.sandbox.requests).toEqual([]);
});
