import { useSandbox } from './client.cts';
import { goodOrders } from './goodOrders.cts';
import { rejections } from './rejectionCases.cts';

describe('an order', () => {
	const client = useSandbox();

	it.each(Object.entries(goodOrders))('is accepted as the base for %s', async (_, activity) => {
		const { status, data } = await client.order(activity);
		expect([status, data.errors]).toEqual([201, undefined]);
	});

	it.each(rejections)('is refused for %s', async (_, base, change, expected) => {
		const { status, data } = await client.order({ ...goodOrders[base], ...change });
		expect(status).toBe(422);
		const wanted = Object.entries(expected).map(([name, messages]) => [
			name,
			messages.map((one) => expect.stringMatching(exactly(one))),
		]);
		expect(data.errors).toEqual(Object.fromEntries(wanted));
		expect(client.sandbox.activities).toEqual([]);
	});

	it('is refused with everything that is wrong at once', async () => {
		const { data } = await client.order({ activity_type_id: 1, line: 3, sleep_until: 'soon' });
		expect(Object.keys(data.errors).sort()).toEqual([
			'employee_id',
			'line',
			'line_id',
			'sleep_until',
		]);
	});

	it('may name the person by created_for_id instead', async () => {
		const change = { employee_id: undefined, created_for_id: 1831571 };
		expect((await client.order({ ...goodOrders.cancel, ...change })).status).toBe(201);
	});

	it('has its warranty inside or beside, never both, and nothing else beside', async () => {
		const { warranty, ...bare } = goodOrders.replacement;
		expect((await client.order(bare, { warranty })).data.lost_stolen).toBe(true);
		expect((await client.order(goodOrders.replacement)).data.lost_stolen).toBe(true);
		const both = await client.order(goodOrders.replacement, { warranty });
		expect(both.data.errors).toEqual({ warranty: [expect.stringContaining('not both')] });
		const stray = await client.order(goodOrders.cancel, { warranty });
		expect(stray.data.errors).toEqual({ warranty: [expect.stringContaining('not belong')] });
	});

	it.each([{}, { activity: null }, { activity: [] }, []])('is not %j', async (body) => {
		expect((await client.http.post('/1/activities', body)).status).toBe(422);
	});

	it('must be JSON', async () => {
		const send = (type: string, body: string) =>
			client.http.post('/1/activities', Buffer.from(body), { headers: { 'Content-Type': type } });
		expect((await send('application/x-www-form-urlencoded', 'activity=1')).status).toBe(415);
		expect((await send('application/json', '{"activity":')).status).toBe(400);
	});

	it.each([
		['errorsList', { errors: ["line_id can't be blank"] }],
		['message', { message: "line_id can't be blank" }],
		['error', { error: "line_id can't be blank" }],
		['detail', { detail: "line_id can't be blank" }],
		['messagesList', { messages: ["line_id can't be blank"] }],
		['text', "line_id can't be blank"],
	] as const)('can be refused in the style %s', async (style, body) => {
		client.sandbox.settings.errorStyle = style;
		const { data } = await client.order({ activity_type_id: 2, employee_id: '10000' });
		expect(data).toEqual(body);
	});
});

function exactly(message: string | RegExp): RegExp {
	return message instanceof RegExp ? message : new RegExp(`^${message}$`);
}
