import type { IExecuteContextData, INodeParameters } from 'n8n-workflow';
import type { Fault, SandboxSettings } from '../../../sandbox/index.cts';
import {
	installFastClock,
	passTime,
	setClock,
	trueNow,
	uninstallFastClock,
} from '../../faults/harness/fastClock.cts';
import { CANCEL, LINES, outcomesOf, PURCHASE } from '../harness/orders.cts';
import { byId, type RunOptions } from '../harness/tangoe.cts';
import { useRigForEachTest } from '../harness/useRig.cts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

beforeAll(installFastClock);
afterAll(uninstallFastClock);
afterEach(() => setClock(0));

const rig = useRigForEachTest({ readsPerMinute: 0 }, trueNow);

const cancel: INodeParameters = { ...CANCEL, lineId: byId(LINES[0]) };
const withComment = (comment: string) => ({ ...cancel, additionalFields: { comment } });
const LOOKS: RunOptions = { looks: true, node: { onError: 'continueRegularOutput' } };
const ANYWAY: RunOptions = { node: { onError: 'continueRegularOutput' } };

const losing = (kind: Fault['kind']) => rig.sandbox.fault({ kind, method: 'POST' });
const set = (settings: Partial<SandboxSettings>) => Object.assign(rig.sandbox.settings, settings);

async function outcomeOf(parameters: INodeParameters, options: RunOptions): Promise<unknown> {
	return outcomesOf(await rig.run(parameters, options))[0];
}

/** Somebody else's order for the same line, so long ago. */
async function somebodyElses(ago: number, comment = ''): Promise<void> {
	const { url, credentials, activities } = rig.sandbox;
	await fetch(`${url}/1/activities`, {
		method: 'POST',
		headers: { 'API-Token': credentials.apiToken, 'content-type': 'application/json' },
		body: JSON.stringify({
			activity: { activity_type_id: 1, employee_id: '10000', line_id: LINES[0], comment },
		}),
	});
	activities[0].created_at = new Date(trueNow() - ago).toISOString();
}

describe('an order whose answer was lost is found', () => {
	const long = 'Leaves at the end of the month, see the ticket. '.repeat(10);
	it.each([
		['with other line breaks', 'crlf', 'one\ntwo'],
		['with HTML entities', 'escaped', 'A & B <C>'],
		['cut off', 'cut', long],
		['with single spaces', 'oneSpace', 'one   two'],
		['as another text', 'replaced', 'leaver'],
	] as const)('though its comment is shown %s', async (_, comments, comment) => {
		set({ comments });
		losing('dropAfter');

		expect(await outcomeOf(withComment(comment), LOOKS)).toBe('recovered');
	});

	it.each(['seconds', 'minutes', 'noZone', 'day', 'epoch'] as const)(
		'though times are shown as %s, where it was looked before',
		async (createdAt) => {
			set({ createdAt });
			losing('dropAfter');

			expect(await outcomeOf(cancel, LOOKS)).toBe('recovered');
		},
	);

	it.each([-24, -1, 1, 24])("though Tangoe's clock is %i hours ahead", async (hours) => {
		setClock(-hours * HOUR_MS);
		losing('dropAfter');

		expect(await outcomeOf(cancel, ANYWAY)).toBe('recovered');
	});

	it.each([-1, 1])('though the clock is set by %i hours meanwhile', async (hours) => {
		losing('dropAfter');
		const beforeSending: RunOptions['beforeSending'] = (options) => {
			if (options.method === 'GET') setClock(hours * HOUR_MS);
			return options;
		};

		expect(await outcomeOf(cancel, { ...ANYWAY, beforeSending })).toBe('recovered');
	});

	it('beside an older one for the same line, by its comment', async () => {
		await somebodyElses(0, 'of somebody else');
		losing('dropAfter');

		const run = await rig.run(withComment('leaver'), ANYWAY);

		expect(run.items[0].json).toMatchObject({
			id: rig.sandbox.activities[1].id,
			outcome: 'recovered',
		});
	});
});

