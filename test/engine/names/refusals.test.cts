import type { INodeParameters } from 'n8n-workflow';
import { byEmail, byName, byPhone, NAMES, newLineByNames } from '../harness/names.cts';
import { byEmployeeId, byId, type RunOptions } from '../harness/tangoe.cts';
import { useRigForEachTest } from '../harness/useRig.cts';

const rig = useRigForEachTest({ readsPerMinute: 0 });

const continuing: RunOptions['node'] = { onError: 'continueErrorOutput' };
const cancelEach = {
	operation: 'lineCancel',
	cancelTiming: 'today',
	employeeId: byEmployeeId('={{ $json.who ?? "10000" }}'),
	lineId: byPhone('={{ $json.phone }}'),
};
const placedLines = () => rig.sandbox.orders.map(({ activity }) => activity.line_id);

describe('a tie', () => {
	beforeEach(() => {
		const { world } = rig.sandbox;
		world.plans.push({ ...world.plans[0], id: 21334 });
	});

	test('of two rows with one name is not decided', async () => {
		const { error } = await rig.run(newLineByNames as INodeParameters);
		expect(error?.message).toBe(
			'New Line (With Device Activation) was not sent. Plan is "NBI Business Pooled Nation 900", and several plans have this name. Enter the ID of the right one: 21333 (NBI Business Pooled Nation 900); 21334 (NBI Business Pooled Nation 900).',
		);
		expect(rig.sandbox.orders).toEqual([]);
	});

	test('of two people with one email names their IDs and not the email', async () => {
		const { people } = rig.sandbox.world;
		people[1].email = NAMES.email.toUpperCase();
		const { error } = await rig.run(newLineByNames as INodeParameters);
		expect(error?.message).toContain(
			'Employee is an email address, and several people have this email address. Enter the ID of the right one: 10000; 10021.',
		);
		expect(error?.message).not.toMatch(/quackers/i);
	});

	test('with somebody who has no employee ID is not decided either', async () => {
		const { people } = rig.sandbox.world;
		people[1].email = NAMES.email;
		people[1].employee_id = '';
		const { error } = await rig.run(newLineByNames as INodeParameters);
		expect(error?.message).toContain('several people have this email address');
	});
});

test('two rows of one name and one value are no tie', async () => {
	const { world } = rig.sandbox;
	world.plans.push({ ...world.plans[0] });
	await rig.run(newLineByNames as INodeParameters);
	expect(rig.sandbox.orders[0].activity.business_plan_id).toBe(21333);
});

test('somebody without an employee ID cannot be ordered for, and that is said', async () => {
	rig.sandbox.world.people[0].employee_id = '';
	const { error } = await rig.run(newLineByNames as INodeParameters);
	expect(error?.message).toContain(
		'Employee is an email address, which Tangoe Mobile lists without the ID that this field needs: choose another one.',
	);
});

test('a parent that is not found is told alone', async () => {
	const { error } = await rig.run({
		...newLineByNames,
		carrierId: byName('Continental'),
		additionalFields: { businessFeatureIds: 'Nothing' },
	} as INodeParameters);
	expect(error?.message).toMatch(/Carrier is "Continental".*enter the ID\.$/);
	expect(error?.message).not.toMatch(/Device Model|Plan|Feature/);
	expect(rig.requested('GET')).not.toContain('/1/business_plans');
});

describe('wrong names among right ones', () => {
	const phones = ['3155550101', '3155550999', '3155550102', '3155550103', '3155550104'];
	const items = [...phones, '315', '3155550105', '3155550106', '3155550107', '3155550999'].map(
		(phone) => ({ phone }),
	);

	beforeEach(() => rig.sandbox.world.lines.forEach((line) => (line.status = 'active')));

	test('where the workflow stops, nothing is sent and all of them are told', async () => {
		const { error } = await rig.run(cancelEach, { items });
		expect(rig.requested('POST')).toEqual([]);
		expect(error?.context.itemIndex).toBe(1);
		expect(error?.message).toContain('Line is "3155550999"');
		expect(error?.description).toContain('The same holds for 1 more: item 9.');
		expect(error?.description).toContain('Item 5: Line Cancel was not sent. Line is "315"');
	});

	test('where it continues, the others are placed', async () => {
		const { items: done, errors } = await rig.run(cancelEach, { items, node: continuing });
		expect(done).toHaveLength(7);
		expect(placedLines()).toHaveLength(7);
		expect(errors.map(({ pairedItem }) => pairedItem)).toEqual([1, 5, 9].map((item) => ({ item })));
		expect(errors[0].json).toMatchObject({
			phone: '3155550999',
			details: { reason: 'input', problems: [expect.stringContaining('"3155550999"')] },
		});
	});
});

