import type { IDataObject } from 'n8n-workflow';
import { useRigForEachTest } from '../../engine/harness/useRig.cts';
import { day, sampleFor } from '../samples.cts';
import { runWhole, type WholeOptions } from '../whole.cts';
import { exampleIn } from '../workflow.cts';

const rig = useRigForEachTest({ readsPerMinute: 0 });

const run = async (name: string, from: string, options: WholeOptions = {}) => {
	const file = `recurring/${name}.json`;
	return await runWhole(rig, exampleIn(file), {
		...sampleFor(file),
		mode: 'trigger',
		from,
		...options,
	});
};
const orders = () => rig.sandbox.orders.map(({ activity }) => activity as IDataObject);

test('travel starts every morning, and orders the good rows', async () => {
	const result = await run('travel', 'Every Morning');
	expect(result.of('Requested').map(({ row }) => row)).toEqual([1, 2, 5]);
	expect(result.of('To Correct').map(({ row }) => row)).toEqual([3, 4, 6]);
	expect(orders()).toHaveLength(3);
});

test('plan clean-up takes the rows of the file', async () => {
	const rows = [
		{ employee_id: '10251', phone_number: '317-555-0117', new_plan: 'Business Nation 450' },
	];
	const result = await run('plan-clean-up', 'Upload Form', { item: { rows } });
	const [{ id }] = rig.sandbox.activities;
	expect(result.of('Result')).toEqual([{ ...rows[0], done: true, activity_id: id }]);
});

describe('return from leave', () => {
	test('unsuspends who returns by today, once', async () => {
		const { tables } = sampleFor('recurring/return-from-leave.json');
		await run('return-from-leave', 'Every Morning', { tables });

		expect(orders()).toEqual([expect.objectContaining({ line_id: 820208 })]);
		const [{ id }] = rig.sandbox.activities;
		expect(tables?.['tangoe-leaves'].map(({ activityId }) => activityId)).toEqual([id, undefined]);

		await run('return-from-leave', 'Every Morning', { tables });
		expect(orders()).toHaveLength(1);
	});

	test('leaves a row open that is not ordered', async () => {
		const row = { id: 1, employeeId: '10236', phoneNumber: '317 555 0116', returnsOn: day(-1) };
		const tables = { 'tangoe-leaves': [row] };
		const result = await run('return-from-leave', 'Every Morning', { tables });
		expect(result.of('Check by Hand')).toEqual([
			expect.objectContaining({
				employeeId: '10236',
				reason: expect.stringContaining('not among the lines'),
			}),
		]);
		expect(tables['tangoe-leaves']).toEqual([row]);
	});
});

describe('ticket updates', () => {
	const FILE = 'recurring/ticket-updates.json';
	const told = async (change: IDataObject = {}, tables = sampleFor(FILE).tables) => {
		const { item } = sampleFor(FILE);
		const options = { from: 'Order Changed', item: { ...item, ...change }, tables };
		const result = await runWhole(rig, exampleIn(FILE), { ...options, mode: 'trigger' });
		return result.of('Ticket Update');
	};

	test('tells the ticket of an order its new state', async () => {
		expect(await told({ tracking_number: '1Z9' })).toEqual([
			{
				...{ ticket: 'INC-1', state: 'ordered' },
				message: expect.stringMatching(/^Suspend 4791064 is now ordered\. Tracking number: 1Z9\./),
			},
		]);
	});

	test('says nothing where only something else has changed, or of orders that have no ticket', async () => {
		expect(await told({ previous_state: 'ordered' })).toEqual([]);
		expect(await told({}, { 'tangoe-orders': [] })).toEqual([]);
	});
});

describe('nightly follow-up', () => {
	const suspended = async () => {
		await runWhole(rig, exampleIn('complete/lost-or-stolen.json'), { mode: 'webhook' });
		const [{ id }] = rig.sandbox.activities;
		return id;
	};
	const night = async (tables: WholeOptions['tables']) =>
		await run('nightly-follow-up', 'Every Night', { tables });

	test('writes a new state to the ticket, once', async () => {
		const activityId = await suspended();
		const row = { id: 1, activityId, ticket: 'INC-1', state: 'approved' };
		const tables = { 'tangoe-orders': [row as IDataObject] };
		expect((await night(tables)).of('Ticket Update')).toEqual([]);

		rig.sandbox.advance(activityId, 'ordered');
		expect((await night(tables)).of('Ticket Update')).toEqual([
			expect.objectContaining({
				...{ ticket: 'INC-1', activityId, state: 'ordered' },
				message: expect.stringContaining(`${activityId} is now ordered, before approved.`),
			}),
		]);
		expect(tables['tangoe-orders'][0].state).toBe('ordered');
		expect((await night(tables)).of('Ticket Update')).toEqual([]);
	});

	test('says nothing of orders that have no ticket', async () => {
		await suspended();
		const result = await night({ 'tangoe-orders': [] });
		expect(result.of('Ticket Update')).toEqual([]);
	});
});

