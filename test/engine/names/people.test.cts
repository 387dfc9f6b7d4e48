import type { INodeParameters } from 'n8n-workflow';
import { by, byEmail, NAMES } from '../harness/names.cts';
import { byEmployeeId, byId } from '../harness/tangoe.cts';
import { useRigForEachTest } from '../harness/useRig.cts';

const rig = useRigForEachTest({ readsPerMinute: 0 });

/** What arrived of the first order. */
async function sent(parameters: object, item: Record<string, unknown> = {}) {
	const { error } = await rig.run(parameters as INodeParameters, { items: [item] });
	expect(error).toBeUndefined();
	expect(rig.sandbox.orders).toHaveLength(1);
	return rig.sandbox.orders[0].activity;
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
		expect(rig.requested('GET')).toEqual(['/1/people/find_one']);
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
		expect(rig.requested('GET').filter((path) => path === '/1/people')).toHaveLength(1);
	});
});

describe('what only reads', () => {
	test('Get Many of activities takes whom they are assigned to by email', async () => {
		await rig.run({
			operation: 'getAll',
			filters: { assignedToIdEq: byEmail('odessa.fairweather@example.com') },
		} as INodeParameters);
		expect(rig.sandbox.requests.at(-1)).toMatchObject({
			path: '/1/activities',
			query: { assigned_to_id_eq: '1831610' },
		});
	});

	test.each(['line', 'device'])(
		'Get Many of one employee takes the email: %s',
		async (resource) => {
			const { items } = await rig.run({
				resource,
				operation: 'getAll',
				employeeId: byEmail('odessa.fairweather@example.com'),
			} as INodeParameters);
			expect(items.length).toBeGreaterThan(2);
			expect(items.every(({ json }) => json.employee_id === '10234')).toBe(true);
		},
	);

	test('names the field whose email nobody has, and not the email', async () => {
		const { error } = await rig.run({
			resource: 'line',
			operation: 'getAll',
			employeeId: byEmail('nobody@example.com'),
		} as INodeParameters);
		expect(error?.message).toContain(
			'Employee is an email address that no one in Tangoe Mobile has',
		);
		expect(error?.message).not.toContain('nobody@');
		expect(rig.requested('GET')).toEqual(['/1/people']);
	});
});
