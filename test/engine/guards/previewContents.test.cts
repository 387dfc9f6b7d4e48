import type { INodeParameters } from 'n8n-workflow';
import { hashOf } from '../../../nodes/TangoeMobile/resources/activity/order/identity/hash.ts';
import {
	CANCEL,
	CONTINUE,
	LINES,
	linesAsItems,
	PURCHASE,
	SHIPPING_ADDRESS,
} from '../harness/orders.cts';
import { previewed, withOptions } from '../harness/previews.cts';
import { byEmployeeId, byId, byMode, TangoeRig } from '../harness/tangoe.cts';
import { useRigForEachTest } from '../harness/useRig.cts';

// Previews read lists, and all of them on one host would wait for the read limit.
const rig = useRigForEachTest({ readsPerMinute: 0 });

describe('the text', () => {
	test('of a New Line reads like a letter', async () => {
		const { text } = await previewed(rig, {
			operation: 'newLine',
			employeeId: byEmployeeId('10000'),
			carrierId: byMode('name', 'AT United States'),
			businessRefDeviceId: byId(26363),
			businessPlanId: byId(21333),
			preferredAreaCode: '315',
			...SHIPPING_ADDRESS,
			additionalFields: {
				shippingAttention: 'Pinkerton Quackers',
				businessFeatureIds: '5247, 5248',
				accessoryOrderItems: { item: [{ accessoryId: byId(5953), quantity: 2 }] },
			},
		});
		expect(text.split('\n')).toEqual([
			'New Line (With Device Activation): Order a new line of service with a new device',
			'Employee: Pinkerton Quackers (10000)',
			'Carrier: AT United States',
			'Device Model: Apple iPhone 6 16GB - Space Gray',
			'Plan: NBI Business Pooled Nation 900',
			'Area Code: 315',
			'Shipping Address: 123 N Fake St., Indianapolis, IN, 46220, United States, Shipping Attention: Pinkerton Quackers',
			'Preferred Address: same as Shipping Address',
			'Features to Add: International Roaming 1GB, Text 1000',
			'Accessories: 2 × USB-C Wall Charger 20W',
			`Environment: sandbox (${new URL(rig.sandbox.url).host})`,
		]);
	});

	test('of a Line Cancel without a day says that it is the day of sending', async () => {
		const { text } = await previewed(rig, { ...CANCEL, lineId: byId(LINES[0]) });
		expect(text).toMatch(/^Cancel On: the day it is sent \(today is \d{4}-\d{2}-\d{2}\)$/m);
	});

	test('of a Device Replacement names what is chosen alone', async () => {
		const { text } = await previewed(rig, {
			operation: 'deviceReplacement',
			employeeId: byEmployeeId('10000'),
			lineId: byId(LINES[0]),
			warranty: ['mishandled', 'lost_stolen'],
			...SHIPPING_ADDRESS,
		});
		expect(text).toContain('\nWarranty: Lost or Stolen, Mishandled\n');
	});

	test('has the lines of the order, whoever writes a value or names a record', async () => {
		const forged = ['\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f']
			.map((lineBreak) => `${lineBreak}Employee: Somebody Else (20000)`)
			.join('');
		const { world } = rig.sandbox;
		Object.assign(world.people[0], { name_first: `Pinkerton${forged}` });
		Object.assign(world.accessories[0], { name: `Charger${forged}` });
		const { text } = await previewed(rig, {
			...PURCHASE,
			businessRefDeviceId: byId(26363),
			...SHIPPING_ADDRESS,
			additionalFields: {
				shippingAttention: `ok${forged}`,
				comment: `ok${forged}\u202e\u001b[31m`,
				accessoryOrderItems: {
					item: [{ accessoryId: byId(world.accessories[0].id), quantity: 2 }],
				},
				customFields: { field: [{ customFieldId: '7', value: `ok${forged}` }] },
			},
		});
		const lines = text.split(/[\n\r\u2028\u2029\u0085\v\f]/);
		expect(lines.map((line) => line.split(':')[0])).toEqual([
			'Device Purchase',
			'Employee',
			'Device Model',
			'Shipping Address',
			'Accessories',
			'Comment',
			'Custom Fields',
			'Environment',
		]);
		for (const invisible of ['\u202e', '\u001b']) expect(text).not.toContain(invisible);
		expect(lines[1]).toContain('Pinkerton ⏎ Employee');
		expect(lines[5]).toMatch(/^Comment: ok ⏎ Employee/);
	});

	test('keeps IDs whose names cannot be read', async () => {
		rig.sandbox.fault({ kind: 'status', status: 403, method: 'GET', times: 99 });
		const { text } = await previewed(rig, { ...CANCEL, lineId: byId(LINES[0]) });
		expect(text).toContain(`\nLine: ID ${LINES[0]}\n`);
	});
});

