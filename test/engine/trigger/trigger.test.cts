import {
	installFastClock,
	passTime,
	trueNow,
	uninstallFastClock,
} from '../../faults/harness/fastClock.cts';
import { PURCHASE } from '../harness/orders.cts';
import { byEmployeeId } from '../harness/tangoe.cts';
import { useRigForEachTest } from '../harness/useRig.cts';
import { endAll, Listening } from './listening.cts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

beforeAll(installFastClock);
afterAll(uninstallFastClock);

afterEach(endAll);
const rig = useRigForEachTest({ readsPerMinute: 0 }, trueNow);

/** Places so many orders; their IDs. */
async function ordered(count = 1, employee = '10000'): Promise<number[]> {
	const { items } = await rig.run(
		{ ...PURCHASE, employeeId: byEmployeeId(employee) },
		{ items: Array(count).fill({}) },
	);
	passTime(1_000);
	return items.map(({ json }) => Number(json.id));
}

function advance(id: number, state: string): void {
	rig.sandbox.advance(id, state);
	passTime(1_000);
}

const emitted = ({ runs }: Listening) => runs.map(({ json }) => [json.id, json.state]);
const reads = () => rig.requested('GET').length;

describe('Tangoe Mobile Trigger', () => {
	test('emits what changes after it was published, each change once', async () => {
		const [old] = await ordered();
		const listening = new Listening(rig);
		await listening.activate();
		expect(listening.runs).toEqual([]);

		const [id] = await ordered();
		await listening.tick();
		advance(id, 'ordered');
		await listening.tick();
		await listening.tick();
		advance(old, 'completed');
		await listening.tick();

		expect(emitted(listening)).toEqual([
			[id, 'approved'],
			[id, 'ordered'],
			[old, 'completed'],
		]);
		expect(listening.runs.map(({ json }) => json.previous_state)).toEqual([
			undefined,
			'approved',
			'approved',
		]);
		expect(listening.runs[2].json).toMatchObject({ phase: 'done', is_final: true });
	});

	test('begins with a day that is chosen', async () => {
		const [id] = await ordered();
		passTime(3 * DAY_MS);
		const since = new Date(trueNow() - 5 * DAY_MS).toISOString().slice(0, 10);
		const listening = new Listening(rig, { startWith: 'day', since });
		await listening.activate();
		expect(emitted(listening)).toEqual([[id, 'approved']]);
	});

	test('an idle look is one read', async () => {
		await ordered(5);
		const listening = new Listening(rig);
		await listening.activate();
		rig.sandbox.requests.length = 0;
		await listening.tick();
		expect(reads()).toBe(1);
	});

	test('catches up with what has changed while n8n was down, also under another name', async () => {
		const [first, second] = await ordered(2);
		const listening = new Listening(rig);
		await listening.activate();
		await listening.end();
		advance(first, 'ordered');
		passTime(4 * DAY_MS);
		advance(second, 'ordered');

		await listening.activate('Another Name');
		expect(new Set(emitted(listening).map(([id]) => id))).toEqual(new Set([first, second]));
		expect(listening.runs).toHaveLength(2);
	});

	test('what a killed n8n has not stored is emitted again, and the rest is refused', async () => {
		const ids = await ordered(4);
		const listening = new Listening(rig);
		await listening.activate();
		ids.forEach((id) => advance(id, 'ordered'));
		await listening.tick();
		const before = emitted(listening);

		await listening.end(2);
		await listening.activate();
		expect(listening.refused).toBe(2);
		expect(new Set(emitted(listening))).toEqual(new Set(before));
	});

	test('published again in the same process, or long after, it offers nothing again', async () => {
		const [first] = await ordered(2);
		const listening = new Listening(rig);
		await listening.activate();
		advance(first, 'ordered');
		await listening.tick();
		await listening.unpublish();
		await listening.activate();
		await listening.end();
		passTime(20 * DAY_MS);
		await listening.activate();
		expect(listening.refused).toBe(0);
		expect(listening.runs).toHaveLength(1);
	});

	test('an older n8n, which refuses nothing, is asked nothing twice', async () => {
		const ids = await ordered(3);
		const listening = new Listening(rig, {}, false);
		await listening.activate();
		ids.forEach((id) => advance(id, 'ordered'));
		await listening.tick();
		await listening.end();
		await listening.activate();
		expect(listening.runs).toHaveLength(3);
	});

	test('sees what has changed on an earlier page while the machine slept for days between two', async () => {
		const [first, ...others] = await ordered(15);
		const last = others[others.length - 1];
		rig.sandbox.settings.maxPageSize = 10;
		const listening = new Listening(rig);
		await listening.activate();
		const sleepInBetween = (answer: unknown) => {
			advance(first, 'ordered');
			passTime(4 * DAY_MS);
			advance(last, 'ordered');
			return answer;
		};
		rig.sandbox.fault({ kind: 'reshaped', method: 'GET', reshape: sleepInBetween });
		await listening.tick();
		expect(emitted(listening)).toEqual([[last, 'ordered']]);
		await listening.tick();
		expect(emitted(listening)).toEqual([
			[last, 'ordered'],
			[first, 'ordered'],
		]);
	});

	test.each([
		['activityTypes', ['22'], ['46']],
		['employees', '999, 10000', '999'],
		['onlyFinished', false, true],
		['onlyNeedsAttention', false, true],
		['phases', ['ordered'], ['shipped', 'done']],
		['states', 'Ordered, shipped', 'on_back_order'],
		['remoteActivityIdPrefix', '', 'HR-'],
	])('filters by %s', async (name, accepting, refusing) => {
		const [id] = await ordered();
		const accepted = new Listening(rig, { filters: { [name]: accepting } });
		const refused = new Listening(rig, { filters: { [name]: refusing } });
		await accepted.activate();
		await refused.activate();
		advance(id, 'ordered');
		await accepted.tick();
		await refused.tick();
		expect(emitted(accepted)).toEqual([[id, 'ordered']]);
		expect(emitted(refused)).toEqual([]);
	});

	test('is not published where the list shows no changes, and says what it shows', async () => {
		await ordered();
		rig.sandbox.settings.activityRows = 'short';
		await expect(new Listening(rig).activate()).rejects.toThrow(
			/neither state nor updated_at.* Its keys: .*created_at/,
		);
	});

	test('is published during an outage, and looks again', async () => {
		const [id] = await ordered();
		rig.sandbox.fault({ kind: 'status', status: 503, method: 'GET', times: 4 });
		const listening = new Listening(rig);
		await listening.activate();
		advance(id, 'ordered');
		await listening.tick();
		expect(emitted(listening)).toEqual([[id, 'ordered']]);
	});

	test('is not published with a credential that is not accepted', async () => {
		rig.credentials.tangoeMobileApi.apiToken = 'wrong';
		await expect(new Listening(rig).activate()).rejects.toThrow(/not accept/);
	});

	test('a test run shows the newest change that passes the filters', async () => {
		const [first, second] = await ordered(2);
		advance(second, 'ordered');
		advance(first, 'completed');
		expect((await new Listening(rig).execute()).map(({ id }) => id)).toEqual([first]);
		const filters = { phases: ['ordered'] };
		expect((await new Listening(rig, { filters }).execute()).map(({ id }) => id)).toEqual([second]);
		await expect(new Listening(rig, { filters: { states: 'shipped' } }).execute()).rejects.toThrow(
			/No activity that passes the filters/,
		);
	});
});
