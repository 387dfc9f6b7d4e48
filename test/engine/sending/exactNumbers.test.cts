import type { INodeParameters } from 'n8n-workflow';
import { CANCEL, CONTINUE, LINES } from '../harness/orders.cts';
import { byEmployeeId, byId } from '../harness/tangoe.cts';
import { useRig } from '../harness/useRig.cts';

const rig = useRig({ readsPerMinute: 0 });

const swap: INodeParameters = {
	operation: 'deviceSwap',
	employeeId: byEmployeeId('10000'),
	lineId: byId(LINES[0]),
	replacementRefDeviceId: byId(1046769478),
	deviceIdentifier: '356938035643809',
	newSim: '={{ $json.number }}',
};

// What is left of 8901410321111851072 and 90071992547409931234 once JSON was parsed.
const SIM = Number('8901410321111851072');
const EMPLOYEE = Number('90071992547409931234');

test.each<[string, INodeParameters, number]>([
	['New SIM', swap, SIM],
	['Employee', { ...CANCEL, employeeId: byEmployeeId('={{ $json.number }}') }, EMPLOYEE],
])('%s is never sent with the last digits rounded', async (label, parameters, number) => {
	const items = [number, 1.5, -1].map((value) => ({ line: LINES[0], number: value }));
	const run = await rig.run(parameters, { items, node: CONTINUE });
	expect(run.items.map(({ json }) => json.error)).toEqual([
		expect.stringMatching(`${label} is a number with more than 15 digits.*: give it as text`),
		expect.stringMatching(`${label} is a number with a fraction: give it as text`),
		expect.stringMatching(`${label} is a negative number: give it as text`),
	]);
	expect(rig.sandbox.requests).toEqual([]);
});

test('New SIM is sent whole where it is text', async () => {
	const { error } = await rig.run(swap, { items: [{ number: '8901410321111851072' }] });
	expect(error).toBeUndefined();
	expect(rig.sandbox.orders[0].activity.new_sim).toBe('8901410321111851072');
});
