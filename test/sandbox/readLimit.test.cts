import { useSandbox } from './client.cts';

describe('the read limit', () => {
	const client = useSandbox({ readsPerMinute: 3 });

	const read = () => client.http.get('/1/activities');
	const spend = async () => {
		for (let n = 0; n < 3; n++) expect((await read()).status).toBe(200);
	};

	it('answers 429 above it and says how long to wait', async () => {
		await spend();
		client.clock.now += 20_000;
		const { status, headers } = await read();
		expect([status, headers['retry-after']]).toEqual([429, '40']);
	});

	it('lets reads through again after exactly that time', async () => {
		await spend();
		client.clock.now += 59_999;
		expect((await read()).status).toBe(429);
		client.clock.now += 1;
		expect((await read()).status).toBe(200);
	});

	it('can keep the waiting time to itself', async () => {
		client.sandbox.settings.retryAfter = false;
		await spend();
		expect((await read()).headers).not.toHaveProperty('retry-after');
	});

	it('does not concern orders', async () => {
		await spend();
		const { status } = await client.order({ activity_type_id: 44, employee_id: '10000' });
		expect(status).toBe(201);
	});

	it('can be lifted', async () => {
		client.sandbox.settings.readsPerMinute = 0;
		await spend();
		expect((await read()).status).toBe(200);
	});
});
