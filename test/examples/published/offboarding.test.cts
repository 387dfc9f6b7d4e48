import type { IDataObject } from 'n8n-workflow';
import { useRigForEachTest } from '../../engine/harness/useRig.cts';
import { day, sampleFor } from '../samples.cts';
import { runWhole, type WholeOptions } from '../whole.cts';
import { exampleIn } from '../workflow.cts';

const rig = useRigForEachTest({ readsPerMinute: 0 });

const run = async (file: string, options: WholeOptions = {}) =>
	await runWhole(rig, exampleIn(file), { ...sampleFor(file), mode: 'webhook', ...options });
const orders = () => rig.sandbox.orders.map(({ activity }) => activity as IDataObject);
const finishAll = () =>
	rig.sandbox.activities.forEach(({ id }) => rig.sandbox.advance(id, 'completed'));
const refuse = (line_id: number) => {
	const match = { line_id };
	rig.sandbox.fault({ kind: 'status', status: 422, message: 'has a balance', match });
};

describe('offboarding', () => {
	const FILE = 'complete/offboarding.json';
	const told = async (meanwhile: () => void = () => undefined) => {
		const waiting = await run(FILE);
		expect(waiting.isParked).toBe(true);
		meanwhile();
		const result = await waiting.wake();
		return result.of('Tell Who Asked').map(({ message }) => String(message));
	};

	test('orders, tells who asked, and tells them again once it is proven', async () => {
		const messages = await told(finishAll);

		expect(orders().map(({ line_id: line, sleep_until: on }) => [line, on])).toEqual(
			[815101, 815102, 815103].map((line) => [line, day(30)]),
		);
		expect(messages).toEqual([
			expect.stringMatching(/: 7 found, 3 ordered now, 4 left alone\.\n- Line .*: Cancel, ordered/),
			'Offboarding of employee 10234: 7 of 7 lines and devices are as wanted.',
		]);
	});

	test('names a line that is still in service after the last day', async () => {
		const messages = await told();
		expect(messages[1]).toMatch(/: 4 of 7 .*\n- Line 815101 IS NOT AS WANTED\. /);
	});

	test('ends the other lines where one is refused, and says so twice', async () => {
		refuse(815102);
		const messages = await told(finishAll);

		expect(rig.sandbox.activities).toHaveLength(2);
		expect(messages).toHaveLength(3);
		expect(messages).toContainEqual(
			expect.stringMatching(/7 found, 2 ordered now, .*1 failed[^]*Cancel IS NOT ORDERED/),
		);
		expect(messages).toContainEqual(
			expect.stringMatching(/^NEEDS A LOOK: 3175550192 .*has a balance/),
		);
		expect(messages[2]).toMatch(/6 of 7 .*\n- Line 815102 IS NOT AS WANTED\. .*was not ordered/);
	});

	test('says that nothing is ordered where a list cannot be read, and does not wait', async () => {
		rig.sandbox.fault({ kind: 'status', status: 403, path: '/1/devices' });
		const result = await run(FILE);
		expect(orders()).toEqual([]);
		expect(result.of('Tell Who Asked')).toEqual([
			{ to: 'hr@example.com', message: expect.stringMatching(/^NEEDS A LOOK: /) },
		]);
		expect(result.ran).not.toContain('Wait for the Last Day');
	});

	test('tells what cannot be verified', async () => {
		const meanwhile = () =>
			void rig.sandbox.fault({ kind: 'status', status: 403, path: '/1/lines' });
		expect(await told(meanwhile)).toEqual([
			expect.stringContaining('3 ordered now'),
			expect.stringMatching(/^NEEDS A LOOK: /),
		]);
	});
});

