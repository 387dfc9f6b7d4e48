import { grow } from '../../../sandbox/index.cts';
import { FastTime } from '../harness/fastTime.cts';
import {
	CANCEL,
	CONTINUE,
	LINES,
	linesAsItems,
	manyLines,
	outcomesOf,
} from '../harness/orders.cts';
import { TangoeRig, type NodeRun } from '../harness/tangoe.cts';

let time: FastTime;
let rig: TangoeRig;
beforeEach(async () => {
	time = new FastTime();
	rig = await TangoeRig.start({}, time.now);
	grow(rig.sandbox.world, { people: 20, lines: 200 });
	time.run(() => rig.sandbox.requests.some(({ status }) => status === undefined));
});
afterEach(async () => {
	await time.stop();
	await rig.stop();
});

/** Cancels a hundred lines, and tells how long it took. */
async function cancelHundred(ordersAtOnce: number): Promise<{ run: NodeRun; seconds: number }> {
	const from = time.now();
	const run = await rig.run(
		{ ...CANCEL, options: { ordersAtOnce, maxEnding: 100 } },
		{ items: manyLines(rig, 100), node: CONTINUE, looks: true },
	);
	return { run, seconds: (time.now() - from) / 1000 };
}

const errorsOf = ({ items }: NodeRun) =>
	items.map(({ json }) => ({
		error: String(json.error),
		...(json.details as { reason: string; whatToDo: string }),
	}));
const answering500 = (stored: boolean) =>
	rig.sandbox.fault({ kind: 'status', status: 500, method: 'POST', times: 100, stored });

describe('a server that answers 500 to every order', () => {
	test.each([
		[1, 3, 11],
		[5, 6, 9],
		[10, 11, 9],
	])(
		'gets no more of a hundred than are under way, %i at once',
		async (ordersAtOnce, sent, reads) => {
			answering500(false);

			const { run, seconds } = await cancelHundred(ordersAtOnce);

			expect(rig.requested('POST')).toHaveLength(sent);
			expect(rig.requested('GET').length).toBeLessThanOrEqual(reads);
			expect(seconds).toBeLessThan(30);
			const errors = errorsOf(run);
			expect(errors.slice(0, sent).every(({ reason }) => reason === 'unknownOutcome')).toBe(true);
			expect(errors[99]).toMatchObject({
				error: `This item was not sent, because ${sent} orders in a row got no usable answer and could not be found in Tangoe Mobile; ${100 - sent} items were not sent.`,
				reason: 'heldBack',
				whatToDo: expect.stringContaining('Then run the items that were not sent'),
			});
		},
	);

	test('and stores them all the same gets all of them, and they are found', async () => {
		answering500(true);

		const { run } = await cancelHundred(10);

		expect(new Set(outcomesOf(run))).toEqual(new Set(['recovered']));
		expect(new Set(run.items.map(({ json }) => json.id)).size).toBe(100);
		expect(rig.sandbox.activities).toHaveLength(100);
		// One walk through the list for all that were lost together.
		expect(rig.requested('GET').length).toBeLessThan(70);
	});
});

test('orders that are lost now and then hold nothing back', async () => {
	for (const line of [0, 1, 3, 4].map((index) => LINES[index])) {
		rig.sandbox.fault({ kind: 'status', status: 500, method: 'POST', match: { line_id: line } });
	}

	const run = await rig.run(
		{ ...CANCEL, options: { ordersAtOnce: 1 } },
		{ items: linesAsItems(), node: CONTINUE },
	);

	expect(outcomesOf(run)).toEqual(['unknown', 'unknown', 'created', 'unknown', 'unknown']);
});

test('a retry that finds three orders still unknown sends nothing more', async () => {
	rig.sandbox.fault({ kind: 'status', status: 500, method: 'POST', times: 9 });
	const first = await rig.run(CANCEL, { items: linesAsItems(), node: CONTINUE });
	expect(outcomesOf(first).slice(0, 3)).toEqual(['unknown', 'unknown', 'unknown']);
	rig.sandbox.clearFaults();
	const sent = rig.requested('POST').length;
	rig.sandbox.requests.length = 0;

	const again = await rig.run(CANCEL, {
		items: [...linesAsItems(sent), { line: 813737 }],
		node: CONTINUE,
		mode: 'retry',
		contextData: first.run.data.executionData?.contextData,
	});

	expect(outcomesOf(again)).toEqual([...Array<string>(sent).fill('unknown'), 'notSent']);
	expect(rig.requested('POST')).toEqual([]);
	// The first alone, then all others together, three times each.
	expect(rig.requested('GET')).toHaveLength(6);
});

describe('an order that is not allowed', () => {
	test.each([0, 1, 2, 4])('as item %i leaves the others alone', async (index) => {
		const line = LINES[index];
		rig.sandbox.fault({ kind: 'status', status: 403, method: 'POST', match: { line_id: line } });

		const run = await rig.run(CANCEL, { items: linesAsItems(), node: CONTINUE });

		expect(outcomesOf(run)).toEqual(LINES.map((one) => (one === line ? 'failed' : 'created')));
	});

	test('like all others ends the run after three', async () => {
		rig.sandbox.fault({ kind: 'status', status: 403, method: 'POST', times: 99 });

		const run = await rig.run(
			{ ...CANCEL, options: { ordersAtOnce: 1 } },
			{ items: linesAsItems(), node: CONTINUE },
		);

		expect(outcomesOf(run)).toEqual(['failed', 'failed', 'failed', 'notSent', 'notSent']);
		expect(rig.requested('POST')).toHaveLength(3);
	});
});
