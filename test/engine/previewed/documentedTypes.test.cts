import { DOCUMENTED_TYPES } from '../harness/documentation.cts';
import { parametersOf } from '../harness/parameters.cts';
import { previewed } from '../harness/previews.cts';
import { useRig } from '../harness/useRig.cts';

describe.each([
	['the first half', DOCUMENTED_TYPES.slice(0, 16)],
	['the second half', DOCUMENTED_TYPES.slice(16)],
])('what was previewed is placed exactly and without fields: %s', (_, types) => {
	// The node keeps to 90 reads a minute of a host, and a preview reads every name.
	const rig = useRig({ readsPerMinute: 0 });

	test.each(types)('$name', async (type) => {
		const parameters = parametersOf(type);
		const direct = await rig.run(parameters);
		const preview = await previewed(rig, parameters);
		rig.sandbox.requests.length = 0;

		const { items, error } = await rig.run(
			{ operation: 'placePreviewed', preview: '={{ $json }}' },
			{ items: [JSON.parse(JSON.stringify(preview))] },
		);

		expect(error).toBeUndefined();
		expect(items[0].json).toMatchObject({
			outcome: 'created',
			activity_type_id: type.activity_type_id,
		});
		expect(rig.sandbox.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'POST /1/activities',
		]);
		expect(rig.sandbox.requests[0].body).toEqual(preview.body);
		expect(direct.error).toBeUndefined();
		expect(rig.sandbox.orders).toEqual([preview.body, preview.body]);
	});
});
