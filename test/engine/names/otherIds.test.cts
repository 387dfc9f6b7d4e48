import type { INodeParameters } from 'n8n-workflow';
import { byName, byPhone, NAMES, newLineByNames } from '../harness/names.cts';
import { CANCEL, LINES } from '../harness/orders.cts';
import { byEmployeeId, byId } from '../harness/tangoe.cts';
import { useRigForEachTest } from '../harness/useRig.cts';

const rig = useRigForEachTest({ readsPerMinute: 0 });

const employeeId = byEmployeeId('10000');
const checked = { checkChoices: true };
const planChange = {
	operation: 'planChange',
	employeeId,
	businessPlanId: byName(NAMES.plan),
};

/** A line of Pinkerton Quackers whose device has another ID. */
const line = () => {
	const found = rig.sandbox.world.lines.find(({ id }) => id === LINES[1]);
	return found as NonNullable<typeof found>;
};
const globalModel = () =>
	rig.sandbox.world.models.find(({ id }) => id === 26363)?.ref_device_id as number;

async function refusalOf(parameters: object): Promise<string | undefined> {
	const { error } = await rig.run(parameters as INodeParameters);
	expect(rig.requested('POST')).toEqual([]);
	return error?.message;
}

describe('a number of another family of IDs is explained by the list that is read anyway', () => {
	test.each([
		['as a phone number', { lineId: byPhone('') }],
		['By ID, where choices are checked', { lineId: byId(''), options: checked }],
	])('a device for a line, %s', async (_, parameters) => {
		const { lineId } = parameters as { lineId: { value: string } };
		const message = await refusalOf({
			...CANCEL,
			...parameters,
			lineId: { ...lineId, value: String(line().device_id) },
		});
		expect(message).toMatch(
			new RegExp(
				`Line is "?${line().device_id}"?, which is not among the lines .* It is the device_id of ${line().phone_number} \\(.*\\), whose ID here is ${LINES[1]}\\.`,
			),
		);
		expect(rig.requested('GET')).toEqual(['/1/lines']);
	});

	test('a device for a line whose carrier decides on the plans', async () => {
		const message = await refusalOf({ ...planChange, lineId: byId(line().device_id as number) });
		expect(message).toContain(
			`Plan cannot be looked up: Tangoe Mobile lists no line ${line().device_id} for this employee. It is the device_id of ${line().phone_number}`,
		);
		expect(rig.requested('GET')).toEqual(['/1/lines']);
	});

	test('a global model for one of the company', async () => {
		const parameters = {
			...newLineByNames,
			employeeId,
			businessRefDeviceId: byName(globalModel()),
		};
		expect(await refusalOf(parameters)).toContain(
			`It is the ref_device_id of ${NAMES.model}, whose ID here is 26363.`,
		);
	});

	test('an employee ID that all rows have, without naming one', async () => {
		expect(await refusalOf({ ...CANCEL, lineId: byPhone('10000') })).toContain(
			'It is the employee_id of some lines there.',
		);
	});

	test('but not one that stands nowhere', async () => {
		expect(await refusalOf({ ...CANCEL, lineId: byPhone('99887766') })).not.toContain('It is the');
	});
});

test('a line by its ID is taken in the mode of phone numbers', async () => {
	const { error } = await rig.run({ ...CANCEL, lineId: byPhone(String(LINES[1])) });
	expect(error).toBeUndefined();
	expect(rig.sandbox.orders[0].activity.line_id).toBe(LINES[1]);
});

test('a line that its list does not have, and no other ID is, still goes out', async () => {
	const { error } = await rig.run({ ...planChange, lineId: byId(815101) } as INodeParameters);
	expect(error?.message ?? '').not.toContain('cannot be looked up');
});

test('an internal person ID has no lines, and the message says which ID is wanted', async () => {
	const internal = rig.sandbox.world.people[0].id;
	const message = await refusalOf({
		...CANCEL,
		employeeId: byEmployeeId(String(internal)),
		lineId: byPhone(line().phone_number),
	});
	expect(message).toContain('which is the one that HR uses, not the internal person ID');
});
