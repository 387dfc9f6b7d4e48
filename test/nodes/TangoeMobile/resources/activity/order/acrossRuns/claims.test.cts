import type { IExecuteFunctions } from 'n8n-workflow';
import { OrderClaims } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/acrossRuns/claims';

const nobody = {} as IExecuteFunctions;
const taken: OrderClaims[] = [];
afterEach(() => taken.splice(0).forEach((claims) => claims.endAll()));

/** Notes when a run has its claims. */
function take(keys: string[][], context = nobody) {
	const run: { claims?: OrderClaims; error?: unknown } = {};
	const taking = OrderClaims.take(context, keys).then(
		(claims) => {
			run.claims = claims;
			taken.push(claims);
		},
		(error: unknown) => (run.error = error),
	);
	return { run, taking };
}

const turn = async () => await new Promise(setImmediate);

test('two runs that begin in the same turn do not both claim a key', async () => {
	const [one, other] = [take([['a']]), take([['a']])];
	await turn();
	expect([one.run.claims, other.run.claims].filter(Boolean)).toHaveLength(1);

	one.run.claims?.endAll();
	await turn();
	expect(other.run.claims).toBeDefined();
});

test('a run waits for every order of another one with the same key, and for no other', async () => {
	const { run, taking } = take([['a'], ['a'], ['b']]);
	await taking;
	const second = take([['a']]);

	run.claims?.end(['a']);
	await turn();
	expect(second.run.claims).toBeUndefined();

	run.claims?.end(['a']);
	await turn();
	expect(second.run.claims).toBeDefined();
	const third = take([['b']]);
	await turn();
	expect(third.run.claims).toBeUndefined();
});

test('orders without a key wait for nothing', async () => {
	await take([['a']]).taking;
	const { run, taking } = take([[], []]);
	await taking;
	expect(run.claims).toBeDefined();
});

test('a run that is stopped while it waits claims nothing', async () => {
	const { run, taking } = take([['a']]);
	await taking;
	const stop = new AbortController();
	const context = { getExecutionCancelSignal: () => stop.signal } as unknown as IExecuteFunctions;
	const waiting = take([['a', 'b']], context);
	await turn();
	stop.abort();
	await waiting.taking;
	expect(waiting.run.error).toMatchObject({ kind: 'cancelled' });

	run.claims?.endAll();
	const next = take([['a', 'b']]);
	await next.taking;
	expect(next.run.claims).toBeDefined();
});
