import { byEmployeeId, type NodeRun } from '../harness/tangoe.cts';
import { useRigForEachTest } from '../harness/useRig.cts';

const rig = useRigForEachTest({ readsPerMinute: 0 });

const set = (settings: object) => Object.assign(rig.sandbox.settings, settings);
const queries = () => rig.sandbox.requests.map(({ query }) => query);
const PARTS = [
	['line', 'lines', '/1/lines', '/1/lines/business_lines'],
	['device', 'devices', '/1/devices', '/1/devices/business_devices'],
] as const;

describe.each(PARTS)('%s: Get Many', (resource, rows, ofEmployee, ofBusiness) => {
	const many = { resource, operation: 'getAll', returnAll: true };
	const whole = { ...many, belongingTo: 'business' };
	const own = (id: string) => ({ ...many, employeeId: byEmployeeId(id) });
	/** Another one like the first, with an ID and a time of its own. */
	const add = (count: number, updated_at = '2024-01-12T09:30:00.000-04:00') => {
		const list = rig.sandbox.world[rows] as Array<{ id: number }>;
		const [first] = list;
		for (let n = 0; n < count; n++) list.push({ ...first, id: 900_000 + n, updated_at } as never);
	};

	describe('of one employee', () => {
		test('reads what belongs to the employee, flat', async () => {
			const { items } = await rig.run(own('10234'));

			const all = rig.sandbox.world[rows];
			const expected = all.filter(({ person_id }) => person_id === 1831610).map(({ id }) => id);
			expect(items.map(({ json }) => json.id)).toEqual(expected);
			expect(items[0].json).toMatchObject({ employee_id: '10234', environment: 'sandbox' });
			expect(items.every(({ json }) => Object.values(json).every(isPlain))).toBe(true);
			expect(rig.requested('GET')).toEqual([ofEmployee]);
			expect(queries()[0]).toMatchObject({ employee_id: '10234' });
		});

		test('is what a workflow means that was saved before there was a choice', async () => {
			const { items } = await rig.run({ ...own('10234') });
			const chosen = await rig.run({ ...own('10234'), belongingTo: 'employee' });
			expect(items).toEqual(chosen.items);
		});

		test('gives the rows as they came where they are not simplified', async () => {
			const { items } = await rig.run({ ...own('10234'), options: { simplify: false } });
			expect(items[0].json).not.toHaveProperty('environment');
			expect(items[0].json).toHaveProperty('updated_at');
		});

		test('gives no items for an employee who has none', async () => {
			const { items, error } = await rig.run(own('10300'));
			expect(error).toBeUndefined();
			expect(items).toEqual([]);
		});

		test('keeps leading zeros apart', async () => {
			const [padded, plain] = [await rig.run(own('00417')), await rig.run(own('417'))];
			expect(padded.items.map(({ json }) => json.employee_id)).toContain('00417');
			expect(plain.items.map(({ json }) => json.employee_id)).not.toContain('00417');
		});

		test('never asks without an employee', async () => {
			const { error } = await rig.run(own('={{ $json.leaver }}'));
			expect(error?.message).toContain('Employee is empty');
			expect(rig.sandbox.requests).toEqual([]);
		});

		test('passes nothing on where rows of other people are among them', async () => {
			set({ ignoreFilters: true });
			const { error, items } = await rig.run(own('10000'));
			expect(items).toEqual([]);
			expect(error?.message).toContain(`${rows} of other people`);
		});

		test('reads no further where there are rows of other people', async () => {
			set({ ignoreFilters: true });
			add(1_200);
			const { error } = await rig.run(own('10000'));
			expect(error?.message).toContain(`${rows} of other people`);
			expect(rig.requested('GET')).toHaveLength(1);
		});

		test('pairs every row with its employee, and goes on after one that is refused', async () => {
			const { items, errors } = await rig.run(own('={{ $json.e }}'), {
				items: [{ e: '10234' }, { e: '' }, { e: 'nobody' }, { e: '10234' }],
				node: { onError: 'continueErrorOutput' },
			});
			const pairs = items.map(({ pairedItem }) => (pairedItem as { item: number }).item);
			expect([...new Set(pairs)]).toEqual([0, 3]);
			expect(errors.map(({ json }) => json.error)).toEqual([
				expect.stringContaining('Employee is empty'),
			]);
			expect(errors[0].json.details).toMatchObject({ reason: 'input' });
		});
	});

	describe('of the whole business', () => {
		const ids = () => rig.sandbox.world[rows].map(({ id }) => id);

		test('reads everything, and needs no employee', async () => {
			const { items, error } = await rig.run(whole);
			expect(error).toBeUndefined();
			expect(items.map(({ json }) => json.id)).toEqual(ids());
			expect(new Set(rig.requested('GET'))).toEqual(new Set([ofBusiness]));
			expect(queries()[0]).toEqual({ page: '1', per_page: '999' });
		});

		test.each([
			['pages of its own size', { maxPageSize: 25 }],
			['the last page again beyond the end', { maxPageSize: 50, beyondEnd: 'last' }],
			['pages that overlap', { maxPageSize: 64, overlap: 7 }],
		])('reads it all from a server with %s', async (_, settings) => {
			add(400);
			set(settings);
			const { items } = await rig.run(whole);
			expect(items.map(({ json }) => json.id)).toEqual(ids());
		});

		test.each(['bare', 'response', 'resource', 'data', 'items', 'results'])(
			'reads the envelope %s',
			async (envelope) => {
				set({ envelope });
				const { items } = await rig.run(whole);
				expect(items).toHaveLength(ids().length);
			},
		);

		test('gives as many as asked for', async () => {
			const { items } = await rig.run({ ...whole, returnAll: false, limit: 3 });
			expect(items.map(({ json }) => json.id)).toEqual(ids().slice(0, 3));
			expect(rig.requested('GET')).toHaveLength(1);
		});

		test('fails as a whole where a page cannot be read', async () => {
			add(1_200);
			rig.sandbox.fault({ kind: 'wrongEnvelope', method: 'GET', match: { page: '2' } });
			const { items, error } = await rig.run(whole);
			expect(items).toEqual([]);
			expect(error?.message).toContain('has an unknown format');
		});
	});

	describe('updated since', () => {
		const since = (updatedAtGt: string, more = {}) => ({
			...whole,
			...more,
			filters: { updatedAtGt },
		});
		/** Around midnight of 12 May in Indianapolis, which is 4:00 in UTC. */
		const TIMES = [
			'2026-05-11T20:00:00.000-04:00',
			'2026-05-11T23:59:59.000-04:00',
			'2026-05-12T00:00:00.000-04:00',
			'2026-05-12T15:00:00.000Z',
			'2026-05-13T08:00:00.000+09:00',
		];
		beforeEach(() => {
			const list = rig.sandbox.world[rows] as Array<{ updated_at: string }>;
			list.forEach((row, n) => (row.updated_at = TIMES[n] ?? '2024-05-12T09:30:00.000-04:00'));
		});
		const times = (items: Array<{ json: object }>) =>
			items.map(({ json }) => (json as { updated_at?: string }).updated_at);

		test.each([
			['a day, from its midnight in the workflow', '2026-05-12', '2026-05-11', TIMES.slice(2)],
			['a day of the picker', '2026-05-12T00:00:00', '2026-05-11', TIMES.slice(2)],
			['an instant', '2026-05-12T15:00:00Z', '2026-05-11', TIMES.slice(3)],
			['an instant elsewhere', '2026-05-12T00:00:00+09:00', '2026-05-10', TIMES.slice(0)],
			['an expression', "={{ DateTime.fromISO('2026-05-12') }}", '2026-05-11', TIMES.slice(2)],
		])('takes %s, and asks a day earlier', async (_, typed, sent, expected) => {
			const { items, run } = await rig.run(since(typed));
			expect(times(items)).toEqual(expected);
			expect(queries()[0]).toMatchObject({ updated_at_gt: sent });
			expect(hintsOf(run)).toBe('[]');
		});

		test('leaves out what a server gives that ignores the filter, and says so', async () => {
			set({ ignoreFilters: true });
			const { items, run } = await rig.run(since('2026-05-12'));
			expect(times(items)).toEqual(TIMES.slice(2));
			expect(hintsOf(run)).toContain(`returned ${rows} that have not changed`);
		});

		test('counts only what has changed towards the limit', async () => {
			set({ ignoreFilters: true });
			rig.sandbox.world[rows].reverse();
			const { items } = await rig.run(since('2026-05-12', { returnAll: false, limit: 2 }));
			expect(times(items)).toEqual([TIMES[4], TIMES[3]]);
		});

		test('keeps what does not say when it changed', async () => {
			set({ ignoreFilters: true });
			rig.sandbox.world[rows].splice(2);
			rig.sandbox.world[rows][0].updated_at = '';
			const { items } = await rig.run(since('2026-05-12'));
			expect(items.map(({ json }) => json.id)).toEqual([rig.sandbox.world[rows][0].id]);
		});

		test('names a value that is no date', async () => {
			const { error } = await rig.run(since('={{ "soon" }}'));
			expect(error?.message).toContain(
				'Updated Since is text of 4 characters, which is not a date',
			);
			expect(rig.sandbox.requests).toEqual([]);
		});
	});
});

function isPlain(value: unknown): boolean {
	return typeof value !== 'object';
}

function hintsOf({ data }: NodeRun['run']): string {
	return JSON.stringify(data.resultData.runData.Tangoe[0].hints);
}