describe('offboarding with approval', () => {
	const FILE = 'complete/offboarding-with-approval.json';

	test('carries out what the manager read, and says who approved it', async () => {
		const result = await run(FILE);
		expect(result.mails).toEqual([
			{
				to: 'manager@example.com',
				text: expect.stringMatching(
					/^Offboarding of Odessa Fairweather, [^]*<br>- Line .*: Cancel/,
				),
			},
		]);
		expect(orders()).toHaveLength(3);
		const [preview] = result.of('Preview the Plan');
		const [{ evidence, hash }] = result.of('Carry Out the Plan');
		expect(hash).toBe(preview.hash);
		expect(evidence).toMatchObject({
			requested_by: 'hr@example.com',
			approved_by: 'manager@example.com',
			is_plan_expected: true,
		});
		expect(result.of('Tell HR')).toEqual([
			{ to: 'hr@example.com', message: expect.stringContaining('3 ordered now') },
		]);
	});

	test('orders nothing when the manager declines', async () => {
		const result = await run(FILE, { decision: 'Decline' });
		expect(orders()).toEqual([]);
		expect(result.of('Tell HR')).toEqual([
			{
				to: 'hr@example.com',
				message: 'The manager has not approved the plan: nothing was ordered.',
			},
		]);
	});

	test('orders nothing when it is not the approved plan any more', async () => {
		const example = exampleIn(FILE);
		const nodes = example.nodes.map((node) =>
			node.name === 'Carry Out the Plan'
				? { ...node, parameters: { ...node.parameters, lineAction: 'suspendLine' } }
				: node,
		);
		const options = { ...sampleFor(FILE), mode: 'webhook' } as const;
		const result = await runWhole(rig, { ...example, nodes }, options);
		expect(orders()).toEqual([]);
		expect(result.of('Tell HR')[0].message).toMatch(/^NEEDS A LOOK: .*Expected Hash differs/);
	});

	test('asks nobody where there is no plan', async () => {
		rig.sandbox.fault({ kind: 'status', status: 403, path: '/1/lines' });
		const result = await run(FILE);
		expect(result.mails).toEqual([]);
		expect(result.of('Tell HR')[0].message).toMatch(/^NEEDS A LOOK: /);
	});
});

describe('contractors from a sheet', () => {
	const FILE = 'recurring/contractors-from-sheet.json';
	const firstOfMonth = async (holds: IDataObject[] = []) =>
		await run(FILE, { from: 'First of the Month', tables: { 'tangoe-holds': holds } });
	const lines = () => orders().map(({ line_id: line }) => line);

	test('offboards who ends this month, and lists who is not found', async () => {
		const result = await firstOfMonth();
		expect(lines().sort()).toEqual([820351, 820364, 820377, 820403]);
		expect(result.of('People').map(({ name }) => name)).toEqual([
			'Rosalind Tew',
			'Silvester Upjohn',
			'Ulysses Whitlock',
		]);
		expect(result.of('Lines and Devices')).toContainEqual(
			expect.objectContaining({
				...{ employeeId: 'A-1002', name: 'Silvester Upjohn', outcome: 'created' },
				what: expect.stringContaining('3175550128'),
				endsOn: expect.stringMatching(/^\d{4}-/),
			}),
		);
		expect(result.of('Needs a Look')).toEqual([
			{
				...{ employeeId: 'A-1O04', name: 'Ulysses Whitlok', what: 'everything' },
				reason: expect.stringContaining('No one in Tangoe Mobile has the employee ID'),
			},
		]);
	});

	test('touches nothing that is on the hold list', async () => {
		const result = await firstOfMonth([
			{ id: 1, employeeId: 'A-1004', phoneNumber: null },
			{ id: 2, employeeId: null, phoneNumber: '(317) 555-0128' },
		]);
		expect(lines().sort()).toEqual([820351, 820377]);
		const held = result.of('Lines and Devices').filter(({ reason }) => /hold/.test(String(reason)));
		expect(held.map(({ what }) => String(what).slice(0, 10))).toEqual([
			'3175550128',
			'3175550131',
			expect.any(String),
		]);
	});

	test('orders nothing twice', async () => {
		await firstOfMonth();
		const before = lines().length;
		await firstOfMonth();
		expect(lines()).toHaveLength(before);
	});

	test('says which line is refused, and of whom', async () => {
		refuse(820364);
		expect((await firstOfMonth()).of('Needs a Look')).toContainEqual({
			...{ employeeId: 'A-1002', name: 'Silvester Upjohn' },
			what: expect.stringContaining('3175550128'),
			reason: expect.stringContaining('has a balance'),
		});
	});
});

describe('stranded lines', () => {
	const FILE = 'recurring/stranded-lines.json';
	const stranded = async () => (await run(FILE, { from: 'Every Week' })).of('Stranded');

	test('finds the lines in service whose owner has left', async () => {
		expect(await stranded()).toEqual(
			['3175550133', '3175550134'].map((phoneNumber) =>
				expect.objectContaining({
					...{ phoneNumber, status: 'active', employeeId: '09902' },
					...{ owner: 'has left', costs: {} },
				}),
			),
		);
		expect(rig.requested('POST')).toEqual([]);
	});

	test('finds those whose owner is unknown or not shown', async () => {
		rig.sandbox.world.people = rig.sandbox.world.people.filter(
			({ employee_id: id }) => id !== '10251',
		);
		rig.sandbox.world.lines.push({
			...rig.sandbox.world.lines[0],
			...{ id: 999_001, person_id: -1, phone_number: '3175550999' },
		});
		const found = (await stranded()).map(({ phoneNumber, owner }) => [phoneNumber, owner]);
		expect(found).toContainEqual(['3175550999', 'not shown']);
		expect(found).toContainEqual(['3175550117', expect.stringMatching(/^not /)]);
	});
});
