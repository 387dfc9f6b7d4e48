import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { byEmployeeId, byId } from '../harness/tangoe.cts';
import { useRig } from '../harness/useRig.cts';

/** Three lines and four devices, one of them without a line. */
const LEAVER = '10234';
const NEW_OWNER = 1831571;

const OFFBOARD: INodeParameters = {
	resource: 'person',
	operation: 'offboard',
	employeeId: byEmployeeId(LEAVER),
	lastDayTiming: 'today',
	lineAction: 'cancelLine',
	deviceAction: 'leave',
};
const VERIFY: INodeParameters = {
	resource: 'person',
	operation: 'verifyOffboarding',
	evidence: '={{ $json.evidence }}',
};

const rig = useRig({ readsPerMinute: 0 });

async function offboarded(parameters: INodeParameters = {}): Promise<IDataObject> {
	const { items, error } = await rig.run({ ...OFFBOARD, ...parameters });
	expect(error).toBeUndefined();
	return items[0].json;
}

async function verified(summary: IDataObject, parameters: INodeParameters = {}) {
	const run = await rig.run({ ...VERIFY, ...parameters }, { items: [summary] });
	const [first, ...assets] = run.items.map(({ json }) => json);
	return { ...run, summary: first, assets };
}

const finishAll = (state = 'completed') =>
	rig.sandbox.activities.forEach(({ id }) => rig.sandbox.advance(id, state));

describe('Verify Offboarding', () => {
	test('says of each line whether it is as wanted, and is complete only then', async () => {
		const summary = await offboarded();
		expect(summary).toMatchObject({ all_ordered: true, complete: false, found: 7, done: 3 });

		const before = await verified(summary);
		expect(before.summary).toMatchObject({ complete: false, checked: 7, open: 3 });
		expect(before.assets[0]).toMatchObject({
			as_wanted: false,
			asset: 'line',
			asset_id: 815101,
			status_after: 'active',
			phase: 'withTangoe',
		});

		finishAll();
		const after = await verified(summary);
		expect(after.summary).toMatchObject({ complete: true, open: 0 });
		expect(after.summary.evidence).toMatchObject({
			plan_hash: summary.hash,
			complete: true,
			open: [],
		});
		expect(after.assets[0]).toMatchObject({ as_wanted: true, status_after: 'deactivated' });
	});

	test('goes on with the evidence that it has brought up to date', async () => {
		const first = await verified(await offboarded());
		finishAll();
		expect((await verified(first.summary)).summary.complete).toBe(true);
	});

	test('a finished order does not hide that a line is active', async () => {
		const summary = await offboarded();
		finishAll();
		rig.sandbox.world.lines.forEach((line) => Object.assign(line, { status: 'active' }));
		expect((await verified(summary)).summary).toMatchObject({ complete: false, open: 3 });
	});

	test('an empty list proves that a line was handed over, but not that its service ended', async () => {
		const summary = await offboarded();
		const elsewhere = (person_id: number) =>
			[...rig.sandbox.world.lines, ...rig.sandbox.world.devices].forEach((row) =>
				Object.assign(row, row.person_id === 1831610 ? { person_id } : {}),
			);
		elsewhere(NEW_OWNER);
		const { summary: after, assets } = await verified(summary);
		expect(after).toMatchObject({ complete: false, open: 3 });
		expect(assets[0].reason).toMatch(
			/^The line is no longer listed; activity \d+ is in phase withTangoe$/,
		);

		finishAll();
		expect((await verified(summary)).summary.complete).toBe(true);
	});

	test('a line that goes to somebody else is verified by its absence', async () => {
		const summary = await offboarded({
			lineAction: 'assignLine',
			replacementPersonId: byId(NEW_OWNER),
		});
		expect((await verified(summary)).summary.complete).toBe(false);
		finishAll();
		expect((await verified(summary)).summary.complete).toBe(true);
	});

	test('a line that came since the plan was made is not overlooked', async () => {
		const summary = await offboarded();
		finishAll();
		const [line] = rig.sandbox.world.lines.filter(({ person_id }) => person_id === 1831610);
		rig.sandbox.world.lines.push({ ...line, id: 999_001, status: 'active' });

		const { summary: after, assets } = await verified(summary);
		expect(after).toMatchObject({ complete: false, open: 1 });
		expect(assets.at(-1)).toMatchObject({ asset_id: 999_001, as_wanted: false });
		expect(assets.at(-1)?.reason).toMatch(/listed since the plan was made/);
	});

	test.each([
		['nothing', {}, 'Evidence is empty'],
		['something else', { evidence: { id: 1 } }, 'Evidence is not the evidence of an offboarding'],
	])('refuses %s in its place', async (_name, item, message) => {
		const { error } = await rig.run(VERIFY, { items: [item] });
		expect(error?.message).toContain(message);
	});

	test('refuses the evidence of another host', async () => {
		const summary = await offboarded();
		const evidence = { ...(summary.evidence as IDataObject), host: 'acme.thefutureis.mobi' };
		const { error } = await rig.run(VERIFY, { items: [{ evidence }] });
		expect(error?.message).toContain('another host');
	});
});
