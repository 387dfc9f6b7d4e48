import type { INodeParameters } from 'n8n-workflow';
import { byEmployeeId } from '../harness/tangoe.cts';
import { useRig } from '../harness/useRig.cts';

/** Two lines in service and one that has ended, with a device each. */
const LEAVER = '10240';
const rig = useRig({ readsPerMinute: 0 });

const offboard: INodeParameters = {
	resource: 'person',
	operation: 'offboard',
	employeeId: byEmployeeId(LEAVER),
	lastDayTiming: 'today',
};
const run = async (parameters: INodeParameters, item = {}) => {
	const { items } = await rig.run(parameters, {
		items: [item],
		node: { onError: 'continueRegularOutput' },
	});
	const [summary] = items.map(({ json }) => json);
	return { summary, lines: String(summary.text).split('\n') };
};

test('the summary says of each line and device what became of it', async () => {
	const match = { line_id: 820130 };
	rig.sandbox.fault({ kind: 'status', status: 422, message: 'has a balance', match });
	const { lines } = await run(offboard);

	expect(lines).toEqual([
		expect.stringMatching(
			/^Offboarding of employee 10240, last day [\d-]{10}: 6 found, 1 ordered now, 1 ordered before or as wanted already, 3 left alone, 1 failed\.$/,
		),
		expect.stringMatching(/^- Line .*3175550109.*: nothing to do\. Its status is deactivated$/),
		expect.stringMatching(/^- Line .*3175550110.*: Cancel IS NOT ORDERED\. .*has a balance/),
		expect.stringMatching(
			/^- Line .*3175550111.*: Cancel, ordered, ends on [\d-]{10} \(activity \d+\)$/,
		),
		...Array(3).fill(expect.stringMatching(/^- Device .*: left alone\. Default: left as it is$/)),
	]);

	const { lines: again } = await run(offboard);
	expect(again[2]).toMatch(/: Cancel, ordered, /);
	expect(again[3]).toMatch(/: Cancel, ordered before, /);
});

test('it does not claim to know what became of an order whose answer was lost', async () => {
	rig.sandbox.fault({ kind: 'dropBefore', method: 'POST' });
	const { lines } = await run({ ...offboard, employeeId: byEmployeeId('10236') });
	expect(lines[1]).toMatch(/^- Line .*3175550108.*: Cancel MAY BE ORDERED\. /);
});

test('a plan says what could not be ordered, although nothing is wrong with it', async () => {
	const employeeId = byEmployeeId('10251');
	const lastDay = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
	const later = { ...offboard, employeeId, lastDayTiming: 'onDate', lastDay };
	const { lines: plan } = await run({ ...later, options: { previewOnly: true } });
	expect(plan[1]).toMatch(new RegExp(`^- Line 3175550117 .*: Cancel\\. Cancel On: ${lastDay}$`));
	await run(later);

	const preview = { ...offboard, employeeId, options: { previewOnly: true } };
	const { summary, lines } = await run(preview);
	expect(lines[1]).toMatch(
		/^- Line .*3175550117.*: Cancel IS NOT POSSIBLE\. .*ordered for .* already/,
	);
	expect(summary.plan).toContainEqual(
		expect.objectContaining({
			...{ asset_id: 820221, orders: false },
			details: { reason: 'alreadyOrdered' },
		}),
	);
});

test('a person cannot add a line to what others read', async () => {
	rig.sandbox.world.lines.forEach((line) =>
		Object.assign(line, line.id === 820169 ? { phone_number: '317\n- Line: done' } : {}),
	);
	const { lines } = await run({ ...offboard, employeeId: byEmployeeId('10242') });
	expect(lines).toHaveLength(5);
});

test('a verification names what is open', async () => {
	const { summary } = await run({ ...offboard, employeeId: byEmployeeId('10262') });
	const verify = { resource: 'person', operation: 'verifyOffboarding' };
	const evidence = '={{ $json.evidence }}';
	const { lines } = await run({ ...verify, evidence }, summary);
	expect(lines).toEqual([
		'Offboarding of employee 10262: 2 of 4 lines and devices are as wanted.',
		expect.stringMatching(/^- Line 820325 IS NOT AS WANTED\. The line is still listed .*active/),
		expect.stringMatching(/^- Line 820338 IS NOT AS WANTED\. /),
	]);
});
