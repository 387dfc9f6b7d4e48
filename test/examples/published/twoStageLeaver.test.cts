import type { IDataObject } from 'n8n-workflow';
import { useRigForEachTest } from '../../engine/harness/useRig.cts';
import { day, sampleFor } from '../samples.cts';
import { runWhole, type WholeRun } from '../whole.cts';
import { exampleIn } from '../workflow.cts';

const FILE = 'complete/two-stage-leaver.json';
const LEAVER = '09902';
const SUSPEND = 2;
const LINE_CANCEL = 1;

const rig = useRigForEachTest({ readsPerMinute: 0 });

const handIn = async (change: IDataObject = {}) => {
	const { item, ...sample } = sampleFor(FILE);
	return await runWhole(rig, exampleIn(FILE), {
		...sample,
		item: { ...item, ...change },
		mode: 'webhook',
	});
};
const lines = () => {
	const { people, lines: all } = rig.sandbox.world;
	const person = people.find(({ employee_id }) => employee_id === LEAVER);
	return all.filter(({ person_id }) => person_id === person?.id);
};
const ordered = (type: number) =>
	rig.sandbox.orders
		.map(({ activity }) => activity as IDataObject)
		.filter(({ activity_type_id }) => activity_type_id === type)
		.map(({ line_id }) => line_id);
const reasons = (run: WholeRun, node: string) => run.of(node).map(({ reason }) => reason);

/** Waits for the day, with lines that are suspended. */
async function suspended(): Promise<WholeRun> {
	const waiting = await handIn();
	for (const { id } of rig.sandbox.activities) rig.sandbox.advance(id, 'completed');
	return waiting;
}

describe('two-stage leaver', () => {
	test('suspends now, and cancels on the day', async () => {
		const waiting = await suspended();
		const ids = lines().map(({ id }) => id);
		expect(waiting.isParked).toBe(true);
		expect(waiting.of('Suspended').map(({ lineId }) => lineId)).toEqual(ids);
		expect(ordered(SUSPEND)).toEqual(ids);
		expect(ordered(LINE_CANCEL)).toEqual([]);

		const ended = await waiting.wake();
		expect(ended.isParked).toBe(false);
		expect(ended.of('Canceled')).toHaveLength(2);
		expect(ordered(LINE_CANCEL)).toEqual(ids);
		expect(ordered(SUSPEND)).toEqual(ids);
	});

	test('cancels nothing for who is active again', async () => {
		const waiting = await suspended();
		const { people } = rig.sandbox.world;
		Object.assign(people.find(({ employee_id }) => employee_id === LEAVER) ?? {}, { active: true });

		const ended = await waiting.wake();
		expect(reasons(ended, 'Active Again')).toEqual([expect.stringContaining('is active again')]);
		expect(ordered(LINE_CANCEL)).toEqual([]);
	});

	test('cancels nothing where the person cannot be read, or nothing says that they are gone', async () => {
		rig.sandbox.fault({ kind: 'status', status: 403, path: '/1/people/find_one' });
		const unread = await (await suspended()).wake();
		expect(reasons(unread, 'Active Again')).toEqual([expect.stringContaining('403')]);
		expect(ordered(LINE_CANCEL)).toEqual([]);
	});

	test('leaves a line alone that is in service again', async () => {
		const waiting = await suspended();
		const [resumed, other] = lines();
		resumed.status = 'active';

		const ended = await waiting.wake();
		expect(reasons(ended, 'Left Alone')).toEqual([expect.stringContaining('The line is active')]);
		expect(ordered(LINE_CANCEL)).toEqual([other.id]);
	});

	test('neither waits for nor cancels what it has not suspended', async () => {
		const [before, other] = lines();
		before.status = 'suspended';

		const waiting = await suspended();
		expect(waiting.of('Not Suspended')).toHaveLength(1);
		const ended = await waiting.wake();
		expect(ordered(LINE_CANCEL)).toEqual([other.id]);
		expect(reasons(ended, 'Left Alone')).toEqual([expect.stringContaining('has not suspended it')]);
	});

	test.each([day(0), day(-1), 'next week', ''])('does nothing where the day is %p', async (on) => {
		const run = await handIn({ 'Cancel On': on });
		expect(run.isParked).toBe(false);
		expect(run.of('Nothing Done')).toHaveLength(1);
		expect(rig.sandbox.requests).toEqual([]);
	});
});
