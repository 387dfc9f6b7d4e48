import type { INodeParameters } from 'n8n-workflow';
import { PREFERRED_ADDRESS, SHIPPING_ADDRESS } from '../harness/orders.cts';
import { byEmployeeId, byId } from '../harness/tangoe.cts';
import { useRig } from '../harness/useRig.cts';

const EMPLOYEE = '10000';
/** Active lines of that employee. */
const LINES = [807778, 807729, 807728, 3583821, 813736];

const cancelEach: INodeParameters = {
	operation: 'lineCancel',
	cancelTiming: 'today',
	employeeId: byEmployeeId(EMPLOYEE),
	lineId: byId('={{ $json.line }}'),
};
const linesAsItems = LINES.map((line) => ({ line }));

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

describe('a pool keeps order and pairing', () => {
	test('the output has the order of the input, whichever answer comes first', async () => {
		rig.sandbox.fault({ kind: 'slow', delayMs: 150, match: { line_id: LINES[1] } });

		const { items } = await rig.run(cancelEach, { items: linesAsItems });

		expect(items.map(({ json }) => json.line_id)).toEqual(LINES);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(LINES.map((_, item) => ({ item })));
		expect(placedLines()[0]).toBe(LINES[0]);
		expect([...placedLines()].sort()).toEqual([...LINES].sort());
	});

	test('where the workflow stops, a refusal ends the run and names what was placed', async () => {
		rig.sandbox.fault({ kind: 'status', status: 422, match: { line_id: LINES[1] } });

		const { error } = await rig.run(
			{ ...cancelEach, options: { ordersAtOnce: 1 } },
			{ items: linesAsItems },
		);

		expect(placedLines()).toEqual([LINES[0]]);
		expect(error?.context.itemIndex).toBe(1);
		expect(error?.httpCode).toBe('422');
		expect(error?.message).toContain('Tangoe Mobile refused the request');
		expect(error?.description).toContain(
			`Done before it stopped: item 0 → ${rig.sandbox.activities[0].id}.`,
		);
	});
});

describe('what Tangoe says reaches the user', () => {
	const styles = [
		'errorsObject',
		'errorsList',
		'message',
		'error',
		'detail',
		'messagesList',
		'text',
	] as const;

	test.each(styles)('an error body of the form %s', async (errorStyle) => {
		Object.assign(rig.sandbox.settings, { errorStyle });
		const { error } = await rig.run({ ...cancelEach, lineId: byId(999) });
		Object.assign(rig.sandbox.settings, { errorStyle: 'errorsObject' });

		expect(error?.message).toMatch(/^Tangoe Mobile refused the request \(status 422\): .*line/i);
	});

	test('words that look like codes of Node do not replace the message', async () => {
		rig.sandbox.fault({
			kind: 'status',
			status: 422,
			message: 'deviceaccess is missing, ENOENT, approvePERMissions',
		});
		const { error } = await rig.run(cancelEach, { items: linesAsItems.slice(0, 1) });

		expect(error?.message).toContain('deviceaccess is missing, ENOENT, approvePERMissions');
	});

	test('a 2xx that speaks of an error is a refusal', async () => {
		rig.sandbox.fault({ kind: 'errorIn200', message: 'Line has an open order' });
		const { error } = await rig.run(cancelEach, { items: linesAsItems.slice(0, 1) });

		expect(error?.message).toBe(
			'Tangoe Mobile refused the request (status 200): Line has an open order.',
		);
	});

	test('a token that Tangoe repeats is struck out, wherever it is kept', async () => {
		const { apiToken } = rig.sandbox.credentials;
		rig.sandbox.fault({
			kind: 'status',
			status: 422,
			message: `Token ${apiToken} may not do this`,
		});
		const { error, run } = await rig.run(cancelEach, { items: linesAsItems.slice(0, 1) });

		expect(error?.message).toContain('Token *** may not do this');
		expect(JSON.stringify([run, error])).not.toContain(apiToken);
	});

	test.each(['bare', 'activity', 'response', 'data'] as const)(
		'a created record in the envelope %s, with status 200 or 201',
		async (createdEnvelope) => {
			for (const createdStatus of [200, 201] as const) {
				Object.assign(rig.sandbox.settings, { createdEnvelope, createdStatus });
				const { items } = await rig.run(cancelEach, { items: linesAsItems.slice(0, 1) });
				expect(items[0].json.id).toBe(rig.sandbox.activities.at(-1)?.id);
			}
			Object.assign(rig.sandbox.settings, { createdEnvelope: 'bare', createdStatus: 201 });
		},
	);
});

