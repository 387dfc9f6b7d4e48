import { byEmail, byPhone } from '../harness/names.cts';
import { byEmployeeId } from '../harness/tangoe.cts';
import { useRigForEachTest } from '../harness/useRig.cts';

const rig = useRigForEachTest({ readsPerMinute: 0 });

const PARTS = [
	['line', '/1/lines', '/1/lines/business_lines'],
	['device', '/1/devices', '/1/devices/business_devices'],
] as const;

const people = () => rig.sandbox.world.people.map(({ employee_id }) => ({ who: employee_id }));
const count = (path: string) => rig.requested('GET').filter((one) => one === path).length;
const forbid = (path: string) =>
	rig.sandbox.fault({ kind: 'status', status: 403, path, times: 1_000 });

describe.each(PARTS)('%s: Get Many of many employees', (resource, ofEmployee, ofBusiness) => {
	const many = {
		resource,
		operation: 'getAll',
		returnAll: true,
		employeeId: byEmployeeId('={{ $json.who }}'),
	};

	test.each([{}, { options: { simplify: false } }, { returnAll: false, limit: 2 }])(
		'gives with %j what the lists of each of them give, with few reads',
		async (settings) => {
			const cheap = await rig.run({ ...many, ...settings }, { items: people() });
			expect(count(ofBusiness)).toBeLessThanOrEqual(2);
			// One to compare with rows, one without, and the two whose IDs differ in zeros only.
			expect(count(ofEmployee)).toBeLessThanOrEqual(4);

			forbid(ofBusiness);
			const before = count(ofEmployee);
			const dear = await rig.run({ ...many, ...settings }, { items: people() });
			expect(count(ofEmployee) - before).toBe(people().length);
			expect(cheap.items.length).toBeGreaterThan(20);
			expect(cheap.items).toEqual(dear.items);
		},
	);

	test('fails only for the items that are wrong', async () => {
		const { items, errors } = await rig.run(many, {
			items: [{ who: '' }, ...people()],
			node: { onError: 'continueErrorOutput' },
		});
		expect(errors.map(({ json }) => json.error)).toEqual([
			expect.stringContaining('Employee is empty'),
		]);
		expect(items.length).toBeGreaterThan(20);
		expect(count(ofEmployee)).toBeLessThanOrEqual(4);
	});

	test('gives each item rows of its own', async () => {
		const twice = people().flatMap((person) => [person, person]);
		const { items } = await rig.run({ ...many, options: { simplify: false } }, { items: twice });
		expect(new Set(items.map(({ json }) => json)).size).toBe(items.length);
	});

	test('takes emails too', async () => {
		const items = rig.sandbox.world.people.map(({ email }) => ({ email }));
		await rig.run({ ...many, employeeId: byEmail('={{ $json.email }}') }, { items });
		expect(count(ofEmployee)).toBeLessThanOrEqual(4);
	});

	test('stops at the first where nobody may sign in', async () => {
		rig.sandbox.fault({ kind: 'status', status: 401, method: 'GET', times: 1_000 });
		const { error } = await rig.run(many, { items: people() });
		expect(error).toBeDefined();
		expect(rig.requested('GET').length).toBeLessThanOrEqual(4);
	});

	test('reads anew in every run', async () => {
		await rig.run(many, { items: people() });
		rig.sandbox.world[resource === 'line' ? 'lines' : 'devices'].splice(0, 1);
		const { items } = await rig.run(many, { items: people() });
		const left = rig.sandbox.world[resource === 'line' ? 'lines' : 'devices'];
		expect(items).toHaveLength(left.length);
	});
});

describe('orders of many employees', () => {
	const lines = () =>
		rig.sandbox.world.lines.slice(0, 30).map(({ person_id, phone_number }) => ({
			who: rig.sandbox.world.people.find(({ id }) => id === person_id),
			phone: phone_number,
		}));
	const cancel = {
		operation: 'lineCancel',
		cancelTiming: 'today',
		lineId: byPhone('={{ $json.phone }}'),
		options: { previewOnly: true },
	};

	test.each([
		['employee ID', byEmployeeId('={{ $json.who.employee_id }}')],
		['email', byEmail('={{ $json.who.email }}')],
	])('find lines by %s and phone number in the list of the business', async (_, employeeId) => {
		const { items, error } = await rig.run({ ...cancel, employeeId }, { items: lines() });
		expect(error).toBeUndefined();
		expect(items).toHaveLength(30);
		expect(count('/1/lines')).toBeLessThanOrEqual(4);
	});

	test('of fewer than five read their own lists', async () => {
		const items = lines().filter(
			({ who }, n, all) => all.findIndex((one) => one.who === who) === n,
		);
		await rig.run(
			{ ...cancel, employeeId: byEmployeeId('={{ $json.who.employee_id }}') },
			{ items: items.slice(0, 4) },
		);
		expect(count('/1/lines/business_lines')).toBe(0);
		expect(count('/1/lines')).toBe(4);
	});

	test('given by ID read nothing for their lines', async () => {
		await rig.run(
			{
				...cancel,
				options: { maxEnding: 100 },
				lineId: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
				employeeId: byEmployeeId('={{ $json.who }}'),
			},
			{ items: people().map((person, n) => ({ ...person, id: 700_000 + n })) },
		);
		expect(rig.sandbox.orders.length + count('/1/lines') + count('/1/lines/business_lines')).toBe(
			rig.sandbox.orders.length,
		);
	});
});
