import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { DOCUMENTED_TYPES, type DocumentedType } from '../harness/documentation.cts';
import { CANCEL, LINES } from '../harness/orders.cts';
import { parametersOf } from '../harness/parameters.cts';
import { previewed } from '../harness/previews.cts';
import { byId } from '../harness/tangoe.cts';
import { useRig } from '../harness/useRig.cts';

const rig = useRig();

const documented = (id: number) =>
	DOCUMENTED_TYPES.find((type) => type.activity_type_id === id) as DocumentedType;

describe('the flags of Enter Bring Your Own Mobile', () => {
	const enrollment = parametersOf(documented(29));
	const flags = (value: string) => ({
		skipApproval: value,
		skipPolicyAgreement: value,
		suppressUserEmail: value,
	});
	const activitySent = () => (rig.sandbox.requests.at(-1)?.body as IDataObject).activity;

	test('are false where nothing is chosen', async () => {
		const { skipApproval, skipPolicyAgreement, suppressUserEmail, ...others } = enrollment;
		await rig.run(others);
		expect([skipApproval, skipPolicyAgreement, suppressUserEmail]).toEqual([false, false, false]);
		expect(activitySent()).toMatchObject({
			skip_approval: false,
			skip_policy_agreement: false,
			suppress_user_email: false,
		});
	});

	test('can all be left out, and then the documented example is sent as it is', async () => {
		const { error } = await rig.run({ ...enrollment, ...flags('leaveOut') });
		expect(rig.sandbox.requests.at(-1)?.body).toEqual(documented(29).example_payload);
		// The sandbox keeps to the table, which requires them.
		expect(error?.message).toMatch(/skip_approval/);
	});

	test.each([
		['yes', true],
		['={{ true }}', true],
		['={{ "false" }}', false],
	])('are, where %s is given, sent as %s', async (value, sent) => {
		await rig.run({ ...enrollment, ...flags(value) });
		expect(activitySent()).toMatchObject({ skip_approval: sent, suppress_user_email: sent });
	});

	test.each([
		['={{ $json.missing }}', 'is empty: enter yes, no or leaveOut'],
		['={{ 1 }}', 'is a number with 1 digit: enter yes, no or leaveOut'],
	])('are refused where %s is given', async (skipApproval, problem) => {
		const { error } = await rig.run({ ...enrollment, skipApproval });
		expect(error?.message).toContain(`Skip Approval ${problem}`);
		expect(rig.sandbox.requests).toEqual([]);
	});

	test('stay left out when a preview without them is placed', async () => {
		const preview = await previewed(rig, { ...enrollment, ...flags('leaveOut') });
		await rig.run({ operation: 'placePreviewed' }, { items: [preview as unknown as IDataObject] });
		expect(rig.sandbox.requests.at(-1)?.body).toEqual(documented(29).example_payload);
	});

	test('are said in a preview where they are sent', async () => {
		const { text } = await previewed(rig, { ...enrollment, ...flags('yes') });
		expect(text).toContain('\nSkip Approval: yes\n');
	});
});

describe('the value of a custom field', () => {
	const withValue = (value: string): INodeParameters => ({
		...CANCEL,
		lineId: byId(LINES[0]),
		additionalFields: { customFields: { field: [{ customFieldId: '17', value }] } },
	});

	test.each([
		['={{ true }}', 'true'],
		['={{ false }}', 'false'],
		['={{ 0 }}', '0'],
		['={{ -12.5 }}', '-12.5'],
		['Cost Center 4100', 'Cost Center 4100'],
		['00412', '00412'],
	])('%s is sent as the text %s', async (value, sent) => {
		const { error } = await rig.run(withValue(value));
		expect(error).toBeUndefined();
		expect(rig.sandbox.orders[0].activity.custom_fields).toEqual({
			'1': { custom_field_id: '17', value: sent },
		});
	});

	test.each([
		['={{ $json.missing }}', 'is empty: enter text, a number, true or false'],
		['={{ ["A", "B"] }}', 'is a list of 2 values: enter text, a number, true or false'],
		['={{ 2 ** 60 }}', 'is a number with more than 15 digits that cannot be sent exactly'],
		['={{ 1e-9 }}', 'is a number with a fraction that cannot be sent exactly'],
		['={{ "undefined" }}', 'is "undefined": the expression found no value'],
	])('%s is refused', async (value, problem) => {
		const { error } = await rig.run(withValue(value));
		expect(error?.message).toContain(`Custom Fields 1 › Value ${problem}`);
		expect(rig.sandbox.requests).toEqual([]);
	});
});

describe('the courier of a Device Return', () => {
	const parcel = parametersOf(documented(46));

	test('is left out where the panel has none', async () => {
		const { error } = await rig.run({ ...parcel, returnCourierId: '' });
		expect(error).toBeUndefined();
		expect(rig.sandbox.orders[0].activity).not.toHaveProperty('return_courier_id');
	});

	test('is sent from the panel', async () => {
		await rig.run({ ...parcel, returnCourierId: '3' });
		expect(rig.sandbox.orders[0].activity.return_courier_id).toBe(3);
	});
});
