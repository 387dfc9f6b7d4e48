import { DOCUMENTED_TYPES, expectedBody, OPERATION_OF_ID } from '../harness/documentation.cts';
import { OWN_EXAMPLES } from '../harness/ownExamples.cts';
import { parametersOf } from '../harness/parameters.cts';
import { useRig } from '../harness/useRig.cts';

const rig = useRig();

test('the documentation has every type of the contract', () => {
	const documented = DOCUMENTED_TYPES.map(({ activity_type_id: id }) => String(id));
	expect(documented).toEqual(expect.arrayContaining(Object.keys(OPERATION_OF_ID)));
});

test.each([...DOCUMENTED_TYPES, ...OWN_EXAMPLES])(
	'$activity_type_id $name arrives as documented',
	async (type) => {
		const sent = rig.sandbox.requests.length;

		const { items, error } = await rig.run(parametersOf(type));

		expect(error).toBeUndefined();
		const arrived = rig.sandbox.requests.slice(sent);
		expect(arrived.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /1/activities']);
		expect(arrived[0].body).toEqual(expectedBody(type));
		expect(items).toHaveLength(1);
		expect(items[0].json.id).toBe(rig.sandbox.activities.at(-1)?.id);
		expect(items[0].pairedItem).toEqual({ item: 0 });
	},
);
