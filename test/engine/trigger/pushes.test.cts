import fc from 'fast-check';
import { installFastClock, trueNow, uninstallFastClock } from '../../faults/harness/fastClock.cts';
import { PURCHASE } from '../harness/orders.cts';
import { useRigForEachTest } from '../harness/useRig.cts';
import { endAll, Listening } from './listening.cts';
import { basic, PUSH_CREDENTIAL } from './pushing.cts';

beforeAll(installFastClock);
afterAll(uninstallFastClock);

afterEach(endAll);
const rig = useRigForEachTest({ readsPerMinute: 0 }, trueNow);
beforeEach(() => void (rig.credentials.tangoeMobilePushApi = PUSH_CREDENTIAL));

const MESSAGE = { activity: 4791063, state: 'ordered' };

async function listeningForPushes(): Promise<Listening> {
	const listening = new Listening(rig, { wakeUpBy: 'push' });
	await listening.activate();
	rig.sandbox.requests.length = 0;
	return listening;
}

describe('a push', () => {
	test('wakes the trigger, which reads for itself what has changed', async () => {
		const listening = await listeningForPushes();
		expect(listening.crons).toEqual([]);
		await rig.run(PURCHASE);
		const [{ id }] = rig.sandbox.activities;
		rig.sandbox.requests.length = 0;

		const { looks } = listening;
		expect(await listening.push({ activity: 1, state: 'cancelled' }, basic())).toEqual({
			status: 200,
			starts: false,
		});
		await listening.until(looks + 1);
		expect(listening.runs.map(({ json }) => [json.id, json.state])).toEqual([[id, 'approved']]);
		expect(rig.requested('GET')).toEqual(['/1/activities']);
	});

	test('twenty at once are two looks at most', async () => {
		const listening = await listeningForPushes();
		const { looks } = listening;
		await Promise.all(
			Array.from({ length: 20 }, async () => await listening.push(MESSAGE, basic())),
		);
		await listening.until(looks + 1);
		expect(rig.requested('GET').length).toBeLessThanOrEqual(2);
	});

	test('that comes during the first look asks for another one', async () => {
		rig.sandbox.settings.latencyMs = 20;
		const listening = new Listening(rig, { wakeUpBy: 'push' });
		const activating = listening.activate();
		while (rig.requested('GET').length === 0) await new Promise(setImmediate);
		expect((await listening.push(MESSAGE, basic())).status).toBe(200);
		await activating;
		await listening.until(2);
		expect(rig.requested('GET')).toHaveLength(2);
	});

	test('of a stopped trigger, or one in another process, is answered and wakes nothing', async () => {
		const listening = await listeningForPushes();
		await listening.end();
		expect((await listening.push(MESSAGE, basic())).status).toBe(200);
		expect(rig.requested('GET')).toEqual([]);
	});

	test('to the test address begins a run by hand, without what it says', async () => {
		const listening = await listeningForPushes();
		expect(await listening.push(MESSAGE, basic(), 'manual')).toEqual({ status: 200, starts: true });
	});

	test.each([
		['no header', {}],
		['another password', basic({ ...PUSH_CREDENTIAL, password: 'a-long-and-invented-two' })],
		['another user', basic({ ...PUSH_CREDENTIAL, user: 'tangoe2' })],
		['a part of the password', basic({ ...PUSH_CREDENTIAL, password: 'a-long' })],
		['another scheme', { authorization: basic().authorization.replace('Basic', 'Bearer') }],
		['no Base64', { authorization: 'Basic %%%' }],
		['a very long header', { authorization: `Basic ${'A'.repeat(1_000_000)}` }],
	])('with %s is refused, and wakes nothing', async (_name, headers) => {
		const listening = await listeningForPushes();
		expect(await listening.push(MESSAGE, headers as Record<string, string>)).toEqual({
			status: 401,
			starts: false,
		});
		expect(rig.requested('GET')).toEqual([]);
	});

	test.each(['', ':'])('an empty credential lets nobody in', async (pair) => {
		rig.credentials.tangoeMobilePushApi = { user: '', password: '' };
		const listening = await listeningForPushes();
		const authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
		expect((await listening.push(MESSAGE, { authorization })).status).toBe(401);
	});

	test.each([
		['too large', `{"a":"${'x'.repeat(70_000)}"}`, 413],
		['empty', '', 400],
		['no JSON', '{"activity":', 400],
		['binary', '\u0000\u0001', 400],
		['deep', `${'['.repeat(30_000)}${']'.repeat(30_000)}`, 200],
		['a form', 'activity=4791063&state=ordered', 200],
	])('that is %s is answered %#', async (_name, body, status) => {
		const listening = await listeningForPushes();
		expect(await listening.push(body, basic())).toEqual({ status, starts: false });
	});

	test('of whatever kind starts nothing, and without the credential wakes nothing', async () => {
		const listening = await listeningForPushes();
		const authorization = fc.oneof(
			fc.constantFrom(
				undefined,
				'',
				'Basic',
				'Basic ',
				'Bearer x',
				basic().authorization.slice(0, -2),
			),
			fc.string({ maxLength: 200 }),
			fc.base64String({ maxLength: 200 }).map((text) => `Basic ${text}`),
		);
		const body = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.json());
		await fc.assert(
			fc.asyncProperty(authorization, body, async (header, text) => {
				const headers = header === undefined ? {} : { authorization: header };
				const stranger = await listening.push(text, headers as Record<string, string>);
				expect(stranger).toEqual({ status: 401, starts: false });
			}),
			{ numRuns: 400 },
		);
		expect(rig.requested('GET')).toEqual([]);
		await fc.assert(
			fc.asyncProperty(body, async (text) => {
				const { status, starts } = await listening.push(text, basic());
				expect([200, 400, 413]).toContain(status);
				expect(starts).toBe(false);
			}),
			{ numRuns: 100 },
		);
	});
});