test('nobody is found in the list of another', async () => {
	const items = [
		{ who: '10000', phone: '3155550101' },
		{ who: '10234', phone: '3155550101' },
		{ who: '10234', phone: '3175550191' },
		{ who: '10000', phone: '3175550191' },
	];
	const { errors } = await rig.run(cancelEach, { items, node: continuing });
	expect(placedLines()).toEqual([807778, 815101]);
	expect(errors.map(({ json }) => json.who)).toEqual(['10234', '10000']);
	const [hers, his] = errors.map(({ json }) => String(json.error));
	expect(hers).not.toMatch(/3155550101 \(/);
	expect(his).not.toMatch(/3175550191 \(/);
});

test('two lines of one spelling: each employee gets the own one', async () => {
	const { lines } = rig.sandbox.world;
	const hers = lines.find(({ id }) => id === 815101);
	if (hers) hers.phone_number = '+1 (315) 555-0101';
	const items = ['10000', '10234'].map((who) => ({ who, phone: '315 555 0101' }));
	await rig.run(cancelEach, { items });
	expect(placedLines()).toEqual([807778, 815101]);
});

test('a server that ignores whom it was asked for still gives nobody the line of another', async () => {
	Object.assign(rig.sandbox.settings, { ignoreFilters: true });
	const items = [{ who: '10234', phone: '3155550101' }];
	const { error } = await rig.run(cancelEach, { items });
	expect(error?.message).toContain('Line is "3155550101", which is not among the lines');
});

describe('a list that cannot be read', () => {
	const people = [
		{ who: '10234', phone: '3175550191' },
		{ who: '10000', phone: '3155550101' },
		{ who: '10234', phone: '3175550192' },
	];
	const hers = { path: '/1/lines', match: { employee_id: '10234' } };

	test('stops the run where it stops on errors, and says which', async () => {
		rig.sandbox.fault({ kind: 'status', status: 422, message: 'Not now', ...hers });
		const { error } = await rig.run(cancelEach, { items: people });
		expect(error?.message).toBe(
			'Item 0: The list of lines could not be read. Tangoe Mobile refused the request (status 422): Not now.',
		);
		expect(rig.requested('POST')).toEqual([]);
	});

	test('fails the items that need it where the run continues, and is not read for each', async () => {
		rig.sandbox.fault({ kind: 'status', status: 500, times: 9, ...hers });
		const { items, errors } = await rig.run(cancelEach, { items: people, node: continuing });
		expect(placedLines()).toEqual([807778]);
		expect(items).toHaveLength(1);
		expect(errors.map(({ json }) => json.details)).toEqual([
			expect.objectContaining({ reason: 'lost', status: 500 }),
			expect.objectContaining({ reason: 'lost', status: 500 }),
		]);
		// Four tries of one read, and the other list.
		expect(rig.requested('GET')).toHaveLength(5);
	});

	test.each([
		[
			403,
			['forbidden', 'forbidden', 'forbidden'],
			'The list of lines could not be read. Tangoe Mobile does not allow this',
		],
		[401, ['signIn', 'heldBack', 'heldBack'], 'Tangoe Mobile did not accept the credential'],
	])('because of status %d lets no item be sent', async (status, reasons, message) => {
		rig.sandbox.fault({ kind: 'status', status, path: '/1/lines', times: 9 });
		const { errors } = await rig.run(cancelEach, { items: people, node: continuing });
		expect(errors.map(({ json }) => (json.details as { reason: string }).reason)).toEqual(reasons);
		expect(errors[0].json.error).toContain(message);
		expect(rig.requested('POST')).toEqual([]);
	});
});

test('no message has an email, and none a secret', async () => {
	const { run } = await rig.run(
		{ ...cancelEach, employeeId: byEmail('somebody.private@example.com'), lineId: byId(1) },
		{ node: { onError: 'continueRegularOutput' } },
	);
	const data = JSON.stringify(run.data.resultData.runData.Tangoe);
	expect(data).toContain('no one in Tangoe Mobile');
	expect(data).not.toMatch(/somebody\.private|sandbox-api-token/);
});
