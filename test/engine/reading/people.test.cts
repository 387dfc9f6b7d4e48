import { byEmployeeId } from '../harness/tangoe.cts';
import { useRigForEachTest } from '../harness/useRig.cts';

const rig = useRigForEachTest({ readsPerMinute: 0 });

const set = (settings: object) => Object.assign(rig.sandbox.settings, settings);
const one = (id: string) => ({
	resource: 'person',
	operation: 'get',
	employeeId: byEmployeeId(id),
});

describe('Person: Get', () => {
	test('reads one person by the employee ID, simplified or raw', async () => {
		const simple = await rig.run(one('10000'));
		const raw = await rig.run({ ...one('10000'), options: { simplify: false } });

		expect(simple.items.map(({ json }) => json)).toEqual([
			expect.objectContaining({
				id: 1831571,
				employee_id: '10000',
				name_first: 'Pinkerton',
				environment: 'sandbox',
			}),
		]);
		expect(simple.items[0].json).not.toHaveProperty('customer_data');
		expect(raw.items[0].json).toEqual(rig.sandbox.world.people[0]);
		expect(rig.requested('GET')).toEqual(['/1/people/find_one', '/1/people/find_one']);
	});

	test.each([
		['00417', 'Barnaby'],
		['417', 'Clementine'],
	])('keeps leading zeros: %s is %s', async (id, name) => {
		const { items } = await rig.run(one(id));
		expect(items[0].json).toMatchObject({ employee_id: id, name_first: name });
	});

	test.each(['empty', 'null', 'array', '404'])(
		'says that there is nobody, answered as %s',
		async (noMatchStyle) => {
			set({ noMatchStyle });
			const { items, error } = await rig.run(one('0099'));
			expect(items).toEqual([]);
			expect(error?.message).toBe('No one in Tangoe Mobile has the employee ID 0099.');
			expect(error?.description).toContain('Check the ID');
		},
	);

	test('does not take another person for the one asked for', async () => {
		set({ ignoreFilters: true });
		const { items, error } = await rig.run(one('10234'));
		expect(items).toEqual([]);
		expect(error?.message).toContain('No one in Tangoe Mobile has the employee ID 10234');
	});

	test('does not take an answer of unknown form for nobody', async () => {
		rig.sandbox.fault({ kind: 'wrongEnvelope', method: 'GET', times: 9 });
		const { error } = await rig.run(one('10000'));
		expect(error?.message).toContain('has an unknown format');
	});

	test('pairs people with their items, and goes on after one that is not found', async () => {
		const { items, errors } = await rig.run(one('={{ $json.e }}'), {
			items: [{ e: '10000' }, { e: 'nobody' }, { e: '10234' }, {}],
			node: { onError: 'continueErrorOutput' },
		});
		expect(items.map(({ json, pairedItem }) => [json.employee_id, pairedItem])).toEqual([
			['10000', { item: 0 }],
			['10234', { item: 2 }],
		]);
		expect(errors.map(({ json }) => json.details)).toEqual([
			expect.objectContaining({ reason: 'notFound' }),
			expect.objectContaining({ reason: 'input' }),
		]);
	});
});

describe('Person: Get Many', () => {
	const many = { resource: 'person', operation: 'getAll' };

	test.each(['bare', 'response', 'resource', 'data', 'items', 'results'])(
		'reads everybody over several pages, in the envelope %s',
		async (envelope) => {
			set({ envelope, maxPageSize: 10 });
			const { items } = await rig.run({ ...many, returnAll: true });
			const { people } = rig.sandbox.world;
			expect(items.map(({ json }) => json.id)).toEqual(people.map(({ id }) => id));
			expect(items[0].json).toMatchObject({ group_name: 'Demo Group A', environment: 'sandbox' });
		},
	);

	test('gives as many as asked for', async () => {
		const { items } = await rig.run({ ...many, limit: 2, options: { simplify: false } });
		expect(items.map(({ json }) => json)).toEqual(rig.sandbox.world.people.slice(0, 2));
	});

	test('answers every item', async () => {
		const { items } = await rig.run({ ...many, limit: 1 }, { items: [{}, {}] });
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
	});
});
