import { useSandbox } from './client.cts';
import { goodOrders } from './goodOrders.cts';
import { openReceiver } from './receiver.cts';

describe('the way of an activity', () => {
	const client = useSandbox();

	const place = async (activity: object) => (await client.order(activity)).data.id;
	const state = (id: number) => client.sandbox.activities.find((one) => one.id === id)?.state;
	const line = (id: number) => client.sandbox.world.lines.find((one) => one.id === id);
	const complete = async (activity: object) => {
		const id = await place(activity);
		client.sandbox.advance(id, 'completed');
	};

	it('leads from approved over ordered to completed', async () => {
		const id = await place(goodOrders.accessories);
		const seen = [state(id)];
		client.clock.now += 60_000;
		client.sandbox.advance(id);
		seen.push(state(id));
		client.sandbox.advance(id);
		seen.push(state(id));
		expect(seen).toEqual(['approved', 'ordered', 'completed']);
		expect(await client.get('/1/activities/' + id)).toMatchObject({
			order_number: `SO-${id}`,
			courier: 'Parcel Post',
			completed_at: '2022-11-01T10:01:00.000-04:00',
			updated_at: '2022-11-01T10:01:00.000-04:00',
			created_at: '2022-11-01T10:00:00.000-04:00',
		});
	});

	it('may lead over a back order, or end early', async () => {
		const [one, other] = [await place(goodOrders.accessories), await place(goodOrders.leave)];
		client.sandbox.advance(one, 'on_back_order');
		client.sandbox.advance(one);
		client.sandbox.advance(other, 'cancelled');
		expect([state(one), state(other)]).toEqual(['ordered', 'cancelled']);
	});

	it('ends there', async () => {
		const id = await place(goodOrders.leave);
		client.sandbox.advance(id, 'cancelled');
		expect(() => client.sandbox.advance(id)).toThrow('cancelled already');
		expect(() => client.sandbox.advance(1)).toThrow('no activity 1');
		const another = await place(goodOrders.leave);
		expect(() => client.sandbox.advance(another, 'shipped')).toThrow('no state shipped');
	});

	it('changes nothing before it is completed', async () => {
		const id = await place(goodOrders.cancel);
		client.sandbox.advance(id);
		expect(line(807729)?.status).toBe('active');
	});

	it.each([
		['cancel', 807729, 'deactivated'],
		['suspend', 807778, 'suspended'],
		['unsuspend', 813801, 'active'],
		['reactivate', 813802, 'active'],
	] as const)('completed: %s makes line %i %s', async (name, id, status) => {
		await complete(goodOrders[name]);
		const lines = await client.get('/1/lines', { employee_id: '10000' });
		expect(lines.find((one) => one.id === id)).toMatchObject({ status });
	});

	it('completed: an assigned line has a new owner, and so has its device', async () => {
		await complete(goodOrders.assign);
		const { get } = client;
		const owns = async (path: string) =>
			(await get(path, { employee_id: '10021' })).map(({ id }) => id);
		expect(await owns('/1/lines')).toContain(807728);
		expect(await owns('/1/devices')).toContain(610019);
	});

	it('completed: an assigned device has a new owner', async () => {
		const device = { activity_type_id: 24, device_id: 123, replacement_person_id: 555001218 };
		await complete({ employee_id: '10000', ...device });
		const devices = await client.get('/1/devices', { employee_id: '10021' });
		expect(devices.map(({ id }) => id)).toContain(123);
	});

	it('completed: a new line is there', async () => {
		const { preferred_address_attributes } = goodOrders.existing;
		const { shipping_address_attributes } = goodOrders.accessories;
		await complete({
			activity_type_id: 3,
			employee_id: '10300',
			carrier_id: 834256072,
			business_ref_device_id: 111730,
			business_plan_id: 21333,
			business_feature_ids: [5248],
			preferred_area_code: '315',
			preferred_address_attributes,
			shipping_address_attributes,
		});
		const [added] = await client.get('/1/lines', { employee_id: '10300' });
		expect(added).toMatchObject({
			phone_number: expect.stringMatching(/^315555\d{4}$/),
			status: 'active',
			plan: { id: 1042457042 },
			device: { name: 'Apple iPhone 15 128GB - Blue' },
		});
		const features = await client.get('/1/features', { line_id: added.id });
		expect(features.map(({ id }) => id)).toEqual([1056566602]);
	});

	it('is pushed at four states, with Basic authentication', async () => {
		const receiver = await openReceiver();
		const { settings, advance } = client.sandbox;
		settings.push = { url: receiver.url, username: 'tangoe', password: 'pa:ss' };
		const id = await place({ ...goodOrders.leave, remote_activity_id: 'R-7' });
		const states = ['approved', 'ordered', 'on_back_order', 'completed'];
		for (const name of states) advance(id, name);
		advance(await place(goodOrders.leave), 'cancelled');
		await client.sandbox.stop();
		await receiver.stop();
		expect(receiver.pushes.map(({ body }) => body.state).sort()).toEqual([
			'cancelled',
			'completed',
			'on_back_order',
			'ordered',
		]);
		const authorization = `Basic ${Buffer.from('tangoe:pa:ss').toString('base64')}`;
		expect(receiver.pushes.find(({ body }) => body.state === 'ordered')).toMatchObject({
			method: 'POST',
			authorization,
			body: { id, activity_type_id: 33, employee_id: '10000', remote_activity_id: 'R-7' },
		});
	});

	it.each([503, 0])('notes a push that ended with %i and goes on', async (status) => {
		const receiver = await openReceiver(status || 200);
		const { settings, advance, activities } = client.sandbox;
		settings.push = { url: receiver.url, username: 'u', password: 'p' };
		if (status === 0) await receiver.stop();
		advance(await place(goodOrders.leave), 'ordered');
		await client.sandbox.stop();
		if (status !== 0) await receiver.stop();
		expect(activities[0]).toMatchObject({ state: 'ordered', callback_logs: [{ status }] });
	});
});
