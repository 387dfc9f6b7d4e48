import type { INodeParameters } from 'n8n-workflow';
import { LogBook } from '../../faults/harness/printed.cts';
import { installFastClock, uninstallFastClock } from '../../faults/harness/fastClock.cts';
import { CANCEL, CONTINUE, LINES, outcomesOf, SHIPPING_ADDRESS } from '../harness/orders.cts';
import { byEmployeeId, byId, byMode, type NodeRun } from '../harness/tangoe.cts';
import { useRigForEachTest } from '../harness/useRig.cts';

// Looking for a lost order waits.
beforeAll(installFastClock);
afterAll(uninstallFastClock);

const rig = useRigForEachTest({ readsPerMinute: 0 });
const log = new LogBook();

const JANE = { name: 'Jane Doe', email: 'jane.doe@example.com', ssn: '078-05-1120' };
const PERSONAL = /Jane|jane|078-05/;

/** Everything that a run says, and nothing of what it passes on. */
function wordsOf({ items, errors, error, hints }: NodeRun): string {
	const failed = [...items, ...errors].map(({ json }) => [json.error, json.details]);
	return JSON.stringify([failed, error?.message, error?.description, hints, log.take()]);
}

describe('a message', () => {
	const parameters: Array<[string, INodeParameters]> = [
		['a line', { ...CANCEL, lineId: byId('={{ $json.wrong }}') }],
		[
			'a line by phone number',
			// Digits could be one: it is looked up, and named where it is not found.
			{
				...CANCEL,
				lineId: byMode('phoneNumber', '={{ String($json.wrong).replace(/\\d/g, "") }}'),
			},
		],
		['an employee by email', { ...CANCEL, employeeId: byMode('email', '={{ $json.wrong }}') }],
		['a day', { ...CANCEL, cancelTiming: 'onDate', sleepUntil: '={{ $json.wrong }}' }],
		['an option', { ...CANCEL, options: { lookBackDays: '={{ $json.wrong }}' } }],
		['a choice', { ...CANCEL, options: { ifAlreadyOrdered: '={{ $json.wrong }}' } }],
		[
			'a list',
			{
				operation: 'addRemoveFeatures',
				employeeId: byEmployeeId('10000'),
				lineId: byId(LINES[0]),
				businessFeatureIds: '={{ [[$json.wrong]] }}',
			},
		],
		[
			'an activity to read',
			{ resource: 'activity', operation: 'get', activityId: byId('={{ $json.wrong }}') },
		],
		[
			'a filter',
			{
				resource: 'activity',
				operation: 'getAll',
				filters: { createdAtGte: '={{ $json.wrong }}' },
			},
		],
	];

	test.each(parameters)('does not repeat what is in the wrong field: %s', async (_, wrong) => {
		const items = [JANE.name, JANE.email.replace('@', ' '), JANE.ssn, JANE, [JANE]].map(
			(value) => ({ line: LINES[0], wrong: value }),
		);
		const run = await rig.run(
			{
				...wrong,
				...(wrong.lineId === undefined && !wrong.resource && { lineId: byId(LINES[0]) }),
			},
			{ items, node: CONTINUE },
		);
		expect(run.items.some(({ json }) => json.error)).toBe(true);
		expect(wordsOf(run)).not.toMatch(PERSONAL);
		expect(rig.requested('POST')).toEqual([]);
	});
});

describe('what n8n saves for later tries', () => {
	const items = LINES.slice(0, 2).map((line, index) => ({ line, index, ...JANE }));
	const parameters: INodeParameters = {
		operation: 'devicePurchase',
		employeeId: byEmployeeId('10000'),
		businessRefDeviceId: byId(26363),
		...SHIPPING_ADDRESS,
		additionalFields: {
			shippingAttention: JANE.name,
			comment: '={{ $json.email }} {{ $json.index }}',
			remoteActivityId: '={{ $json.ssn }}-{{ $json.index }}',
		},
	};
	const savedBy = ({ run }: NodeRun) => JSON.stringify(run.data.executionData?.contextData);

	test('is the ID of the activity and hashes, once there is an answer', async () => {
		const run = await rig.run(parameters, { items });
		const [{ id }] = rig.sandbox.activities;
		expect(savedBy(run)).toContain(`"activityId":"${id}"`);
		expect(savedBy(run)).not.toMatch(/"10000"|Jane|jane|078-05|Fake St/);
	});

	test('is also whom and what it is about, as IDs, as long as there is none', async () => {
		rig.sandbox.fault({ kind: 'dropBefore', method: 'POST', times: 1 });
		const run = await rig.run(parameters, { items: items.slice(0, 1), node: CONTINUE });
		expect(outcomesOf(run)).toEqual(['unknown']);
		expect(savedBy(run)).toContain(
			'"ids":{"activity_type_id":22,"employee_id":"10000","business_ref_device_id":26363}',
		);
		expect(savedBy(run)).not.toMatch(/Jane|jane|078-05|Fake St/);
	});
});
