import type { INodeParameters } from 'n8n-workflow';
import { by, byEmail, NAMES } from '../harness/names.cts';
import { byEmployeeId } from '../harness/tangoe.cts';
import { useRigForEachTest } from '../harness/useRig.cts';

// The editor puts what is dragged to a locator, and what a model fills in, in the place of the ID where it
// has one. Whatever people, models and other Tangoe nodes have must work there and in the mode of the name,
// or be refused in words that help.

const rig = useRigForEachTest({ readsPerMinute: 0 });

const suspend = {
	operation: 'suspend',
	employeeId: byEmployeeId('10000'),
	lineId: by('phoneNumber', '3155550101'),
};
const assign = { ...suspend, operation: 'lineAssignment' };

async function run(parameters: object) {
	return await rig.run(parameters as INodeParameters);
}

describe('what is dragged to Line', () => {
	test.each([
		['the phone number of a row', '3155550101'],
		['the phone number of an HR system', '(315) 555-0101'],
		['the ID of a row', 807778],
		['the ID of a row, as text', '807778'],
	])('works: %s', async (_, value) => {
		await run({ ...suspend, lineId: by('phoneNumber', value) });
		expect(rig.sandbox.orders.map(({ activity }) => activity.line_id)).toEqual([807778]);
	});

	test.each(['(315) 555-0101', '315-555-0101', '+1 315 555 0101', 807778])(
		'works in the place of the ID: %s',
		async (value) => {
			await run({ ...suspend, lineId: by('id', value) });
			expect(rig.sandbox.orders.map(({ activity }) => activity.line_id)).toEqual([807778]);
		},
	);

	test('and is neither a phone number nor an ID is refused without a read', async () => {
		const { error } = await run({ ...suspend, lineId: by('id', 'my phone') });
		expect(error?.message).toContain('Line is text of 8 characters, which is not an ID');
		expect(rig.sandbox.requests).toEqual([]);
	});

	test('and is the ID of a line of somebody else is refused', async () => {
		const { error } = await run({ ...suspend, lineId: by('phoneNumber', 815101) });
		expect(error?.message).toContain('Line is "815101", which is not among the lines');
		expect(rig.sandbox.orders).toEqual([]);
	});
});

describe('what is dragged to Employee', () => {
	test.each([
		['the employee ID', '10000'],
		['the email address', NAMES.email],
		['the email address in another spelling', ` ${NAMES.email.toUpperCase()} `],
	])('works: %s', async (_, value) => {
		await run({ ...suspend, employeeId: byEmployeeId(value) });
		expect(rig.sandbox.orders.map(({ activity }) => activity.employee_id)).toEqual(['10000']);
	});

	test('and is an employee ID that looks like an email address is that ID', async () => {
		const [pinkerton] = rig.sandbox.world.people;
		pinkerton.employee_id = 'p.quackers@corp';
		await run({ ...suspend, employeeId: byEmployeeId('p.quackers@corp') });
		expect(rig.sandbox.orders[0].activity.employee_id).toBe('p.quackers@corp');
		expect(rig.requested('GET')).not.toContain('/1/people');
	});

	test('and is the email address of nobody is refused, without a word of it', async () => {
		const { error } = await run({ ...suspend, employeeId: byEmployeeId('nobody@example.com') });
		expect(error?.message).toContain('Employee is an email address that no one');
		expect(error?.message).not.toContain('nobody@');
		expect(rig.sandbox.orders).toEqual([]);
	});

	test.each(['Pinkerton Quackers', 'Óscar de la Peña-O’Neil', 'Anne St. James'])(
		'and is a name is refused, without a word of it: %s',
		async (name) => {
			const { error } = await run({ ...suspend, employeeId: byEmployeeId(name) });
			expect(error?.message).toBe(
				"Suspend was not sent. Employee looks like a person's name: enter the employee ID, or choose the mode From List or Email.",
			);
			expect(rig.sandbox.requests).toEqual([]);
		},
	);

	test.each(['AB 1234', 'contractor', 'E-77 x'])(
		'and may be an employee ID is none: %s',
		async (id) => {
			rig.sandbox.world.people[0].employee_id = id;
			await run({ ...suspend, employeeId: byEmployeeId(id) });
			expect(rig.sandbox.orders[0].activity.employee_id).toBe(id);
		},
	);
});

test('a person ID or an employee ID dragged to New Owner says which mode takes it', async () => {
	const { error } = await run({ ...assign, replacementPersonId: byEmail('10234') });
	expect(error?.message).toContain(
		'New Owner has no "@" in it: enter an email address, or choose the mode HR ID',
	);
	expect(rig.sandbox.orders).toEqual([]);
});

describe('what is dragged to Carrier, Device Model, Plan or Country', () => {
	const CHOSEN = [NAMES.carrier, NAMES.model, NAMES.plan, 'United States'];
	const newLine = (mode: string, [carrier, model, plan, country]: unknown[]) => ({
		operation: 'newLine',
		employeeId: byEmployeeId('10000'),
		carrierId: by(mode, carrier),
		businessRefDeviceId: by(mode, model),
		businessPlanId: by(mode, plan),
		preferredAreaCode: '315',
		shippingAddress1: '123 N Fake St.',
		...{ shippingCity: 'Indianapolis', shippingState: 'IN', shippingZip: '46220' },
		shippingCountryId: by(mode, country),
	});

	test.each([
		['names', newLine('name', CHOSEN)],
		['names in the place of IDs', newLine('id', CHOSEN)],
		['IDs of rows', newLine('name', [834256072, 26363, 21333, 52123291])],
	])('works: %s', async (_, parameters) => {
		const { error } = await run(parameters);
		expect(error).toBeUndefined();
		expect(rig.sandbox.orders[0].activity).toMatchObject({
			carrier_id: 834256072,
			business_ref_device_id: 26363,
			business_plan_id: 21333,
			shipping_address_attributes: { country_id: 52123291 },
		});
	});
});