describe('output', () => {
	test('raw is the record of Tangoe, with what became of the order beside it', async () => {
		const { items } = await rig.run(
			{ ...cancelEach, options: { simplify: false } },
			{ items: linesAsItems.slice(0, 1) },
		);

		expect(items[0].json).toEqual({
			...rig.sandbox.activities[0],
			...{ outcome: 'created', ordered: true },
			...{ phase: 'withTangoe', is_final: false, needs_attention: false },
		});
	});

	test('input items are not changed', async () => {
		const { run } = await rig.run(cancelEach, { items: linesAsItems });

		const [start] = run.data.resultData.runData.Start;
		expect(start.data?.main[0]?.map(({ json }) => json)).toEqual(linesAsItems);
	});

	test('one switch uses the shipping address as preferred address, without its country', async () => {
		await rig.run({
			operation: 'newLine',
			employeeId: byEmployeeId(EMPLOYEE),
			carrierId: byId(834256072),
			businessRefDeviceId: byId(26363),
			businessPlanId: byId(21333),
			preferredAreaCode: '315',
			...SHIPPING_ADDRESS,
			additionalFields: {
				businessFeatureIds: '5247, 5248',
				shippingAttention: 'Pinkerton Quackers',
			},
		});

		expect(rig.sandbox.orders[0].activity).toMatchObject({
			business_feature_ids: [5247, 5248],
			preferred_address_attributes: {
				address1: '123 N Fake St.',
				city: 'Indianapolis',
				state: 'IN',
				zip: '46220',
				ship_attention: 'Pinkerton Quackers',
			},
		});
		expect(rig.sandbox.orders[0].activity.preferred_address_attributes).not.toHaveProperty(
			'country_id',
		);
	});
});

describe('a date for the end of a line', () => {
	const cancelOn = (sleepUntil: string) => ({
		...cancelEach,
		lineId: byId(LINES[0]),
		cancelTiming: 'onDate',
		sleepUntil,
	});

	test('a value that is missing never cuts the line off today', async () => {
		const { error } = await rig.run(cancelOn('={{ $json.lastDay }}'), {
			items: [{ last_day: 1 }],
		});

		expect(error?.message).toContain(
			'Cancel On is empty: enter a date such as 2026-11-30, or set When to Cancel to Today',
		);
		expect(rig.sandbox.requests).toEqual([]);
	});

	test.each([
		['left out', {}],
		['empty', { cancelTiming: '={{ $json.when }}' }],
	])('a question that is %s asks for the day', async (_, question) => {
		const { cancelTiming, ...parameters } = cancelOn('={{ $json.lastDay }}');
		const { error } = await rig.run({ ...parameters, ...question });

		expect(cancelTiming).toBe('onDate');
		expect(error?.message).toContain('Cancel On is empty');
		expect(rig.sandbox.requests).toEqual([]);
	});

	test('an answer that is none is named', async () => {
		const { error } = await rig.run({ ...cancelOn('2099-12-24'), cancelTiming: '={{ "Now" }}' });

		expect(error?.message).toContain('When to Cancel is text of 3 characters: enter one of');
		expect(rig.sandbox.requests).toEqual([]);
	});

	test('today counts, whatever an earlier day has left behind', async () => {
		await rig.run({ ...cancelOn('2001-12-24'), cancelTiming: 'today' });

		expect(rig.sandbox.orders[0].activity).not.toHaveProperty('sleep_until');
	});

	test.each(['2099-12-31', '2099-12-31 00:00:00', '2099-12-31T00:00:00'])(
		'what the picker of any n8n writes is that day: %s',
		async (picked) => {
			await rig.run(cancelOn(picked));
			expect(rig.sandbox.orders.at(-1)?.activity.sleep_until).toBe('2099-12-31');
		},
	);

	test('midnight in UTC, which is the day before here, is refused rather than a day early', async () => {
		const { error } = await rig.run(cancelOn('2099-12-24T00:00:00Z'));

		expect(error?.message).toContain('enter only the day, such as 2099-12-24');
		expect(rig.sandbox.requests).toEqual([]);
	});

	test('a past date is refused, today is sent as no date, a later one in ISO form', async () => {
		const zone = { zone: 'America/Indiana/Indianapolis' };
		const past = await rig.run(
			cancelOn(`={{ $now.setZone('${zone.zone}').minus(1, 'day').toISO() }}`),
		);
		expect(past.error?.message).toContain('which is in the past');

		await rig.run(cancelOn('={{ $now }}'));
		expect(rig.sandbox.orders[0].activity).not.toHaveProperty('sleep_until');

		await rig.run(cancelOn('2099-12-31T00:00:00'));
		expect(rig.sandbox.orders[1].activity.sleep_until).toBe('2099-12-31');
	});
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
