import { byEmployeeId } from '../harness/tangoe.cts';
import { CANCEL, CONTINUE, linesAsItems, outcomesOf } from '../harness/orders.cts';
import { withOptions } from '../harness/previews.cts';
import { changeCredential } from '../harness/productionHere.cts';
import { useRig } from '../harness/useRig.cts';

const rig = useRig({ readsPerMinute: 0 });
const everything = {
	...{ allowedOrders: undefined, allowedTypes: undefined },
	readsPerMinute: undefined,
};
beforeEach(() => changeCredential(rig, everything));

const items = linesAsItems(2);
const SUSPEND = { ...CANCEL, operation: 'suspend' };
const READ = { resource: 'line', operation: 'getAll', employeeId: byEmployeeId('10000') };

describe('a credential that may only read', () => {
	beforeEach(() => changeCredential(rig, { allowedOrders: 'none' }));

	test.each([
		['an order', CANCEL],
		['a preview', withOptions(CANCEL, { previewOnly: true })],
		['an order whatever its options', withOptions(CANCEL, { letAiAgentsOrder: true })],
	])('refuses %s before anything is asked', async (_, parameters) => {
		const { error } = await rig.run(parameters, { items, looks: true });
		expect(error?.message).toBe('Line Cancel was not sent: the credential does not allow it.');
		expect(error?.description).toMatch(/^Ask whoever manages the credential to allow it/);
		expect(rig.sandbox.requests).toEqual([]);
	});

	test('still reads', async () => {
		const run = await rig.run(READ);
		expect(run.error).toBeUndefined();
		expect(run.items.length).toBeGreaterThan(0);
	});
});

describe('a credential for some types', () => {
	beforeEach(() =>
		changeCredential(rig, { allowedOrders: 'only', allowedTypes: ['lineCancel', 'newLine'] }),
	);

	test('orders them', async () => {
		const run = await rig.run(CANCEL, { items });
		expect(outcomesOf(run)).toEqual(['created', 'created']);
	});

	test('refuses the others, item by item where the node continues', async () => {
		const run = await rig.run(SUSPEND, { items, node: CONTINUE });
		for (const { json } of run.items) {
			expect(json).toMatchObject({
				error: 'Suspend was not sent: the credential does not allow it.',
				details: { outcome: 'notSent', reason: 'notAllowed', ordered: false },
			});
		}
		expect(rig.sandbox.requests).toEqual([]);
	});

	test('orders nothing where none is chosen', async () => {
		changeCredential(rig, { allowedTypes: [] });
		const { error } = await rig.run(CANCEL, { items });
		expect(error?.message).toMatch(/the credential does not allow it/);
	});
});

const NONE_OF_THE_CHOICES: Array<[Record<string, unknown>, RegExp]> = [
	[{ allowedOrders: 'everything' }, /^Allowed Orders in the credential/],
	[{ allowedOrders: 'only', allowedTypes: 'lineCancel' }, /^Allowed Orders in the credential/],
	...[0, 101, 1.5, 'many', '', null].map((readsPerMinute): [Record<string, unknown>, RegExp] => [
		{ readsPerMinute },
		/^Reads per Minute in the credential/,
	]),
];
test.each(NONE_OF_THE_CHOICES)(
	'what is none of the choices allows nothing: %p',
	async (fields, says) => {
		changeCredential(rig, fields);
		const { error } = await rig.run(CANCEL, { items });
		expect(error?.message).toMatch(says);
		expect(error?.description).toMatch(/^Open the credential and correct it\./);
		expect(rig.sandbox.requests).toEqual([]);
	},
);
