import type { Sandbox } from '../../../sandbox/index.cts';
import { startSandbox } from '../../../sandbox/index.cts';
import { CANCEL, CONTINUE, LINES, linesAsItems, outcomesOf } from '../harness/orders.cts';
import { useRigForEachTest } from '../harness/useRig.cts';

const rig = useRigForEachTest({ readsPerMinute: 0 });
const inTurn = { ...CANCEL, options: { ordersAtOnce: 1 } };

/** A property of the credential that somebody edits as soon as an order has arrived. */
function editAfterFirstOrder(credential: string, property: string, edited: string): void {
	const before = rig.credentials[credential][property];
	Object.defineProperty(rig.credentials[credential], property, {
		enumerable: true,
		get: () => (rig.sandbox.activities.length > 0 ? edited : before),
	});
}

describe('a host that is edited while the workflow runs', () => {
	let other: Sandbox;
	beforeEach(async () => {
		other = await startSandbox({});
	});
	afterEach(async () => await other.stop());

	test.each([
		['tangoeMobileApi', 'apiToken'],
		['tangoeMobileJwtApi', 'jwt'],
	] as const)('gets no order of the run: %s', async (credential, authentication) => {
		editAfterFirstOrder(credential, 'host', other.url);

		const run = await rig.run(inTurn, {
			items: linesAsItems(3),
			authentication,
			node: CONTINUE,
		});

		expect(outcomesOf(run)).toEqual(['created', 'notSent', 'notSent']);
		expect(run.items[1].json).toMatchObject({
			error: 'The host of the credential was changed while the workflow ran: nothing was sent.',
			details: {
				reason: 'configuration',
				whatToDo: 'Check which host is meant, and run the workflow again for what was not sent.',
			},
		});
		expect(other.requests.filter(({ path }) => path.startsWith('/1/'))).toEqual([]);
		expect(rig.sandbox.activities).toHaveLength(1);
	});

	test('gets no read of the run either', async () => {
		editAfterFirstOrder('tangoeMobileApi', 'host', other.url);
		rig.sandbox.fault({ kind: 'dropAfter', method: 'POST' });

		const run = await rig.run(inTurn, { items: linesAsItems(1), node: CONTINUE });

		expect(outcomesOf(run)).toEqual(['unknown']);
		expect(other.requests).toEqual([]);
	});
});

describe('a token that the run did not begin with', () => {
	const TOKEN = 'opaque0SESSION0token0789';
	const RENEWED = 'opaque0RENEWED0token0456';
	const tokens = (...issued: string[]) =>
		issued.forEach((access_token) =>
			rig.sandbox.fault({ kind: 'changed', path: '/v2/token', changes: { access_token } }),
		);
	const refuse = (status: number, token: string) =>
		rig.sandbox.fault({
			kind: 'status',
			status,
			path: '/1/activities',
			message: `token ${token} lacks scope`,
		});

	test.each([400, 403, 422])('is not printed after status %i', async (status) => {
		tokens(TOKEN);
		refuse(status, TOKEN);
		const run = await rig.run(CANCEL, { items: linesAsItems(1), authentication: 'jwt' });
		expect(run.error?.message).toContain('token *** lacks scope');
		expect(JSON.stringify(run.run)).not.toContain(TOKEN);
	});

	test('is not printed where n8n renewed it in the run', async () => {
		tokens(TOKEN, RENEWED);
		rig.sandbox.fault({ kind: 'status', status: 401, path: '/1/activities' });
		refuse(422, `${TOKEN} or ${RENEWED}`);
		const run = await rig.run(CANCEL, { items: linesAsItems(1), authentication: 'jwt' });
		expect(run.error?.message).toContain('token *** or *** lacks scope');
		expect(JSON.stringify(run.run)).not.toMatch(/opaque0/);
	});

	test('is not printed where another process renewed it', async () => {
		const token = 'opaque0ELSEWHERE0token0123';
		await rig.run(CANCEL, { items: linesAsItems(1), authentication: 'jwt' });
		const first = String(rig.credentials.tangoeMobileJwtApi.sessionToken);
		const second = JSON.stringify({ ...JSON.parse(first), token });
		let reads = 0;
		Object.defineProperty(rig.credentials.tangoeMobileJwtApi, 'sessionToken', {
			enumerable: true,
			get: () => (reads++ === 0 ? first : second),
		});
		refuse(422, token);
		const run = await rig.run(CANCEL, { items: linesAsItems(1), authentication: 'jwt' });
		expect(run.error?.message).toContain('token *** lacks scope');
	});

	test('is not printed where somebody edited it in the run', async () => {
		editAfterFirstOrder('tangoeMobileApi', 'apiToken', 'the-token-of-tomorrow');
		rig.sandbox.fault({
			kind: 'status',
			status: 422,
			message: 'the-token-of-tomorrow is unknown',
			match: { line_id: LINES[1] },
		});
		const run = await rig.run(inTurn, { items: linesAsItems(2) });
		expect(run.error?.message).toContain('*** is unknown');
		expect(JSON.stringify(run.run)).not.toContain('the-token-of-tomorrow');
	});
});
