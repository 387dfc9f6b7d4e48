import type { INodeParameters } from 'n8n-workflow';
import { by, byEmail, NAMES } from '../harness/names.cts';
import { byEmployeeId, byId, TangoeBench } from '../harness/tangoe.cts';

let bench: TangoeBench;
beforeEach(async () => {
	bench = await TangoeBench.start({ readsPerMinute: 0 });
});
afterEach(async () => await bench.stop());

/** What arrived of the first order. */
async function sent(parameters: object, item: Record<string, unknown> = {}) {
	const { error } = await bench.run(parameters as INodeParameters, { items: [item] });
	expect(error).toBeUndefined();
	expect(bench.sandbox.orders).toHaveLength(1);
	return bench.sandbox.orders[0].activity;
}

describe('a new owner', () => {
	const assign = {
		operation: 'lineAssignment',
		employeeId: byEmployeeId('10000'),
		lineId: byId(807778),
	};

	test('by employee ID is asked for by that alone', async () => {
		const activity = await sent({ ...assign, replacementPersonId: by('employeeId', '00417') });
		expect(activity.replacement_person_id).toBe(1831602);
		expect(bench.requested('GET')).toEqual(['/1/people/find_one']);
	});

	test('by email', async () => {
		const activity = await sent({
			...assign,
			replacementPersonId: byEmail('Clementine.Marsh@example.com'),
		});
		expect(activity.replacement_person_id).toBe(1831603);
	});

	test('and the employee by email read the people once', async () => {
		await sent({
			...assign,
			employeeId: byEmail(NAMES.email),
			replacementPersonId: byEmail('clementine.marsh@example.com'),
		});
		expect(bench.requested('GET').filter((path) => path === '/1/people')).toHaveLength(1);
	});
});

describe('what only reads', () => {
	test('Get Many of activities takes whom they are assigned to by email', async () => {
		await bench.run({
			operation: 'getAll',
			filters: { assignedToIdEq: byEmail('odessa.fairweather@example.com') },
		} as INodeParameters);
		expect(bench.sandbox.requests.at(-1)).toMatchObject({
			path: '/1/activities',
			query: { assigned_to_id_eq: '1831610' },
		});
	});

	test.each(['line', 'device'])(
		'Get Many of one employee takes the email: %s',
		async (resource) => {
			const { items } = await bench.run({
				resource,
				operation: 'getAll',
				employeeId: byEmail('odessa.fairweather@example.com'),
			} as INodeParameters);
			expect(items.length).toBeGreaterThan(2);
			expect(items.every(({ json }) => json.employee_id === '10234')).toBe(true);
		},
	);

	test('names the field whose email nobody has, and not the email', async () => {
		const { error } = await bench.run({
			resource: 'line',
			operation: 'getAll',
			employeeId: byEmail('nobody@example.com'),
		} as INodeParameters);
		expect(error?.message).toContain(
			'Employee is an email address that no one in Tangoe Mobile has',
		);
		expect(error?.message).not.toContain('nobody@');
		expect(bench.requested('GET')).toEqual(['/1/people']);
	});
});
