import documentation from '../../sandbox/documentation/flows.json';
import { flowOf } from '../../sandbox/orders/flows.cts';
import { TYPE_TABLES } from '../../sandbox/orders/tables.cts';
import { useSandbox } from './client.cts';

/** The way of some types as Tangoe's page describes it, written down once more. */
const WAYS: Array<[string, number, string[]]> = [
	['Line Cancel', 1, ['in_progress', 'completed']],
	['New Line', 3, ['in_progress', 'ordered', 'shipped']],
	['Accessory Order', 7, ['ordered', 'completed']],
	['Upgrade Eligibility Check', 9, ['in_progress', 'set_date']],
	['Travel Request', 12, ['in_progress', 'awaiting_carrier_response', 'completed']],
	['Add/Remove Features', 15, ['in_progress', 'await_carrier_response', 'features_updated']],
	['Device Replacement', 18, ['in_progress', 'order_placed', 'shipped']],
	['Add Service to Existing Device', 37, ['in_progress', 'order_placed']],
	['Reactivate Line', 42, ['in_progress', 'await_carrier_response', 'active']],
];

describe('the milestones of a type', () => {
	const client = useSandbox();

	/** What a documented example lacks by its own table. */
	const lacking = { employee_id: '10000', comment: 'As asked for' };
	const flags = { skip_approval: false, skip_policy_agreement: false, suppress_user_email: false };

	async function place(typeId: number): Promise<number> {
		const table = TYPE_TABLES.find(({ activity_type_id }) => activity_type_id === typeId);
		const { activity, ...beside } = table?.example_payload as { activity: object };
		const more = typeId === 29 ? flags : {};
		const { status, data } = await client.order({ ...activity, ...lacking, ...more }, beside);
		expect(status).toBe(201);
		return data.id;
	}

	const stateNow = () => client.sandbox.activities[0].state;
	function wayOf(id: number): string[] {
		const way: string[] = [];
		while (client.sandbox.activities[0].completed_at === null) {
			client.sandbox.advance(id);
			way.push(stateNow());
		}
		return way;
	}

	it.each(WAYS)('%s', async (_, typeId, way) => {
		expect(wayOf(await place(typeId))).toEqual(way);
	});

	it.each(TYPE_TABLES)('$activity_type_id $name: leads to an end', async ({ activity_type_id }) => {
		const id = await place(activity_type_id);
		const { milestones, results } = flowOf(activity_type_id);
		expect(wayOf(id)).toEqual(milestones.map(({ state }) => state));
		expect(() => client.sandbox.advance(id)).toThrow('already');
		const [activity] = client.sandbox.activities;
		if (results.includes('orderNumber')) expect(activity.order_number).toBe(`SO-${id}`);
		if (results.includes('tracking')) {
			expect(activity).toMatchObject({ courier: 'Parcel Post', tracking_number: `PP${id}US` });
		}
	});

	it('are there for every documented type, once', () => {
		const ids = [
			...documentation.flows.map(({ activity_type_id }) => activity_type_id),
			...documentation.undescribed.activity_type_ids,
		];
		const byNumber = (one: number, other: number) => one - other;
		expect(ids.sort(byNumber)).toEqual(
			TYPE_TABLES.map(({ activity_type_id }) => activity_type_id).sort(byNumber),
		);
	});

	it('can be left for a state of any activity, and taken up again', async () => {
		const id = await place(18);
		client.sandbox.advance(id, 'on_back_order');
		client.sandbox.advance(id);
		expect(stateNow()).toBe('order_placed');
		client.sandbox.advance(id, 'ordered');
		client.sandbox.advance(id);
		expect(stateNow()).toBe('shipped');
	});

	it('change the world at the end, whatever it is called', async () => {
		const { world, advance } = client.sandbox;
		const lines = world.lines.length;
		const id = await place(3);
		advance(id, 'ordered');
		expect(world.lines).toHaveLength(lines);
		advance(id);
		expect([stateNow(), world.lines.length]).toEqual(['shipped', lines + 1]);
	});

	it('belong to their type', async () => {
		const id = await place(1);
		expect(() => client.sandbox.advance(id, 'shipped')).toThrow(
			'There is no state shipped: use one of approved, ordered, on_back_order, completed, cancelled, in_progress',
		);
	});
});