describe("another order's activity is not taken for it", () => {
	it('when another execution has placed it a moment ago', async () => {
		const headset: INodeParameters = { ...PURCHASE, businessRefDeviceId: byId(26363) };
		const charger: INodeParameters = { ...PURCHASE, businessRefDeviceId: byId(26372) };
		expect(await outcomeOf(headset, ANYWAY)).toBe('created');
		losing('dropBefore');

		expect(await outcomeOf(charger, ANYWAY)).toBe('unknown');
	});

	it('when another execution is placing it', async () => {
		rig.sandbox.fault({ kind: 'slow', delayMs: 300, method: 'POST' });
		const other = outcomeOf(withComment('the one'), ANYWAY);
		while (rig.sandbox.activities.length === 0) await new Promise(setImmediate);
		losing('dropBefore');

		expect(await outcomeOf(withComment('the one'), ANYWAY)).toBe('unknown');
		expect(await other).toBe('created');
	});

	it.each([
		['that is two hours old, with no zone', { createdAt: 'noZone' }, 2 * HOUR_MS],
		['that is some seconds old, to the minute', { createdAt: 'minutes' }, 5_000],
		['of today', { createdAt: 'day' }, 5 * MINUTE_MS],
		[
			'that is five minutes old, with a Date ten minutes behind',
			{ dateAheadMs: -10 * MINUTE_MS },
			5 * MINUTE_MS,
		],
		['that is five minutes old', {}, 5 * MINUTE_MS],
	] as Array<[string, Partial<SandboxSettings>, number]>)('%s', async (_, settings, ago) => {
		// In the middle of a minute.
		passTime(MINUTE_MS - (trueNow() % MINUTE_MS) + MINUTE_MS / 2);
		set(settings);
		await somebodyElses(ago);
		losing('dropBefore');

		expect(await outcomeOf(cancel, ANYWAY)).toBe('unknown');
		expect(rig.requested('POST')).toHaveLength(2);
	});

	it('with another comment, where nobody looked before', async () => {
		await somebodyElses(0, 'of somebody else');
		losing('dropBefore');

		expect(await outcomeOf(withComment('leaver'), ANYWAY)).toBe('unknown');
	});
});

describe('a retried execution follows the same rules', () => {
	/** The first execution does not find its order; the second has what the first has kept. */
	async function retried(first: RunOptions, between: () => unknown): Promise<unknown> {
		losing('dropAfter');
		rig.sandbox.fault({
			kind: 'status',
			status: 500,
			method: 'GET',
			// The look reads the latest activities, and those that are scheduled.
			after: first.looks ? 2 : 0,
			times: 4,
		});
		const lost = await rig.run(cancel, first);
		expect(outcomesOf(lost)).toEqual(['unknown']);
		const kept = JSON.stringify(lost.run.data.executionData?.contextData);
		await between();
		const contextData = JSON.parse(kept) as IExecuteContextData;
		return await outcomeOf(cancel, { ...first, mode: 'retry', contextData });
	}

	it('finds its order hours later', async () => {
		expect(await retried(LOOKS, () => passTime(5 * HOUR_MS))).toBe('recovered');
	});

	it.each([
		[LOOKS, 'recovered'],
		[ANYWAY, 'unknown'],
	] as const)('where times have no zone, only if it looked before', async (first, expected) => {
		set({ createdAt: 'noZone' });

		expect(await retried(first, () => passTime(HOUR_MS))).toBe(expected);
	});

	it('does not take what was ordered in between', async () => {
		const outcome = await retried(ANYWAY, async () => {
			// What was lost never arrived.
			rig.sandbox.activities.splice(0);
			passTime(HOUR_MS);
			await somebodyElses(MINUTE_MS);
		});

		expect(outcome).toBe('unknown');
	});

	it('does not take what was ordered before, though the clock was set forward meanwhile', async () => {
		await somebodyElses(MINUTE_MS);
		losing('dropBefore');
		const first = await rig.run(cancel, ANYWAY);
		expect(outcomesOf(first)).toEqual(['unknown']);
		setClock(10 * MINUTE_MS);

		const contextData = first.run.data.executionData?.contextData;
		expect(await outcomeOf(cancel, { ...ANYWAY, mode: 'retry', contextData })).toBe('unknown');
	});

	it('does not take what another of its lost orders has left', async () => {
		const each: INodeParameters = {
			...CANCEL,
			additionalFields: { comment: '={{ $json.comment }}' },
		};
		const match = (comment: string) => ({ method: 'POST' as const, match: { comment } });
		rig.sandbox.fault({ kind: 'dropBefore', ...match('never arrives') });
		rig.sandbox.fault({ kind: 'dropAfter', ...match('arrives') });
		const lost = { line: LINES[0], comment: 'never arrives' };
		const first = await rig.run(each, {
			...ANYWAY,
			items: [lost, { line: LINES[0], comment: 'arrives' }],
		});
		expect(outcomesOf(first)).toEqual(['unknown', 'unknown']);

		// Meanwhile somebody has corrected the second item.
		const again = await rig.run(each, {
			...ANYWAY,
			items: [lost, { line: LINES[1], comment: 'arrives' }],
			mode: 'retry',
			contextData: first.run.data.executionData?.contextData,
		});

		expect(outcomesOf(again)).toEqual(['unknown', 'created']);
	});
});
