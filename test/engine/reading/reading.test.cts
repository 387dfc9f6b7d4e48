import { byEmployeeId, byId } from '../harness/tangoe.cts';
import { useRigForEachTest } from '../harness/useRig.cts';

const rig = useRigForEachTest({ readsPerMinute: 0 });

const cancel = async (line: number) =>
	await rig.run({
		operation: 'lineCancel',
		cancelTiming: 'today',
		employeeId: byEmployeeId('10000'),
		lineId: byId(line),
	});

describe('Activity: Get', () => {
	test('reads one activity, simplified or raw', async () => {
		await cancel(807778);
		const [{ id, ...record }] = rig.sandbox.activities;

		const simple = await rig.run({ operation: 'get', activityId: byId(id) });
		const raw = await rig.run({
			operation: 'get',
			activityId: byId(id),
			options: { simplify: false },
		});

		expect(simple.items[0].json).toMatchObject({
			id,
			activity_name: 'Line Cancel',
			employee_id: '10000',
			line_id: 807778,
			environment: 'sandbox',
		});
		expect(Object.keys(simple.items[0].json).length).toBeLessThan(20);
		const status = { phase: 'withTangoe', is_final: false, needs_attention: false };
		expect(simple.items[0].json).toMatchObject({ state: 'approved', ...status });
		expect(raw.items[0].json).toEqual({ id, ...record, ...status });
	});

	test('says that there is none', async () => {
		const { error } = await rig.run({ operation: 'get', activityId: byId(1) });
		expect(error?.message).toContain('Tangoe Mobile has no such record');
	});

	test('names a blank ID by its label', async () => {
		const { error } = await rig.run({ operation: 'get', activityId: byId('={{ $json.id }}') });
		expect(error?.message).toContain('Activity is empty');
		expect(rig.sandbox.requests).toEqual([]);
	});
});

describe('Activity: Get Many', () => {
	const many = { operation: 'getAll', returnAll: true };

	beforeEach(async () => {
		for (const line of [807778, 807729, 807728]) await cancel(line);
		await rig.run({
			operation: 'suspend',
			employeeId: byEmployeeId('10000'),
			lineId: byId(3583821),
		});
		rig.sandbox.requests.length = 0;
	});

	test('sends every documented filter under its own name', async () => {
		await rig.run({
			...many,
			filters: {
				activityTypeIdEq: '1',
				stateEq: 'approved',
				assignedToIdEq: byId(253054),
				rpaAttemptedEq: false,
				postponed: 'not_sleeping',
				createdAtGte: '2026-01-01T00:00:00',
				createdAtLte: '2099-01-01',
				updatedAtGte: '2026-01-01',
				updatedAtLte: '2099-01-01',
				completedAtGte: '2026-01-01',
				completedAtLte: '2099-01-01',
			},
		});

		expect(rig.sandbox.requests[0].query).toEqual({
			activity_type_id_eq: '1',
			state_eq: 'approved',
			assigned_to_id_eq: '253054',
			rpa_attempted_eq: 'false',
			not_sleeping: 'true',
			created_at_gte: '2026-01-01',
			created_at_lte: '2099-01-01',
			updated_at_gte: '2026-01-01',
			updated_at_lte: '2099-01-01',
			completed_at_gte: '2026-01-01',
			completed_at_lte: '2099-01-01',
			page: '1',
			per_page: '999',
		});
	});

	test('gives as many as asked for, and all of them over short pages', async () => {
		const limited = await rig.run({ operation: 'getAll', limit: 2 });
		expect(limited.items).toHaveLength(2);

		Object.assign(rig.sandbox.settings, { maxPageSize: 10 });
		for (let count = 0; count < 21; count++) await cancel(807778);
		const all = await rig.run(many);
		expect(all.items).toHaveLength(25);
		expect(new Set(all.items.map(({ json }) => json.id)).size).toBe(25);
	});

	test('neither goes round in circles nor returns a part where the server ignores the page', async () => {
		Object.assign(rig.sandbox.settings, { ignorePage: true, maxPageSize: 2 });
		for (let count = 0; count < 6; count++) await cancel(807778);
		Object.assign(rig.sandbox.settings, { maxPageSize: 10 });
		rig.sandbox.requests.splice(0);
		const { error } = await rig.run(many);
		expect(error?.message).toContain('cannot be read to its end');
		expect(rig.sandbox.requests).toHaveLength(3);
	});

	test('leaves out what does not pass a filter that the server ignores, and says so', async () => {
		Object.assign(rig.sandbox.settings, { ignoreFilters: true });

		const { items, run } = await rig.run({ ...many, filters: { activityTypeIdEq: '2' } });

		expect(items.map(({ json }) => json.activity_type_id)).toEqual([2]);
		expect(JSON.stringify(run.data.resultData.runData.Tangoe[0].hints)).toContain('do not pass');
	});

	test('a limit below one is refused', async () => {
		const { error } = await rig.run({ operation: 'getAll', limit: '={{ 0 }}' });
		expect(error?.message).toContain('Limit');
	});

	test('passing faults of a read are ridden out', async () => {
		rig.sandbox.fault({ kind: 'status', status: 503, method: 'GET' });
		rig.sandbox.fault({ kind: 'dropBefore', method: 'GET' });

		const { items } = await rig.run(many);

		expect(items).toHaveLength(4);
		expect(rig.requested('GET')).toHaveLength(3);
	});

	test('an answer of unknown form is not taken for an empty list', async () => {
		rig.sandbox.fault({ kind: 'wrongEnvelope', method: 'GET', times: 9 });
		const { error } = await rig.run(many);
		expect(error?.message).toContain('has an unknown format');
	});
});