describe('kit check', () => {
	test('finds every kit of the onboarding offered, and orders nothing', async () => {
		const result = await run('kit-check', 'Every Night');
		expect(result.of('Offered').map(({ jobTitle }) => jobTitle)).toEqual([
			'Account Executive',
			'Field Technician',
			'Warehouse Clerk',
		]);
		expect(result.of('Not Offered')).toEqual([]);
		expect(orders()).toEqual([]);
	});

	test('checks the kits of the onboarding', () => {
		const kitsOf = (file: string) =>
			exampleIn(file).nodes.find(({ name }) => name === 'Role Kits')?.parameters.jsonOutput;
		expect(kitsOf('recurring/kit-check.json')).toEqual(kitsOf('complete/onboarding.json'));
	});

	test('tells all that is no longer offered', async () => {
		const { world } = rig.sandbox;
		const without = <Row extends { name: string }>(rows: Row[], name: string) =>
			rows.filter((row) => row.name !== name);
		world.plans = without(world.plans, 'Tablet 5GB');
		world.features = without(world.features, 'Prairie Roaming');
		world.accessories = without(world.accessories, 'USB-C Wall Charger 20W');
		world.models = world.models.filter(({ id }) => id !== 112_802);

		const result = await run('kit-check', 'Every Night');
		expect(result.of('Offered')).toEqual([]);
		const told = result.of('Not Offered');
		expect(told.map(({ result: what }) => what)).toEqual(Array(3).fill('not offered'));
		const messages = told.map(({ message }) => String(message));
		expect(messages[0]).toMatch(/^Account Executive: .*"USB-C Wall Charger 20W"/);
		expect(messages[1]).toMatch(/^Field Technician: .*"Google Pixel 8 128GB - Obsidian"/);
		expect(messages[2]).toMatch(/^Warehouse Clerk: .*"Tablet 5GB".*"USB-C Wall Charger 20W"/);
	});

	test('says where it could not check', async () => {
		rig.sandbox.fault({ kind: 'status', status: 403, path: '/1/accessories', times: 10 });
		const result = await run('kit-check', 'Every Night');
		expect(result.of('Not Offered').map(({ result: what }) => what)).toContain('not checked');
	});
});

test('the catalog is kept, in the place of the one before', async () => {
	const tables = {
		'tangoe-catalog': [{ id: 1, kind: 'plan', name: 'Discontinued' } as IDataObject],
	};
	await run('catalog', 'Every Week', { tables });
	const kept = tables['tangoe-catalog'];
	const count = kept.length;

	const kinds = [...new Set(kept.map(({ kind }) => kind))];
	expect(kinds.sort()).toEqual(['accessory', 'device model', 'plan']);
	expect(kept).toContainEqual(
		expect.objectContaining({ kind: 'device model', name: 'Apple iPhone 15 128GB - Blue' }),
	);
	expect(kept.filter(({ name, tangoeId }) => !name || !tangoeId)).toEqual([]);
	expect(new Set(kept.map(({ kind, tangoeId }) => `${kind} ${tangoeId}`)).size).toBe(count);

	await run('catalog', 'Every Week', { tables });
	expect(kept).toHaveLength(count);
});

describe('leaver reconciliation', () => {
	const found = async () => {
		const result = await run('leaver-reconciliation', 'Every Week');
		return result.of('Still in Service');
	};

	test('finds the lines of leavers that are in service', async () => {
		expect(await found()).toEqual([
			expect.objectContaining({
				...{ employeeId: '09902', name: 'Beatrix Departed' },
				lines: [expect.stringMatching(/^3175550133/), expect.stringMatching(/^3175550134/)],
				everything: expect.stringMatching(/\n- Device /),
			}),
		]);
		expect(orders()).toEqual([]);
	});

	test('leaves out a line whose cancellation is ordered', async () => {
		const item = { 'Employee ID': '09902', 'Last Working Day': day(20) };
		const file = 'small/offboarding.json';
		await runWhole(rig, exampleIn(file), { ...sampleFor(file), item, mode: 'webhook' });
		expect(await found()).toEqual([]);
	});

	test('names whom it could not read', async () => {
		rig.sandbox.fault({ kind: 'status', status: 403, path: '/1/lines' });
		const result = await run('leaver-reconciliation', 'Every Week');
		expect(result.of('Not Read').length).toBeGreaterThan(0);
		expect(result.error).toBeUndefined();
	});
});
