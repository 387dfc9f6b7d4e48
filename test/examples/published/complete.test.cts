import type { IDataObject } from 'n8n-workflow';
import { useRigForEachTest } from '../../engine/harness/useRig.cts';
import { runWhole, type WholeOptions } from '../whole.cts';
import { exampleIn } from '../workflow.cts';

// The real n8n tests these with webhooks; here is what is new without one.
const rig = useRigForEachTest({ readsPerMinute: 0 });

const run = async (name: string, options: WholeOptions = {}) =>
	await runWhole(rig, exampleIn(`complete/${name}.json`), { mode: 'webhook', ...options });
const orders = () => rig.sandbox.orders.map(({ activity }) => activity as IDataObject);

test('onboarding answers with the activity', async () => {
	const { answers } = await run('onboarding');
	const [{ id }] = rig.sandbox.activities;
	expect(answers).toEqual([
		{ status: 201, body: expect.objectContaining({ ordered: true, activityId: id }) },
	]);
});

describe('lost or stolen', () => {
	const report = { employeeId: '10250', name: 'Keziah Dunmore', phoneNumber: '317.555.0116' };
	const shipTo = {
		street: '1 Elm Court',
		city: 'Carmel',
		state: 'IN',
		zip: '46032',
		country: 'US',
	};

	test('orders both', async () => {
		const { answers } = await run('lost-or-stolen');
		expect(orders().map(({ activity_type_id: type }) => type)).toEqual([2, 18]);
		expect(answers[0]).toMatchObject({
			status: 201,
			body: { suspension: 'ordered', replacement: 'ordered' },
		});
	});

	test('does not claim to know what another run has just lost', async () => {
		rig.sandbox.fault({ kind: 'dropBefore', method: 'POST' });
		for (const says of [/was lost, and no single/, /another run has just sent the same order/]) {
			const { error, answers } = await run('lost-or-stolen');
			expect(error).toMatch(/MAY NOT BE SUSPENDED\. Call the carrier/);
			expect(error).toMatch(says);
			expect(answers[0].body).toMatchObject({ suspension: 'unknown', replacement: 'not ordered' });
		}
		expect(orders()).toEqual([]);
	});

	test('replaces the phone of a line that is suspended already', async () => {
		const { answers } = await run('lost-or-stolen', {
			given: { 'Sample Report': { body: { ...report, shipTo } } },
		});
		expect(orders()).toEqual([expect.objectContaining({ activity_type_id: 18, line_id: 820208 })]);
		expect(answers[0].body).toMatchObject({
			suspension: 'already suspended',
			suspendActivityId: null,
		});
	});
});

describe('approval', () => {
	test('sends the link to the approver, and not to the service desk', async () => {
		const { answers, mails } = await run('approval');
		expect(mails).toEqual([
			{ to: 'approver@example.com', text: expect.stringMatching(/Device Upgrade: [^]*http/) },
		]);
		expect(JSON.stringify(answers[0])).not.toContain('http');
		expect(answers.map(({ status, body }) => [status, body.ordered])).toEqual([
			[202, false],
			[200, true],
		]);
		expect(orders()).toHaveLength(1);
	});

	test('orders nothing when it is declined', async () => {
		const { answers } = await run('approval', { decision: 'Decline' });
		expect(answers[1].body).toMatchObject({ ordered: false });
		expect(orders()).toEqual([]);
	});
});

describe('unknown outcome', () => {
	const failure = {
		employeeId: '10236',
		ticket: 'INC-1',
		error: 'The answer was lost.',
		details: { outcome: 'unknown', reason: 'unknownOutcome' },
	};
	const handle = async (item: IDataObject) =>
		await run('unknown-outcome', { from: 'From an Error Output', item });

	test('lists what was ordered for the employee, and orders nothing', async () => {
		await run('lost-or-stolen');
		await run('onboarding');
		const before = orders();

		const [ticket] = (await handle(failure)).of('Ticket: Compare');

		expect(ticket).toMatchObject({ ticket: 'INC-1', ordered: 'unknown' });
		expect(ticket.candidates).toEqual([
			expect.objectContaining({ activity_name: 'Suspend', state: 'approved' }),
			expect.objectContaining({ activity_name: expect.stringMatching(/^Device Replacement/) }),
		]);
		expect(orders()).toEqual(before);
	});

	test('writes a ticket where there is none', async () => {
		const [ticket] = (await handle(failure)).of('Ticket: Compare');
		expect(ticket).toMatchObject({
			candidates: [],
			message: expect.stringMatching(/^Do not order/),
		});
	});

	test('writes a ticket where the orders cannot be read', async () => {
		rig.sandbox.fault({ kind: 'status', status: 403, path: '/1/activities' });
		const [ticket] = (await handle(failure)).of('Ticket: Look in the Portal');
		expect(ticket.message).toMatch(/^Do not order again yet\. .*could not be read/);
	});

	test('says of any other failure that nothing was ordered', async () => {
		const run = await handle({ ...failure, details: { outcome: 'failed', reason: 'refused' } });
		expect(run.of('Ticket: Not Ordered')).toEqual([
			{
				ticket: 'INC-1',
				ordered: false,
				message: 'This try ordered nothing. The answer was lost.',
			},
		]);
		expect(rig.requested('GET')).toEqual([]);
	});
});
