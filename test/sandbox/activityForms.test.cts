import { useSandbox } from './client.cts';

const client = useSandbox();
const order = async (comment = 'leaver') =>
	await client.order({ activity_type_id: 44, employee_id: '10000', comment });
const listed = async () => await client.get('/1/activities');

it.each([
	['documented', '2022-11-01T10:00:00.000-04:00'],
	['seconds', '2022-11-01T10:00:00-04:00'],
	['minutes', '2022-11-01T10:00-04:00'],
	['noZone', '2022-11-01T10:00:00'],
	['day', '2022-11-01'],
	['epoch', 1_667_311_200],
] as const)('shows when an activity was created as %s', async (createdAt, shown) => {
	client.sandbox.settings.createdAt = createdAt;
	const { data } = await order();

	expect(data.created_at).toBe(shown);
	expect((await listed())[0].created_at).toBe(shown);
});

it.each([
	['asSent', 'A & B\n<C>  D'],
	['crlf', 'A & B\r\n<C>  D'],
	['escaped', 'A &amp; B\n&lt;C&gt;  D'],
	['oneSpace', 'A & B <C> D'],
	['replaced', 'Ordered by the API'],
] as const)('shows a comment in the form %s', async (comments, shown) => {
	client.sandbox.settings.comments = comments;
	await order('A & B\n<C>  D');

	expect((await listed())[0].comment).toBe(shown);
});

it('cuts a comment', async () => {
	client.sandbox.settings.comments = 'cut';
	await order('x'.repeat(300));

	expect((await listed())[0].comment).toHaveLength(255);
});

it('lists an activity late', async () => {
	client.sandbox.settings.listedAfterMs = 30_000;
	await order();
	expect(await listed()).toEqual([]);

	client.clock.now += 30_000;
	expect(await listed()).toHaveLength(1);
});

it('lists only the newest activities', async () => {
	client.sandbox.settings.listedAtMost = 2;
	const ids = [await order(), await order(), await order()].map(({ data }) => data.id);

	expect((await listed()).map(({ id }) => id)).toEqual(ids.slice(1));
});

it('answers with another time than its own', async () => {
	client.sandbox.settings.dateAheadMs = -600_000;
	const { headers } = await client.http.get('/1/activities');

	expect(Date.parse(String(headers.date))).toBe(client.clock.now - 600_000);
});

it('begins with another ID', async () => {
	client.sandbox.settings.firstActivityId = 7_000_001;

	expect((await order()).data.id).toBe(7_000_001);
});

it('lets requests pass before a fault', async () => {
	client.sandbox.fault({ kind: 'status', status: 500, after: 1 });

	expect([(await order()).status, (await order()).status, (await order()).status]).toEqual([
		201, 500, 201,
	]);
});

it('forgets orders and keeps the world', async () => {
	const [line] = client.sandbox.world.lines;
	line.status = 'suspended';
	await order();
	client.sandbox.forget();

	expect(client.sandbox.activities).toEqual([]);
	expect(client.sandbox.world.lines[0].status).toBe('suspended');
});
