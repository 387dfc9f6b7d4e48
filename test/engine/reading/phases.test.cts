import type { INodeParameters } from 'n8n-workflow';
import { CANCEL, LINES, PURCHASE } from '../harness/orders.cts';
import { byEmployeeId, byId } from '../harness/tangoe.cts';
import { useRigForEachTest } from '../harness/useRig.cts';

const rig = useRigForEachTest({ readsPerMinute: 0 });

const suspend: INodeParameters = {
	operation: 'suspend',
	employeeId: byEmployeeId('10000'),
	lineId: byId(LINES[0]),
};

/** Places orders to suspend a line and puts them in these states. */
async function activitiesIn(states: string[]): Promise<void> {
	const { items } = await rig.run(suspend, { items: states.map(() => ({})) });
	expect(items).toHaveLength(states.length);
	rig.sandbox.activities.forEach((activity, index) => (activity.state = states[index]));
	rig.sandbox.requests.length = 0;
}

describe('the phase of an activity', () => {
	test('follows the milestones of its type, in Get', async () => {
		await rig.run(PURCHASE);
		const [{ id }] = rig.sandbox.activities;
		const seen: unknown[] = [];
		for (const move of [undefined, 'on_back_order', undefined, undefined]) {
			rig.sandbox.advance(id, move);
			const { items } = await rig.run({ operation: 'get', activityId: byId(id) });
			const { state, phase, is_final, needs_attention } = items[0].json;
			seen.push([state, phase, is_final, needs_attention]);
		}
		expect(seen).toEqual([
			['in_progress', 'withTangoe', false, false],
			['on_back_order', 'backOrdered', false, true],
			['ordered', 'ordered', false, false],
			['shipped', 'shipped', true, false],
		]);
	});

	test.each([true, false])('stands on an order that existed; simplified %s', async (simplify) => {
		const order = { ...CANCEL, lineId: byId(LINES[0]), options: { simplify } };
		const placed = await rig.run(order, { looks: true });
		expect(placed.items[0].json).toMatchObject({ outcome: 'created', phase: 'withTangoe' });
		rig.sandbox.advance(rig.sandbox.activities[0].id, 'completed');
		const again = await rig.run(order, { looks: true });
		expect(again.items[0].json).toMatchObject({
			...{ outcome: 'alreadyThere', ordered: true, state: 'completed' },
			...{ phase: 'done', is_final: true, needs_attention: false },
		});
	});

	test('is unknown where the answer to an order shows no state', async () => {
		rig.sandbox.fault({ kind: 'changed', method: 'POST', changes: { state: null } });
		const { items } = await rig.run(suspend);
		expect(items[0].json).toMatchObject({
			...{ outcome: 'created', phase: 'unknown', is_final: false, needs_attention: true },
		});
	});
});

describe('Get Many by phase', () => {
	const many = (phase: unknown, more: INodeParameters = {}): INodeParameters => ({
		...{ operation: 'getAll', returnAll: true },
		...more,
		filters: { phase, ...((more.filters ?? {}) as object) } as INodeParameters,
	});
	const statesOf = async (parameters: INodeParameters) =>
		(await rig.run(parameters)).items.map(({ json }) => json.state);

	test('gives what is in one of the phases, in any spelling, and sends no filter', async () => {
		const states = ['Cancelled', 'canceled', 'completed', 'kaput', 'CANCELED', 'rejected'];
		await activitiesIn(states);
		expect(await statesOf(many(['cancelled']))).toEqual(['Cancelled', 'canceled', 'CANCELED']);
		expect(await statesOf(many(['done', 'unknown']))).toEqual(['completed', 'kaput']);
		expect(await statesOf(many('refused, done'))).toEqual(['completed', 'rejected']);
		expect(rig.sandbox.requests.map(({ query }) => Object.keys(query).sort())).toEqual(
			Array(3).fill(['page', 'per_page']),
		);
	});

	test('goes along with the filters of Tangoe', async () => {
		await activitiesIn(['ordered', 'approved']);
		await rig.run(PURCHASE);
		const { items } = await rig.run(many(['withTangoe'], { filters: { activityTypeIdEq: '2' } }));
		expect(items.map(({ json }) => [json.activity_type_id, json.state])).toEqual([[2, 'approved']]);
	});

	test('reads the pages that it takes for Limit, and no more', async () => {
		const states = Array.from({ length: 25 }, (_, index) => (index % 6 === 5 ? 'shipped' : 'open'));
		await activitiesIn(states);
		Object.assign(rig.sandbox.settings, { maxPageSize: 10 });
		const limited = await rig.run(many(['shipped'], { returnAll: false, limit: 3 }));
		expect(limited.items.map(({ json }) => json.phase)).toEqual(Array(3).fill('shipped'));
		expect(rig.requested('GET')).toHaveLength(2);
		expect(await statesOf(many(['shipped']))).toHaveLength(4);
		expect(limited.hints).toEqual([]);
	});

	test('is not for what is no phase', async () => {
		const { error } = await rig.run(many(['finished']));
		expect(error?.message).toContain('enter one or several of waitingForApproval, withTangoe,');
		const empty = await rig.run(many([]));
		expect(empty.error?.message).toContain('Phase is empty: choose at least one');
		expect(rig.sandbox.requests).toEqual([]);
	});

	test('gives raw rows with the phase, too', async () => {
		await activitiesIn(['On Back-Order', 'ordered']);
		const { items } = await rig.run(many(['backOrdered'], { options: { simplify: false } }));
		expect(items.map(({ json }) => json)).toEqual([
			{
				...rig.sandbox.activities[0],
				...{ phase: 'backOrdered', is_final: false, needs_attention: true },
			},
		]);
	});
});
