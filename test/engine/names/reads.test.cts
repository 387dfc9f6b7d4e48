import type { INodeParameters } from 'n8n-workflow';
import { accessory, byEmail, byName, byPhone, NAMES, newLineByNames } from '../harness/names.cts';
import { byEmployeeId } from '../harness/tangoe.cts';
import { useRigForEachTest } from '../harness/useRig.cts';

// A thousand orders take a while where others use the machine too.
jest.setTimeout(90_000);

const rig = useRigForEachTest({ readsPerMinute: 0 });

/** How often each path was read. */
function reads(): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const path of rig.requested('GET')) counts[path] = (counts[path] ?? 0) + 1;
	return counts;
}

const ALL_LINES = '/1/lines/business_lines';

const all = (count: number) => Array.from({ length: count }, (_, n) => ({ n }));

test('a thousand orders by name in one scope read each list once', async () => {
	const { items, error } = await rig.run(
		{
			...newLineByNames,
			carrierId: byName('={{ $json.n % 2 ? "AT United States" : "at united states" }}'),
			additionalFields: {
				...accessory('={{ "Screen Protector" }}'),
				businessFeatureIds: '={{ [$json.n % 3 ? "Text 1000" : "Visual Voicemail"] }}',
			},
			options: { ordersAtOnce: 10 },
		} as INodeParameters,
		{ items: all(1_000) },
	);

	expect(error).toBeUndefined();
	expect(items).toHaveLength(1_000);
	expect(rig.sandbox.orders).toHaveLength(1_000);
	expect(reads()).toEqual({
		'/1/people': 1,
		'/1/carriers': 1,
		'/1/business_ref_devices': 1,
		'/1/business_plans': 1,
		'/1/business_features': 1,
		'/1/countries/business_countries': 1,
		// Twenty rows may be a page of the server's own size, so a second page is asked for.
		'/1/accessories': 2,
	});
});

test('a thousand different wrong names in two thousand models take one list, and no long time', async () => {
	const begin = process.cpuUsage();
	const { items } = await rig.run(
		{
			...newLineByNames,
			carrierId: byName('Continental Wireless'),
			businessRefDeviceId: byName('={{ "Samsung Galaxy " + $json.n + " 128GB" }}'),
		} as INodeParameters,
		{ items: all(1_000), node: { onError: 'continueRegularOutput' } },
	);

	expect(items.every(({ json }) => String(json.error).includes('Nearest: Samsung Galaxy'))).toBe(
		true,
	);
	// Three pages of 999, 999 and 2 models.
	expect(reads()['/1/business_ref_devices']).toBe(3);
	expect(process.cpuUsage(begin).user).toBeLessThan(20_000_000);
});

test.each([
	[
		'are read once for all of them, and those of one to compare',
		0,
		{ [ALL_LINES]: 2, '/1/lines': 1 },
	],
	[
		'are read one by one where those of all may not be read',
		403,
		{ [ALL_LINES]: 1, '/1/lines': 80 },
	],
])('the lines of eighty employees %s', async (_, status, expected) => {
	if (status) rig.sandbox.fault({ kind: 'status', status, path: ALL_LINES });
	const { world } = rig.sandbox;
	const [person] = world.people;
	const [line] = world.lines;
	const items = all(80).flatMap(({ n }) => {
		const personId = 7_000_000 + n;
		world.people.push({
			...person,
			id: personId,
			employee_id: `E${n}`,
			email: `e${n}@example.com`,
		});
		return ['01', '02', '03'].map((end, index) => {
			const phone_number = `31555${String(n).padStart(3, '0')}${end}`;
			world.lines.push({
				...line,
				id: 8_000_000 + n * 3 + index,
				person_id: personId,
				phone_number,
			});
			return { who: `E${n}`, phone: phone_number };
		});
	});

	const { error } = await rig.run(
		{
			options: { maxEnding: 500 },
			operation: 'lineCancel',
			cancelTiming: 'today',
			employeeId: byEmployeeId('={{ $json.who }}'),
			lineId: byPhone('={{ $json.phone }}'),
		},
		{ items },
	);

	expect(error).toBeUndefined();
	const placed = rig.sandbox.orders.map(({ activity }) => activity.line_id);
	expect(new Set(placed)).toEqual(new Set(all(240).map(({ n }) => 8_000_000 + n)));
	expect(reads()).toEqual(expected);
});

test('twenty thousand people are read page by page, and once', async () => {
	const { people } = rig.sandbox.world;
	const [person] = people;
	for (let n = 0; n < 20_000; n++) {
		people.push({ ...person, id: 9_000_000 + n, employee_id: `P${n}`, email: `p${n}@example.com` });
	}
	const { items } = await rig.run(
		{
			operation: 'corporateEligibilityCheck',
			employeeId: byEmail('={{ "p" + $json.n * 100 + "@example.com" }}'),
			options: { ordersAtOnce: 10 },
		},
		{ items: all(200) },
	);
	expect(items.map(({ json }) => json.employee_id)).toEqual(all(200).map(({ n }) => `P${n * 100}`));
	expect(reads()).toEqual({ '/1/people': 21 });
});

test('IDs are not looked up', async () => {
	await rig.run({
		operation: 'lineCancel',
		cancelTiming: 'today',
		employeeId: byEmployeeId('10000'),
		lineId: { __rl: true, mode: 'id', value: 807778 },
	});
	expect(rig.requested('GET')).toEqual([]);
});

test('a run never orders by a list that is older than it', async () => {
	const run = async () => await rig.run(newLineByNames as INodeParameters);
	await rig.engine.search(
		'searchCarriers',
		rig.node(newLineByNames as INodeParameters),
		rig.credentials,
		{
			filter: 'at',
		},
	);
	await run();
	const plan = rig.sandbox.world.plans.find(({ name }) => name === NAMES.plan);
	if (plan) plan.id = 99_999;
	rig.sandbox.world.features.forEach((feature) => feature.plans.push(99_999));
	await run();
	expect(rig.sandbox.orders.map(({ activity }) => activity.business_plan_id)).toEqual([
		21333, 99_999,
	]);
	expect(reads()['/1/carriers']).toBe(3);
});
