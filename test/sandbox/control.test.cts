import { networkInterfaces } from 'node:os';
import axios, { type AxiosResponse } from 'axios';
import { optionsFrom } from '../../sandbox/cli/options.cts';
import { welcome } from '../../sandbox/cli/welcome.cts';
import { startSandbox, type Sandbox } from '../../sandbox/index.cts';
import { useSandbox } from './client.cts';

const check = { activity_type_id: 44, employee_id: '10000' };

describe('the switchboard', () => {
	const client = useSandbox();

	const control = (name: string, body?: object) =>
		client.http.post(`/__sandbox/${name}`, body, { headers: { 'API-Token': null } });

	it('shows what came in, without itself', async () => {
		await client.order(check);
		await client.get('/__sandbox/world');
		expect(await client.get('/__sandbox/requests')).toEqual([
			expect.objectContaining({
				method: 'POST',
				path: '/1/activities',
				query: {},
				headers: expect.objectContaining({ 'api-token': 'sandbox-api-token' }),
				body: { activity: check },
				status: 201,
				at: client.clock.now,
			}),
		]);
		expect(await client.get('/__sandbox/orders')).toEqual([{ activity: check }]);
		expect(await client.get('/__sandbox/activities')).toHaveLength(1);
	});

	it('records what is refused as well', async () => {
		await client.http.get('/1/nothing?a=1', { headers: { 'API-Token': 'wrong' } });
		await client.http.get('/1/nothing');
		await client.http.get('/elsewhere');
		expect(client.sandbox.requests.map(({ status }) => status)).toEqual([401, 404, 404]);
		expect(client.sandbox.requests[0].query).toEqual({ a: '1' });
	});

	it('shows the world', async () => {
		const world = await client.get<Record<string, unknown[]>>('/__sandbox/world');
		expect(world.people).toHaveLength(24);
	});

	it('changes settings, queues faults and moves activities', async () => {
		await control('settings', { createdStatus: 200 });
		expect((await client.order(check)).status).toBe(200);
		await control('faults', [
			{ kind: 'status', status: 502 },
			{ kind: 'status', status: 503 },
		]);
		expect((await client.order(check)).status).toBe(502);
		expect((await client.order(check)).status).toBe(503);
		await control('advance', { activityId: 4791064 });
		expect(client.sandbox.activities[0].state).toBe('ordered');
		expect((await control('advance', { activityId: 1 })).status).toBe(409);
	});

	it('forgets everything but the settings', async () => {
		client.sandbox.settings.createdStatus = 200;
		await client.order({ activity_type_id: 2, employee_id: '10000', line_id: 807778 });
		client.sandbox.advance(4791064, 'completed');
		client.sandbox.fault({ kind: 'status' });
		await control('reset');
		const { activities, orders, requests, world } = client.sandbox;
		expect([activities, orders, requests]).toEqual([[], [], []]);
		expect(world.lines.find(({ id }) => id === 807778)?.status).toBe('active');
		// No id is given twice.
		expect(await client.order(check)).toMatchObject({ status: 200, data: { id: 4791065 } });
	});
});

describe('the command line', () => {
	let sandbox: Sandbox;
	beforeEach(async () => {
		sandbox = await startSandbox();
	});
	afterEach(() => sandbox.stop());

	it.each([
		[[], 4010],
		[['--port', '4020'], 4020],
		[['--port=4020'], 4020],
	])('reads %j as port %i', (args, port) => expect(optionsFrom(args)).toEqual({ port }));

	it.each([[['4020']], [['--port', 'many']], [['--port', '70000']], [['--prot', '1']]])(
		'does not understand %j',
		(args) => expect(() => optionsFrom(args)).toThrow('--port'),
	);

	it('says how to get in and whom to try', () => {
		const text = welcome(sandbox);
		expect(text).toContain(sandbox.url);
		expect(text).toContain('sandbox-client-secret');
		expect(text).toMatch(/10234 +Odessa Fairweather(.*\n) +line 815101/);
	});

	it('prints a read, an order and a token request that work as they are', async () => {
		const commands = welcome(sandbox).match(/curl .*/g) ?? [];
		const answers = await Promise.all(commands.map(pasted));
		expect(answers.map(({ status }) => status)).toEqual([200, 201, 200]);
		expect(answers[0].data).toHaveLength(3);
		expect(sandbox.orders).toHaveLength(1);
		expect(answers[2].data).toMatchObject({ token_type: 'bearer' });
	});

	it('listens on this machine only', async () => {
		expect(sandbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
		const outside = Object.values(networkInterfaces())
			.flatMap((addresses) => addresses ?? [])
			.filter(({ family, internal }) => family === 'IPv4' && !internal);
		for (const { address } of outside) {
			const url = sandbox.url.replace('127.0.0.1', address);
			await expect(axios.get(url, { proxy: false })).rejects.toMatchObject({
				code: 'ECONNREFUSED',
			});
		}
		await expect(startSandbox({ port: Number(new URL(sandbox.url).port) })).rejects.toMatchObject({
			code: 'EADDRINUSE',
		});
	});
});

/** The request that curl would send. */
async function pasted(command: string): Promise<AxiosResponse> {
	const quoted = [...command.matchAll(/(?:(-[Hd]) )?'([^']*)'/g)].map(([, flag, text]) => ({
		flag,
		text,
	}));
	const find = (wanted?: string) => quoted.filter(({ flag }) => flag === wanted);
	const [body] = find('-d');
	return await axios.request({
		method: body ? 'POST' : 'GET',
		url: find()[0].text,
		headers: Object.fromEntries(find('-H').map(({ text }) => text.split(': '))),
		data: body?.text,
		proxy: false,
	});
}
