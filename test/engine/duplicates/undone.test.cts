import type { INodeParameters } from 'n8n-workflow';
import {
	CANCEL,
	CONTINUE,
	LINES,
	outcomesOf,
	PREFERRED_ADDRESS,
	PURCHASE,
} from '../harness/orders.cts';
import { byId } from '../harness/tangoe.cts';
import { useRig } from '../harness/useRig.cts';

const rig = useRig({ readsPerMinute: 0 });

const UNCOUNTED = { maxEndingPerDay: 100_000 };
const RETURNING = { ...UNCOUNTED, ifAlreadyOrdered: 'returnExisting' };
const of = (operation: string, more: INodeParameters = {}): INodeParameters => ({
	...CANCEL,
	operation,
	lineId: byId(LINES[0]),
	options: RETURNING,
	comment: 'As asked for',
	...more,
});
const run = async (parameters: INodeParameters) =>
	await rig.run(parameters, { looks: true, node: CONTINUE });

/** The types whose activities were read since it was last asked. */
const readTypes = () =>
	rig.sandbox.requests.splice(0).flatMap(({ query }) => query.activity_type_id_eq ?? []);

/** Changes the state of the latest activity. */
function latestIs(state: string): void {
	const latest = rig.sandbox.activities.at(-1);
	if (latest) latest.state = state;
}

describe('an order that was undone since is ordered again', () => {
	const toPerson = (id: number) => ({ replacementPersonId: byId(id) });
	const [anna, ben] = [toPerson(555001218), toPerson(1831571)];
	const device = { deviceId: byId(807778) };

	test.each([
		['Line Cancel by Reactivate Line', of('lineCancel'), of('reactivateLine')],
		['Reactivate Line by Line Cancel', of('reactivateLine'), of('lineCancel')],
		['Suspend by Unsuspend', of('suspend'), of('unsuspend')],
		['Unsuspend by Suspend', of('unsuspend'), of('suspend')],
		['Line Assignment by another owner', of('lineAssignment', anna), of('lineAssignment', ben)],
		[
			'Device Assign by another owner',
			of('deviceAssign', { ...anna, ...device }),
			of('deviceAssign', { ...ben, ...device }),
		],
	])('%s', async (_, order, opposite) => {
		expect(outcomesOf(await run(order))).toEqual(['created']);
		expect(outcomesOf(await run(order))).toEqual(['alreadyThere']);
		expect(outcomesOf(await run(opposite))).toEqual(['created']);
		const last = await run(order);
		expect(last.items[0].json).toMatchObject({ outcome: 'created' });
		expect(outcomesOf(await run(order))).toEqual(['alreadyThere']);
	});

	test('also where the employee of the newer order is another one', async () => {
		await run(of('lineAssignment', anna));
		await run(of('lineAssignment', ben));
		Object.assign(rig.sandbox.activities[1], { created_for: { id: 1, employee_id: '10021' } });
		expect(outcomesOf(await run(of('lineAssignment', anna)))).toEqual(['created']);
	});

	test('but not by an order that was withdrawn itself, or is about another line', async () => {
		await run(of('lineCancel'));
		await run(of('reactivateLine'));
		latestIs('cancelled');
		await run(of('reactivateLine', { lineId: byId(LINES[1]) }));
		expect(outcomesOf(await run(of('lineCancel')))).toEqual(['alreadyThere']);
	});

	test('and that costs a read only where an equal order exists', async () => {
		await run(of('lineCancel'));
		rig.sandbox.requests.splice(0);
		await run(of('lineCancel', { lineId: byId(LINES[1]) }));
		expect(readTypes()).toEqual(['1', '1']);
		await run(of('lineCancel'));
		expect(readTypes()).toEqual(['1', '1', '42']);
	});
});

describe('the state of an existing order', () => {
	test.each([
		...['cancelled', 'Canceled', 'withdrawn', 'voided', 'rejected', 'Denied', 'declined'],
		...['failed', 'error', 'ERRORED'],
	])('%s: it does not count', async (state) => {
		await run(of('lineCancel'));
		latestIs(state);
		expect(outcomesOf(await run(of('lineCancel')))).toEqual(['created']);
	});

	test.each(['approved', 'Ordered', 'On Back-Order', 'In Progress', 'shipped', 'completed'])(
		'%s: it counts, without a warning',
		async (state) => {
			await run(of('lineCancel'));
			latestIs(state);
			const { items } = await run(of('lineCancel'));
			expect(items[0].json).toMatchObject({ outcome: 'alreadyThere' });
			expect(items[0].json).not.toHaveProperty('warning');
		},
	);

	test.each([true, false])(
		'unknown: it counts, with a warning; simplified %s',
		async (simplify) => {
			await run(of('lineCancel'));
			latestIs('kaput');
			const { items } = await run(of('lineCancel', { options: { ...RETURNING, simplify } }));
			expect(items[0].json).toMatchObject({
				outcome: 'alreadyThere',
				warning: expect.stringContaining('is in the state kaput, which this node does not know'),
			});
		},
	);
});

describe('two items of a run that order the same otherwise', () => {
	const upgrade = (changed: INodeParameters): INodeParameters => ({
		...PURCHASE,
		operation: 'deviceUpgrade',
		lineId: byId(LINES[0]),
		businessPlanId: byId(21333),
		options: RETURNING,
		...changed,
	});
	const areaCode: INodeParameters = of('changePhoneNumber', {
		preferredAreaCode: '={{ $json.value }}',
		...PREFERRED_ADDRESS,
	});

	test.each([
		['another model', upgrade({ businessRefDeviceId: byId('={{ $json.value }}') }), [26363, 26372]],
		['another area code', areaCode, ['317', '463']],
	])('%s: the second one fails and names the first', async (_, parameters, values) => {
		const items = [values[0], values[1], values[0]].map((value) => ({ value }));
		const { items: results } = await rig.run(parameters, { items, looks: true, node: CONTINUE });

		expect(results.map(({ json }) => json.outcome)).toEqual(['created', undefined, 'alreadyThere']);
		expect(results[1].json.details).toMatchObject({ reason: 'alreadyOrdered', outcome: 'notSent' });
		expect(results[1].json.error).toMatch(
			/item 0 of this run orders it with another value of (Device Model|Area Code)/,
		);
		expect(rig.sandbox.orders).toHaveLength(1);
	});

	test('with another comment or ID of the caller they are the same', async () => {
		const { items } = await rig.run(
			of('lineCancel', {
				additionalFields: { comment: '={{ $json.note }}', remoteActivityId: '={{ $json.note }}' },
			}),
			{ items: [{ note: 'one' }, { note: 'two' }], looks: true },
		);
		expect(items.map(({ json }) => json.outcome)).toEqual(['created', 'alreadyThere']);
	});
});
