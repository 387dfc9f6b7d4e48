import { DOCUMENTED_TYPES, expectedBody, OPERATION_OF_ID } from './harness/documentation.cts';
import { parametersOf } from './harness/parameters.cts';
import { useRig } from './harness/useRig.cts';

const rig = useRig();

test('the documentation has 31 types, and the contract an operation for each', () => {
	const documented = DOCUMENTED_TYPES.map(({ activity_type_id: id }) => String(id)).sort();
	expect(documented).toHaveLength(31);
	expect(Object.keys(OPERATION_OF_ID).sort()).toEqual(documented);
});

test.each(DOCUMENTED_TYPES)('$activity_type_id $name arrives as documented', async (type) => {
	const sent = rig.sandbox.requests.length;

	const { items, error } = await rig.run(parametersOf(type));

	expect(error).toBeUndefined();
	const arrived = rig.sandbox.requests.slice(sent);
	expect(arrived.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /1/activities']);
	expect(arrived[0].body).toEqual(expectedBody(type));
	expect(items).toHaveLength(1);
	expect(items[0].json.id).toBe(rig.sandbox.activities.at(-1)?.id);
	expect(items[0].pairedItem).toEqual({ item: 0 });
});
