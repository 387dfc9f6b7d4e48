import { EXAMPLE_ANSWER, TYPE_TABLES } from '../../sandbox/orders/tables.cts';
import { OPERATION_OF_ID } from '../engine/harness/documentation.cts';
import { useSandbox } from './client.cts';

// What the examples lack by their own tables, and nothing else.
const mended: Record<number, object> = {
	8: { employee_id: '10000' },
	9: { comment: 'Is it due?' },
	87: { comment: 'Back from leave' },
	29: { skip_approval: false, skip_policy_agreement: false, suppress_user_email: false },
};

const examples = TYPE_TABLES.map(({ activity_type_id, name, example_payload }) => {
	const { activity, ...beside } = example_payload as { activity: object };
	const mending = mended[activity_type_id];
	return { id: activity_type_id, name, activity: { ...activity, ...mending }, beside, mending };
});

describe('the documented examples', () => {
	const client = useSandbox();

	it('are there for every type of the contract', () => {
		const ids = examples.map(({ id }) => String(id));
		expect(ids).toEqual(expect.arrayContaining(Object.keys(OPERATION_OF_ID)));
	});

	it.each(examples)('$id $name is accepted', async ({ id, activity, beside }) => {
		const { status, data } = await client.order(activity, beside);
		expect({ status, errors: data.errors }).toEqual({ status: 201 });
		expect(data).toMatchObject({ id: 4791064, state: 'approved', activity_type_id: id });
		expect(Object.keys(data)).toEqual(Object.keys(EXAMPLE_ANSWER));
		expect(client.sandbox.orders).toEqual([{ activity, ...beside }]);
	});

	it.each(examples.filter(({ mending }) => mending))(
		'$id $name is refused as it is printed',
		async ({ activity, beside, mending }) => {
			const names = Object.keys(mending as object);
			const printed = Object.fromEntries(
				Object.entries(activity).filter(([name]) => !names.includes(name)),
			);
			const { status, data } = await client.order(printed, beside);
			expect(status).toBe(422);
			expect(Object.keys(data.errors).sort()).toEqual(names.sort());
		},
	);

	it('may have the type of 38 as a number', async () => {
		const { activity, beside } = examples.find(({ id }) => id === 38) as (typeof examples)[0];
		expect((await client.order({ ...activity, activity_type_id: 38 }, beside)).status).toBe(201);
	});
});
