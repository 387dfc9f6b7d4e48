import { grow } from '../../sandbox/index.cts';
import { useSandbox } from './client.cts';

describe('a world that grows', () => {
	const client = useSandbox();

	const models = (page: number) =>
		client.get('/1/business_ref_devices', {
			employee_id: '10000',
			carrier_id: 834256101,
			per_page: 999,
			page,
		});

	it('has more device models', async () => {
		grow(client.sandbox.world, { models: 18_000 });
		expect(await models(20)).toHaveLength(999);
		const last = await models(21);
		expect(last).toHaveLength(20);
		expect(last.at(-1)).toMatchObject({
			id: 318000,
			ref_device: { id: 1048018000 },
			name: 'Crosby Trail 18000 64GB - Grey',
		});
	});

	it('has more people, whose lines have all that others have', async () => {
		const [known] = await client.get('/1/lines', { employee_id: '10000' });
		grow(client.sandbox.world, { people: 200, lines: 600 });
		const lines = await client.get('/1/lines', { employee_id: 'N200' });
		expect(lines).toHaveLength(3);
		expect(Object.keys(lines[0])).toEqual(Object.keys(known));
		expect(lines[0]).toMatchObject({ employee_id: 'N200', device: { name: expect.any(String) } });
	});

	it('has more lines for those who are there', async () => {
		grow(client.sandbox.world, { lines: 100_000 });
		const page = await client.get('/1/lines/business_lines', { per_page: 999, page: 101 });
		expect(page).toHaveLength(144);
		expect(new Set(page.map(({ person_id }) => person_id)).size).toBe(24);
	});

	it('takes orders for what is new, and forgets it', async () => {
		grow(client.sandbox.world, { people: 1, lines: 1 });
		const cancel = { activity_type_id: 1, employee_id: 'N1', line_id: 2000001 };
		expect((await client.order(cancel)).status).toBe(201);
		client.sandbox.reset();
		expect((await client.order(cancel)).status).toBe(422);
	});
});

describe('with a latency', () => {
	const client = useSandbox({ latencyMs: 80 });

	it('an answer takes its time', async () => {
		const { sandbox, http } = client;
		const startedAt = performance.now();
		await Promise.all([http.get('/1/people'), http.post('/1/activities', {})]);
		const took = performance.now() - startedAt;
		expect(took).toBeGreaterThanOrEqual(79);
		sandbox.settings.latencyMs = 0;
		await http.get('/1/people');
		expect(performance.now() - startedAt - took).toBeLessThan(79);
	});
});
