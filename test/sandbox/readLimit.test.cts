import { openBench, type Bench } from './client.cts';

describe('the read limit', () => {
	let bench: Bench;
	beforeEach(async () => {
		bench = await openBench({ readsPerMinute: 3 });
	});
	afterEach(() => bench.sandbox.stop());

	const read = () => bench.http.get('/1/activities');
	const spend = async () => {
		for (let n = 0; n < 3; n++) expect((await read()).status).toBe(200);
	};

	it('answers 429 above it and says how long to wait', async () => {
		await spend();
		bench.clock.now += 20_000;
		const { status, headers } = await read();
		expect([status, headers['retry-after']]).toEqual([429, '40']);
	});

	it('lets reads through again after exactly that time', async () => {
		await spend();
		bench.clock.now += 59_999;
		expect((await read()).status).toBe(429);
		bench.clock.now += 1;
		expect((await read()).status).toBe(200);
	});

	it('can keep the waiting time to itself', async () => {
		bench.sandbox.settings.retryAfter = false;
		await spend();
		expect((await read()).headers).not.toHaveProperty('retry-after');
	});

	it('does not concern orders', async () => {
		await spend();
		const { status } = await bench.order({ activity_type_id: 44, employee_id: '10000' });
		expect(status).toBe(201);
	});

	it('can be lifted', async () => {
		bench.sandbox.settings.readsPerMinute = 0;
		await spend();
		expect((await read()).status).toBe(200);
	});
});
