import { useSandbox, type Row } from './client.cts';

const scope = { employee_id: '10000', carrier_id: 834256101, activity_type_id: 3 };
const path = '/1/business_ref_devices';

describe('lists', () => {
	const client = useSandbox();

	const models = (params: object) => client.get(path, { ...scope, ...params });
	const ids = (rows: Row[]) => rows.map(({ id }) => id);

	it('come in pages of a hundred', async () => {
		const [first, second] = [await models({}), await models({ page: 2 })];
		expect([first.length, second.length]).toEqual([100, 100]);
		expect(new Set([...ids(first), ...ids(second)]).size).toBe(200);
	});

	it('end after two thousand models with names worth searching', async () => {
		const pages = [1, 2, 3, 4].map((page) => models({ page, per_page: 999 }));
		const sizes = (await Promise.all(pages)).map(({ length }) => length);
		expect(sizes).toEqual([999, 999, 2, 0]);
		const all = (await Promise.all(pages)).flat();
		expect(new Set(ids(all)).size).toBe(2000);
		expect(new Set(all.map(({ name }) => name)).size).toBe(2000);
		const found = all.filter(({ name }) => /pixel 8 .*blue/i.test(name));
		expect(found).toHaveLength(5);
	});

	it('keep the ids of the two thousand', async () => {
		expect((await models({ per_page: 1, page: 1234 }))[0]).toMatchObject({
			id: 203702,
			ref_device_id: 1047020974,
			ref_device: { id: 1047020974 },
			name: 'Sonim RS80 64GB - Red',
		});
	});

	it.each(['1000', '0', '-1', 'many', '1.5'])('refuse %s rows a page', async (per_page) => {
		expect((await client.http.get(path, { params: { ...scope, per_page } })).status).toBe(400);
	});

	it('can be capped by the server', async () => {
		client.sandbox.settings.maxPageSize = 50;
		expect(await models({ per_page: 999 })).toHaveLength(50);
		expect(ids(await models({ per_page: 999, page: 2 }))).toEqual(
			ids(await models({ per_page: 50, page: 2 })),
		);
	});

	it('can ignore the page', async () => {
		client.sandbox.settings.ignorePage = true;
		expect(await models({ page: 7 })).toEqual(await models({}));
	});

	it.each([
		['empty', [500, 0]],
		['last', [500, 500]],
	] as const)('can hold beyond their end what the style %s says', async (beyondEnd, sizes) => {
		client.sandbox.settings.beyondEnd = beyondEnd;
		const [last, beyond] = [
			await models({ per_page: 500, page: 4 }),
			await models({ per_page: 500, page: 9 }),
		];
		expect([last.length, beyond.length]).toEqual(sizes);
		if (beyondEnd === 'last') expect(ids(beyond)).toEqual(ids(last));
	});

	it('can begin every page with rows of the one before', async () => {
		client.sandbox.settings.overlap = 10;
		const [first, second] = [await models({}), await models({ page: 2 })];
		expect([first.length, second.length]).toEqual([100, 100]);
		expect(ids(second).slice(0, 10)).toEqual(ids(first).slice(90));
		expect(new Set([...ids(first), ...ids(second)]).size).toBe(190);
	});

	it.each([
		['response', 'response'],
		['resource', 'business_ref_devices'],
		['data', 'data'],
		['items', 'items'],
		['results', 'results'],
	] as const)('can come in the envelope %s', async (envelope, key) => {
		const bare = await models({});
		client.sandbox.settings.envelope = envelope;
		expect(await models({})).toEqual({ [key]: bare });
	});

	it('carry the date in a header', async () => {
		const { headers } = await client.http.get(path);
		expect(headers.date).toMatch(/GMT$/);
	});
});
