import { DOCUMENTED_TYPES } from '../harness/documentation.cts';
import { parametersOf } from '../harness/parameters.cts';
import { previewed, withOptions } from '../harness/previews.cts';
import { TangoeRig } from '../harness/tangoe.cts';
import { useRig } from '../harness/useRig.cts';

describe.each([
	['the first half', DOCUMENTED_TYPES.slice(0, 16)],
	['the second half', DOCUMENTED_TYPES.slice(16)],
])('a preview is exactly what is sent, in words and with a hash that sends it: %s', (_, types) => {
	// The node keeps to 90 reads a minute of a host, and a preview reads every name.
	const rig = useRig({ readsPerMinute: 0 });

	test.each(types)('$name', async (type) => {
		const parameters = parametersOf(type);
		const preview = await previewed(rig, parameters);
		expect(rig.requested('POST')).toEqual([]);

		const { items, error } = await rig.run(withOptions(parameters, { expectedHash: preview.hash }));

		expect(error).toBeUndefined();
		expect(items[0].json.outcome).toBe('created');
		expect(preview).toMatchObject({ outcome: 'notSent', reason: 'previewOnly' });
		expect(preview.body).toEqual(rig.sandbox.orders[0]);
		expect(preview.hash).toMatch(/^[0-9a-f]{32}$/);
		const names = namesIn(rig, preview.body.activity);
		for (const name of names) expect(preview.text).toContain(name);
		expect(preview.text).not.toMatch(/undefined|null|\[object|ID \d/);
		expect(preview.text.toLowerCase()).toContain(type.name.split(' (')[0].toLowerCase());
	});
});

/** What a manager knows the person, the line, the device, the model and the plan of an order by. */
function namesIn(rig: TangoeRig, activity: Record<string, unknown>): string[] {
	const { people, lines, models, plans, devices, refDevices } = rig.sandbox.world;
	const row = <Row extends object>(rows: Row[], value: unknown, key = 'id') =>
		rows.find((one) => (one as Record<string, unknown>)[key] === value);
	return [
		row(people, activity.employee_id, 'employee_id')?.name_last,
		row(lines, activity.line_id)?.phone_number,
		row(refDevices, row(models, activity.business_ref_device_id)?.ref_device_id)?.name,
		row(plans, activity.business_plan_id)?.name,
		row(devices, activity.device_id)?.imei,
	].filter((name) => name !== undefined);
}
