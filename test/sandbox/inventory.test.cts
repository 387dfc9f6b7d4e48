import { useSandbox } from './client.cts';

describe('people, lines and devices', () => {
	const client = useSandbox();

	const findOne = (employee_id: string) =>
		client.http.get('/1/people/find_one', { params: { employee_id } });

	it('finds one person, leading zeros counting', async () => {
		expect((await findOne('10000')).data).toMatchObject({
			id: 1831571,
			name_first: 'Pinkerton',
			employee_id: '10000',
		});
		expect((await findOne('00417')).data.id).not.toBe((await findOne('417')).data.id);
	});

	it.each([
		['empty', 200, {}],
		['null', 200, null],
		['array', 200, []],
		['404', 404, expect.anything()],
	] as const)('can say in the style %s that nobody matches', async (style, status, body) => {
		client.sandbox.settings.noMatchStyle = style;
		const answer = await findOne('99999');
		expect([answer.status, answer.data]).toEqual([status, body]);
	});

	it('lists people by employee and by group', async () => {
		expect(await client.get('/1/people')).toHaveLength(24);
		expect(await client.get('/1/people', { employee_id: '00417' })).toHaveLength(1);
		const contractors = await client.get('/1/people', { group_id: 1608 });
		expect(contractors.map(({ employee_id }) => employee_id)).toContain('A-1001');
		expect(contractors).toHaveLength(4);
	});

	it("lists an employee's lines with what belongs to them", async () => {
		const lines = await client.get('/1/lines', { employee_id: '10234' });
		expect(lines).toHaveLength(3);
		expect(lines[0]).toEqual({
			id: 815101,
			phone_number: '3175550191',
			status: 'active',
			carrier_id: 834256072,
			carrier: { id: 834256072, name: 'AT United States' },
			device_id: 620101,
			device: { id: 620101, name: 'Apple iPhone 15 128GB - Blue', imei: '350000000005521' },
			plan: { id: 1042457043, name: 'Business Unlimited Talk & Data' },
			employee_id: '10234',
			person_id: 1831610,
			label: 'Work phone',
			updated_at: expect.stringMatching(/-04:00$/),
		});
	});

	it("lists an employee's devices, one without a line", async () => {
		const devices = await client.get('/1/devices', { employee_id: '10234' });
		expect(devices.map(({ line_id }) => line_id)).toEqual([815101, 815102, 815103, null]);
	});

	it('lists what the whole company has, and what changed', async () => {
		const { lines, devices } = client.sandbox.world;
		expect(await client.get('/1/lines/business_lines')).toHaveLength(lines.length);
		const path = '/1/devices/business_devices';
		expect(await client.get(path)).toHaveLength(devices.length);
		const changed = await client.get(path, { updated_at_gt: '2024-05-01' });
		expect(changed.length).toBeGreaterThan(0);
		expect(changed.length).toBeLessThan(devices.length);
		expect(changed.every(({ updated_at }) => String(updated_at) > '2024-05-01')).toBe(true);
	});

	it('hangs together: every id that is mentioned exists', () => {
		const { world } = client.sandbox;
		const known = (list: Array<{ id: number }>) => new Set(list.map(({ id }) => id));
		const has = (list: Array<{ id: number }>, ids: Array<number | null>) =>
			expect(ids.filter((id) => !known(list).has(id as number))).toEqual([]);
		has(
			world.people,
			[...world.lines, ...world.devices].map(({ person_id }) => person_id),
		);
		has(
			world.devices,
			world.lines.map(({ device_id }) => device_id),
		);
		has(
			world.plans,
			world.lines.map(({ business_plan_id }) => business_plan_id),
		);
		has(
			world.refDevices,
			[...world.devices, ...world.models].map((one) => one.ref_device_id),
		);
		has(
			world.carriers,
			[...world.lines, ...world.plans].map(({ carrier_id }) => carrier_id),
		);
		for (const list of Object.values(world)) expect(known(list).size).toBe(list.length);
		const phones = world.lines.map(({ phone_number }) => phone_number);
		expect(new Set(phones).size).toBe(phones.length);
		expect(phones.every((phone) => /^\d{3}555\d{4}$/.test(phone))).toBe(true);
	});
});
