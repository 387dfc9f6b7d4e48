import type { INodeParameters } from 'n8n-workflow';
import { accessory, newLineByNames } from '../harness/names.cts';
import { useRigForEachTest } from '../harness/useRig.cts';

const rig = useRigForEachTest({ readsPerMinute: 0 });

const CHARGER = { accessory_id: 5953, quantity: '1' };
const CASE = { accessory_id: 5961, quantity: '1' };

const newLine = async (additionalFields: object, json: Record<string, unknown> = {}) =>
	await rig.run({ ...newLineByNames, additionalFields } as INodeParameters, { items: [json] });
const sent = () =>
	rig.sandbox.orders.map(({ activity }) => activity.accessory_order_items_attributes);

test.each<[string, unknown]>([
	['an array of names', ['USB-C Wall Charger 20W', 'Clear Case']],
	['text with commas', 'usb-c wall charger 20w,  Clear Case'],
	['names and IDs', ['5953', 'Clear Case']],
	['IDs', [5953, 5961]],
])('accessories are given by %s', async (_, accessories) => {
	const { error } = await newLine({ accessoryNames: '={{ $json.accessories }}' }, { accessories });
	expect(error).toBeUndefined();
	expect(sent()).toEqual([[CHARGER, CASE]]);
});

test('they are sent exactly as the rows are, and previewed alike', async () => {
	const options = { previewOnly: true };
	const preview = async (additionalFields: object) => {
		const parameters = { ...newLineByNames, additionalFields, options } as INodeParameters;
		const { items } = await rig.run(parameters);
		return items.map(({ json }) => json);
	};
	const named = await preview({ accessoryNames: '={{ ["USB-C Wall Charger 20W"] }}' });
	expect(named).toEqual(await preview(accessory('USB-C Wall Charger 20W')));
	expect(named).toHaveLength(1);
});

test.each([[[]], [''], [null]])('%j orders without accessories', async (accessories) => {
	const { error } = await newLine({ accessoryNames: '={{ $json.accessories }}' }, { accessories });
	expect(error).toBeUndefined();
	expect(sent()).toEqual([undefined]);
});

test.each<[string, object, string]>([
	[
		'rows beside them',
		{ accessoryNames: '={{ ["Clear Case"] }}', ...accessory('Rugged Case') },
		'Accessories (Names or IDs) and Accessories are both filled in: remove one of them',
	],
	[
		'what is no name',
		{ accessoryNames: '={{ [{ name: "Clear Case" }] }}' },
		'Accessories (Names or IDs) has an object, which is neither an ID nor a name',
	],
	[
		'a name that is not listed',
		{ accessoryNames: '={{ "Clear Case, Rugged Casing" }}' },
		'Accessories 2 › Accessory is "Rugged Casing", which is not among the accessories',
	],
])('%s is refused, and nothing is ordered', async (_, additionalFields, message) => {
	const { error } = await newLine(additionalFields);
	expect(error?.message).toContain(message);
	expect(rig.sandbox.orders).toEqual([]);
});

test('rows that are empty are no rows', async () => {
	const { error } = await newLine({
		accessoryNames: '={{ ["Clear Case"] }}',
		accessoryOrderItems: { item: [] },
	});
	expect(error).toBeUndefined();
	expect(sent()).toEqual([[CASE]]);
});