describe('the hash', () => {
	const base: INodeParameters = {
		...PURCHASE,
		businessRefDeviceId: byId(26363),
		additionalFields: { comment: 'One', remoteActivityId: 'REQ-1' },
	};

	test.each<[string, INodeParameters]>([
		['person', { employeeId: byEmployeeId('10021') }],
		['model', { businessRefDeviceId: byId(26372) }],
		['address', { shippingAddress1: '124 N Fake St.' }],
		['comment', { additionalFields: { comment: 'Two', remoteActivityId: 'REQ-1' } }],
		['ID of the caller', { additionalFields: { comment: 'One', remoteActivityId: 'REQ-2' } }],
		['fields', { additionalFields: { comment: 'One' } }],
	])('differs with the %s, and then nothing is sent', async (_, changed) => {
		const { hash } = await previewed(rig, base);
		const other = { ...base, ...changed };
		expect((await previewed(rig, other)).hash).not.toBe(hash);

		const run = await rig.run(withOptions(other, { expectedHash: hash }), { node: CONTINUE });

		expect(run.items[0].json).toMatchObject({
			error: expect.stringContaining('Expected Hash differs'),
			details: { outcome: 'notSent', reason: 'input' },
		});
		expect(rig.requested('POST')).toEqual([]);
	});

	test('is the same for a name and for the ID that it stands for', async () => {
		const byName = {
			...base,
			businessRefDeviceId: byMode('name', 'Apple iPhone 6 16GB - Space Gray'),
		};
		expect((await previewed(rig, byName)).hash).toBe((await previewed(rig, base)).hash);
	});

	test('is the same in whatever order the keys stand', () => {
		const body = { activity: { a: 1, b: [{ c: 2, d: null }] }, warranty: { e: true } };
		const turned = { warranty: { e: true }, activity: { b: [{ d: null, c: 2 }], a: 1 } };
		expect(hashOf(turned)).toBe(hashOf(body));
		expect(hashOf({ ...body, activity: { a: 1, b: [{ c: 3, d: null }] } })).not.toBe(hashOf(body));
	});

	test('of another environment is refused', async () => {
		const other = await TangoeRig.start({ readsPerMinute: 0 });
		const elsewhere = await other.run(withOptions(base, { previewOnly: true }));
		await other.stop();

		const { error } = await rig.run(
			withOptions(base, { expectedHash: elsewhere.items[0].json.hash }),
		);
		expect(error?.message).toContain('This is not the order that was previewed');
	});

	test('that an expression leaves empty is no permission', async () => {
		for (const option of ['expectedHash', 'previewOnly']) {
			const { error } = await rig.run(withOptions(base, { [option]: '={{ $json.nothing }}' }));
			expect(error?.message).toContain('is there but empty');
		}
		expect(rig.requested('POST')).toEqual([]);
	});
});

test('a preview of many items gives one for each, paired, and says what is there already', async () => {
	const { items: ordered } = await rig.run(CANCEL, { items: linesAsItems(1) });
	const { items } = await rig.run(withOptions(CANCEL, { previewOnly: true }), {
		items: [...linesAsItems(3), { line: LINES[1] }],
		looks: true,
	});

	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2, 3].map((item) => ({ item })));
	expect(items.map(({ json }) => String(json.note).split(': ')[1])).toEqual([
		expect.stringContaining('the same order already exists'),
		...Array(2).fill(expect.stringContaining('this is a preview')),
		'item 1 orders the same.',
	]);
	const existing = items.map(({ json }) => json.existing_activity_id);
	expect(existing).toEqual([ordered[0].json.id, undefined, undefined, undefined]);
	expect(rig.sandbox.orders).toHaveLength(1);
});
