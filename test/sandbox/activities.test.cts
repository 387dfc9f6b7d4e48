import { useSandbox } from './client.cts';

const day = 86_400_000;
const person = { employee_id: '10000' };

describe('activities', () => {
	const client = useSandbox();
	// Three orders on three days: 1, 2 and 3 November.
	beforeEach(async () => {
		await client.order({ ...person, activity_type_id: 44, remote_activity_id: 'R-1' });
		client.clock.now += day;
		await client.order({ ...person, activity_type_id: 2, line_id: 807778 });
		client.clock.now += day;
		const later = { sleep_until: '2022-11-16' };
		await client.order({ ...person, activity_type_id: 1, line_id: 807729, ...later });
		client.sandbox.advance(4791064, 'completed');
	});

	const found = async (params: object) =>
		(await client.get('/1/activities', params)).map(({ id }) => id - 4791063);

	it.each([
		[{}, [1, 2, 3]],
		[{ per_page: 2 }, [1, 2]],
		[{ per_page: 2, page: 2 }, [3]],
		[{ created_at_gt: '2022-11-02' }, [2, 3]],
		[{ created_at_gte: '2022-11-03' }, [3]],
		[{ created_at_lt: '2022-11-02' }, [1]],
		[{ created_at_gte: '2022-11-02', created_at_lte: '2022-11-03' }, [2]],
		[{ updated_at_gt: '2022-11-03' }, [1, 3]],
		[{ updated_at_lt: '2022-11-03' }, [2]],
		[{ completed_at_gte: '2022-11-01' }, [1]],
		[{ completed_at_lt: '2022-11-01' }, []],
		[{ activity_type_id_eq: 2 }, [2]],
		[{ state_eq: 'completed' }, [1]],
		[{ assigned_to_id_eq: 253054 }, [1, 2, 3]],
		[{ assigned_to_id_eq: 1 }, []],
		[{ rpa_attempted_eq: true }, []],
		[{ sleeping: true }, [3]],
		[{ not_sleeping: true }, [1, 2]],
		[{ activity_type_id_eq: 1, not_sleeping: true }, []],
	])('are found by %j', async (params, expected) => {
		expect(await found(params)).toEqual(expected);
	});

	it.each([
		['gt', 0],
		['gte', 1],
		['lt', 0],
		['lte', 1],
	])('of the first moment of a day: created_at_%s finds %i', async (bound, count) => {
		client.clock.now = Date.parse('2022-12-01T00:00:00.000-04:00');
		const { data } = await client.order({ ...person, activity_type_id: 44 });
		const ids = await found({ [`created_at_${bound}`]: '2022-12-01' });
		expect(ids.filter((n) => n === data.id - 4791063)).toHaveLength(count);
	});

	it('wake up when their day has come', async () => {
		client.clock.now += 20 * day;
		expect(await found({ sleeping: true })).toEqual([]);
	});

	it('are filtered by days only', async () => {
		const params = { updated_at_gt: '2022-11-02T10:00:00Z' };
		expect((await client.http.get('/1/activities', { params })).status).toBe(400);
	});

	it('can be listed as if no filter had been sent', async () => {
		client.sandbox.settings.ignoreFilters = true;
		expect(await found({ state_eq: 'completed', per_page: 2 })).toEqual([1, 2]);
	});

	it('can be looked at one by one', async () => {
		const one = await client.get<object>('/1/activities/4791065');
		expect(one).toMatchObject({
			id: 4791065,
			line_id: 807778,
			created_at: '2022-11-02T10:00:00.000-04:00',
		});
		expect((await client.http.get('/1/activities/1')).status).toBe(404);
		expect((await client.http.get('/1/activities/x')).status).toBe(404);
	});

	it('show what belongs to an order', async () => {
		const { data } = await client.order({
			...person,
			activity_type_id: 17,
			line_id: 807778,
			business_ref_device_id: 26372,
			business_plan_id: 20428,
			business_feature_ids: [5247],
			removed_feature_ids: [1056566602],
			accessory_order_items_attributes: [{ accessory_id: 5953, quantity: '2' }],
			shipping_address_attributes: {
				...{ address1: '1 Elm St.', city: 'Indianapolis', state: 'IN', zip: '46220' },
				country_id: 52123291,
			},
		});
		expect(data).toMatchObject({
			carrier_id: 834256072,
			ref_device_id: 1046803160,
			existing_ref_device_id: 1046769478,
			plan_id: 1042457043,
			existing_plan_id: 1042457042,
			plan_cost_cents: 7999,
			device_cost_cents: 9900,
			created_for: { employee_id: '10000' },
			plan: { id: 1042457043, cost: { fractional: '7999.0' } },
			ref_device: { id: 1046803160, carrier_name: 'AT United States' },
			business_features: [{ id: 5247 }],
			removed_features: [{ id: 1056566602 }],
			accessory_order_items: [{ accessory_id: 5953, quantity: 2 }],
			shipping_address: { address2: null, iso3166_country: 'UNITED STATES' },
			preferred_address: null,
			activity_details: { url: `${client.sandbox.url}/activities/${data.id}` },
		});
		expect(data).not.toHaveProperty('business_ref_device_id');
	});

	it('link to the sandbox by the name that the client knows it by', async () => {
		const baseURL = client.sandbox.url.replace('127.0.0.1', 'localhost');
		const activity = { ...person, activity_type_id: 44 };
		const { data } = await client.http.post('/1/activities', { activity }, { baseURL });
		expect(data.activity_details.url).toBe(`${baseURL}/activities/${data.id}`);
	});

	it('show the remote id only where the settings say so', async () => {
		const path = '/1/activities/4791064';
		expect(await client.get(path)).not.toHaveProperty('remote_activity_id');
		client.sandbox.settings.echoRemoteActivityId = true;
		expect(await client.get(path)).toHaveProperty('remote_activity_id', 'R-1');
		expect((await client.get('/1/activities'))[1]).toHaveProperty('remote_activity_id', null);
	});

	it.each(['activity', 'response', 'data'] as const)('can be answered in %s', async (envelope) => {
		Object.assign(client.sandbox.settings, { createdStatus: 200, recordEnvelope: envelope });
		const { status, data } = await client.order({ ...person, activity_type_id: 44 });
		expect(status).toBe(200);
		expect(data).toEqual({ [envelope]: expect.objectContaining({ id: 4791067 }) });
	});
});
