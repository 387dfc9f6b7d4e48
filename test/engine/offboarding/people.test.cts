import { CONTINUE } from '../harness/orders.cts';
import { useRigForEachTest } from '../harness/useRig.cts';
import { jsonOf, LEAVER, LINES, offboard, ordersIn } from './offboarding.cts';

const rig = useRigForEachTest({ readsPerMinute: 0 });
const ALL = LINES.map((id) => [1, id]);

test('each of several leavers has a summary and items of their own', async () => {
	const items = [{}, { employee: '10235' }, { employee: '10300' }];
	const run = await offboard(rig, {}, { items });
	expect(run.error).toBeUndefined();
	expect(
		run.items
			.filter(({ json }) => json.summary)
			.map(({ json, pairedItem }) => [json.employee_id, json.found, json.done, pairedItem]),
	).toEqual([
		[LEAVER, 7, 3, { item: 0 }],
		['10235', 4, 2, { item: 1 }],
		['10300', 0, 0, { item: 2 }],
	]);
	for (const { json, pairedItem } of run.items) {
		expect(json.employee_id).toBe(
			[LEAVER, '10235', '10300'][(pairedItem as { item: number }).item],
		);
	}
	expect(ordersIn(rig)).toHaveLength(5);
});

test('leading zeros count: two people whose IDs differ by nothing else', async () => {
	const run = await offboard(rig, {}, { items: [{ employee: '00417' }] });
	expect(run.error).toBeUndefined();
	expect(ordersIn(rig)).toEqual([
		[1, 820039],
		[1, 820052],
	]);
});

test('nobody has the ID: an error, and with Continue the others go on', async () => {
	const items = [{ employee: '99999' }, {}];
	const stopped = await offboard(rig, {}, { items });
	expect(stopped.error?.message).toContain('No one in Tangoe Mobile has the employee ID 99999');
	expect(rig.sandbox.orders).toEqual([]);

	const run = await offboard(rig, {}, { items, node: CONTINUE });
	expect(jsonOf(run)[0]).toMatchObject({
		error: expect.stringContaining('No one in Tangoe Mobile has the employee ID'),
		details: { reason: 'notFound', ordered: false },
	});
	expect(run.summaries.map(({ employee_id }) => employee_id)).toEqual([LEAVER]);
	expect(ordersIn(rig)).toEqual(ALL);
});

describe('nothing is ordered for a person whose list', () => {
	const settings = () => rig.sandbox.settings;
	/** So many that there are several pages, of a size that a server may have. */
	const giveLines = (count: number) => {
		const { lines } = rig.sandbox.world;
		const own = lines.find(({ id }) => id === LINES[0]) as (typeof lines)[number];
		for (let n = 0; n < count; n++) {
			lines.push({ ...own, id: 990001 + n, phone_number: String(3175559000 + n) });
		}
	};
	test.each<[string, () => void, RegExp]>([
		[
			'of lines fails',
			() => rig.sandbox.fault({ kind: 'status', status: 403, path: '/1/lines', times: 9 }),
			/./,
		],
		[
			'of devices fails',
			() => rig.sandbox.fault({ kind: 'status', status: 403, path: '/1/devices', times: 9 }),
			/./,
		],
		[
			'is cut',
			() => {
				giveLines(12);
				Object.assign(settings(), { ignorePage: true, maxPageSize: 10 });
			},
			/its second page is the first one again/,
		],
		[
			'does not say whose it is',
			() => (settings().keys = { lines: { employee_id: '', person_id: '' } }),
			/without saying whom they belong to/,
		],
		[
			'has lines of other people',
			() => (settings().ignoreFilters = ['employee_id']),
			/other people/,
		],
		[
			'has a row without an ID',
			() =>
				rig.sandbox.fault({
					...{ kind: 'reshaped', path: '/1/lines', times: 9 },
					reshape: (rows) =>
						(rows as object[]).map((row, n) => (n === 1 ? { ...row, id: null } : row)),
				}),
			/has an unknown format/,
		],
	])('%s', async (_, change, says) => {
		change();
		const run = await offboard(rig);
		expect(`${run.error?.message} ${run.error?.description}`).toMatch(says);
		expect(rig.requested('POST')).toEqual([]);
	});

	test('is accepted without owners where the option says so', async () => {
		rig.sandbox.settings.keys = { lines: { employee_id: '', person_id: '' } };
		const run = await offboard(rig, { options: { acceptUnowned: true } });
		expect(run.error).toBeUndefined();
		expect(ordersIn(rig)).toEqual(ALL);
	});

	test('comes on several pages: all of them are read', async () => {
		giveLines(22);
		rig.sandbox.settings.maxPageSize = 10;
		const run = await offboard(rig);
		expect(run.summary).toMatchObject({ found: 29, done: 25 });
		expect((run.summary.evidence as { lists: { lines: object } }).lists.lines).toMatchObject({
			...{ rows: 25, pages: 3, from: 'employee' },
		});
	});
});
