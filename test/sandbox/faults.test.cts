import type { Fault } from '../../sandbox/index.cts';
import { useSandbox } from './client.cts';

const check = { activity_type_id: 44, employee_id: '10000' };

describe('a fault', () => {
	const client = useSandbox();

	const fault = (one: Fault) => client.sandbox.fault(one);
	const stored = () => client.sandbox.activities.length;

	it('drops the connection before anything is stored', async () => {
		fault({ kind: 'dropBefore' });
		await expect(client.order(check)).rejects.toMatchObject({ code: 'ECONNRESET' });
		expect(stored()).toBe(0);
		expect(client.sandbox.requests).toEqual([expect.not.objectContaining({ status: 200 })]);
	});

	it('drops the connection after the order is stored', async () => {
		fault({ kind: 'dropAfter' });
		await expect(client.order(check)).rejects.toMatchObject({ code: 'ECONNRESET' });
		expect(stored()).toBe(1);
		expect(client.sandbox.requests[0]).not.toHaveProperty('status');
	});

	it.each([400, 401, 403, 404, 422, 429, 500, 502, 503])('answers %i', async (status) => {
		fault({ kind: 'status', status, message: 'on purpose' });
		expect(await client.order(check)).toMatchObject({
			status,
			data: { errors: { base: ['on purpose'] } },
		});
		expect(stored()).toBe(0);
		expect(client.sandbox.requests[0].status).toBe(status);
	});

	it('answers a status although the order is stored', async () => {
		fault({ kind: 'status', status: 502, stored: true });
		expect((await client.order(check)).status).toBe(502);
		expect(stored()).toBe(1);
	});

	it('says when to come back, or not', async () => {
		fault({ kind: 'status', status: 429, retryAfter: '7' });
		fault({ kind: 'status', status: 503 });
		const read = async () => (await client.http.get('/1/activities')).headers['retry-after'];
		expect([await read(), await read()]).toEqual(['7', undefined]);
	});

	it('answers a page instead of JSON', async () => {
		fault({ kind: 'html' });
		const answer = await client.http.post('/1/activities', { activity: check });
		expect(answer.status).toBe(200);
		expect(answer.headers['content-type']).toBe('text/html');
		expect(answer.data).toContain('<!DOCTYPE html>');
		expect(stored()).toBe(0);
	});

	it('redirects to the login', async () => {
		fault({ kind: 'redirect' });
		const answer = await client.http.get('/1/activities');
		expect([answer.status, answer.headers.location]).toEqual([302, '/login']);
		expect((await client.http.get('/login')).data).toContain('Sign in');
	});

	it('reports a failure with 200', async () => {
		fault({ kind: 'errorIn200', message: 'No such plan' });
		expect(await client.order(check)).toMatchObject({
			status: 200,
			data: { status: 'bad_request', message: ['No such plan'] },
		});
		expect(stored()).toBe(0);
	});

	it.each(['bare', 'activity'] as const)('leaves the id out of a %s record', async (envelope) => {
		client.sandbox.settings.recordEnvelope = envelope;
		fault({ kind: 'noId' });
		const { status, data } = await client.order(check);
		const record = envelope === 'bare' ? data : data.activity;
		expect(status).toBe(201);
		expect(record).toHaveProperty('state', 'approved');
		expect(record).not.toHaveProperty('id');
		expect(stored()).toBe(1);
	});

	it('breaks the answer off', async () => {
		fault({ kind: 'truncated' });
		const { data, status } = await client.http.post(
			'/1/activities',
			{ activity: check },
			{ responseType: 'text' },
		);
		expect(status).toBe(201);
		expect(data).toMatch(/^\{"id":4791064/);
		expect(() => JSON.parse(data)).toThrow();
		expect(stored()).toBe(1);
	});

	it('wraps the answer in something nobody expects', async () => {
		fault({ kind: 'wrongEnvelope' });
		expect(await client.get('/1/activities')).toEqual({ unexpected: { content: '[]' } });
	});

	it('keeps an order waiting that is stored already', async () => {
		fault({ kind: 'slow', delayMs: 3_600_000 });
		const waiting = client.order(check).catch(({ code }) => ({ code }));
		while (stored() === 0) await new Promise(setImmediate);
		await client.sandbox.stop();
		expect(await waiting).toBeDefined();
		expect(stored()).toBe(1);
	});

	it('answers slowly, but rightly', async () => {
		fault({ kind: 'slow', delayMs: 1 });
		expect((await client.order(check)).status).toBe(201);
	});

	it.each([
		['before', false, 0],
		['after', true, 1],
	])('answers nothing at all, %s storing', async (_, isStored, count) => {
		fault({ kind: 'empty', stored: isStored });
		const answer = await client.http.post('/1/activities', { activity: check });
		expect([answer.status, answer.data]).toEqual([200, '']);
		expect(stored()).toBe(count);
	});

	it.each([
		['before', false, 0],
		['after', true, 1],
	])('never answers, %s storing', async (_, isStored, count) => {
		fault({ kind: 'hang', stored: isStored });
		const waiting = client.http.post('/1/activities', { activity: check }, { timeout: 100 });
		await expect(waiting).rejects.toMatchObject({ code: 'ECONNABORTED' });
		expect(stored()).toBe(count);
	});

	it('is used up', async () => {
		fault({ kind: 'status', status: 500, times: 2 });
		const answers = [
			await client.order(check),
			await client.order(check),
			await client.order(check),
		];
		expect(answers.map(({ status }) => status)).toEqual([500, 500, 201]);
	});

	it('hits only what it is meant for', async () => {
		fault({ kind: 'status', status: 500, method: 'GET' });
		fault({ kind: 'status', status: 501, path: '/v2/token' });
		fault({ kind: 'status', status: 502, match: { employee_id: '10234' } });
		fault({ kind: 'status', status: 503, path: '/1/lines', match: { employee_id: '00417' } });
		expect((await client.order(check)).status).toBe(201);
		expect((await client.order({ ...check, employee_id: '10234' })).status).toBe(502);
		expect((await client.http.get('/1/lines?employee_id=00417')).status).toBe(500);
		expect((await client.http.get('/1/lines?employee_id=417')).status).toBe(200);
		expect((await client.http.get('/1/lines?employee_id=00417')).status).toBe(503);
		expect((await client.http.post('/v2/token', {})).status).toBe(501);
	});

	it('compares numbers and text alike', async () => {
		fault({ kind: 'status', status: 500, match: { line_id: 807778 } });
		expect((await client.http.get('/1/features?line_id=807778')).status).toBe(500);
	});
});
