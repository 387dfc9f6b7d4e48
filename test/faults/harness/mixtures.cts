import fc from 'fast-check';
import type { Fault } from '../../../sandbox/index.cts';
import { FAULTS, sum, type Count } from './audit.cts';
import type { Existing, FaultRig, Handling, Played, Scenario } from './rig.cts';
import { activeLines, isLooking, keyOf, type Wanted } from './orders.cts';

/** A random scenario, and whether the same items are run once more, without faults, after it. */
export interface Mixture {
	scenario: Scenario;
	isRunAgain: boolean;
}

const PEOPLE = 6;
const DAY_S = 86_400;

const handlings: fc.Arbitrary<Handling> = fc.record({
	onError: fc.constantFrom('stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'),
	retryOnFail: fc.boolean(),
});

/** What a request for an order can meet; a refusal with an order behind it is not among them. */
const orderFaults: fc.Arbitrary<Fault> = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom<Fault>({ kind: 'dropBefore' }, { kind: 'dropAfter' }) },
	{
		weight: 4,
		arbitrary: fc.record({
			kind: fc.constant('status' as const),
			status: fc.constantFrom(408, 500, 502, 503, 504),
			stored: fc.boolean(),
		}),
	},
	{
		weight: 3,
		arbitrary: fc.record({
			kind: fc.constant('status' as const),
			status: fc.constantFrom(400, 401, 403, 404, 409, 422),
		}),
	},
	{
		weight: 2,
		arbitrary: fc.record(
			{
				kind: fc.constant('status' as const),
				status: fc.constant(429),
				retryAfter: fc.constantFrom('0', '1', '60', '3600', 'soon'),
			},
			{ requiredKeys: ['kind', 'status'] },
		),
	},
	{
		weight: 4,
		arbitrary: fc.record({
			kind: fc.constantFrom('empty' as const, 'html' as const),
			stored: fc.boolean(),
		}),
	},
	{
		weight: 3,
		arbitrary: fc.constantFrom<Fault>(
			{ kind: 'truncated' },
			{ kind: 'noId' },
			{ kind: 'wrongEnvelope' },
			{ kind: 'slow', delayMs: 5 },
			{ kind: 'errorIn200' },
			{ kind: 'redirect' },
		),
	},
	{
		weight: 1,
		arbitrary: fc.record({ kind: fc.constant('hang' as const), stored: fc.boolean() }),
	},
);

const readFaults: fc.Arbitrary<Fault> = fc.oneof(
	fc.constantFrom<Fault>(
		{ kind: 'dropBefore' },
		{ kind: 'html' },
		{ kind: 'empty' },
		{ kind: 'truncated' },
		{ kind: 'wrongEnvelope' },
	),
	fc.record({
		kind: fc.constant('status' as const),
		status: fc.constantFrom(401, 403, 429, 500, 503),
	}),
);

const tokenFaults = fc.constantFrom<Fault>(
	{ kind: 'dropBefore' },
	{ kind: 'status', status: 503 },
	{ kind: 'status', status: 401 },
	{ kind: 'empty' },
);

const shape = fc.record({
	operation: fc.constantFrom<Wanted['operation']>(
		'devicePurchase',
		'lineCancel',
		'suspend',
		'travelRequest',
	),
	items: fc.array(
		fc.record({
			line: fc.nat(PEOPLE - 1),
			day: fc.constantFrom('2099-12-01', '2099-12-02'),
			isCopy: fc.boolean(),
		}),
		{ minLength: 1, maxLength: 8 },
	),
	ifAlreadyOrdered: fc.constantFrom<Wanted['ifAlreadyOrdered']>(
		undefined,
		'fail',
		'orderAnyway',
		'returnExisting',
	),
	orderFaults: fc.array(
		fc.record({ item: fc.nat(7), fault: orderFaults, times: fc.integer({ min: 1, max: 3 }) }),
		{ maxLength: 5 },
	),
	readFaults: fc.oneof(
		{ weight: 3, arbitrary: fc.constant<Array<{ fault: Fault; times: number }>>([]) },
		{
			weight: 1,
			arbitrary: fc.array(fc.record({ fault: readFaults, times: fc.integer({ min: 1, max: 6 }) }), {
				maxLength: 2,
			}),
		},
	),
	tokenFaults: fc.array(tokenFaults, { maxLength: 1 }),
	handling: handlings,
	authentication: fc.constantFrom<Scenario['authentication']>('apiToken', 'jwt'),
	ordersAtOnce: fc.integer({ min: 1, max: 10 }),
	existing: fc.array(
		fc.record({
			item: fc.nat(7),
			isCopy: fc.boolean(),
			isCancelled: fc.boolean(),
			ageSeconds: fc.constantFrom(0, 1, 3, 60, 3600, 8 * DAY_S),
		}),
		{ maxLength: 2 },
	),
	session: fc.option(
		fc.record({
			how: fc.constantFrom('due' as const, 'revoked' as const),
			atOrder: fc.integer({ min: 1, max: 8 }),
		}),
		{ nil: undefined },
	),
	isRunAgain: fc.boolean(),
});

type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

/** Random batches, faults, settings and orders that are there before. */
export function mixtures({ tangoe }: FaultRig): fc.Arbitrary<Mixture> {
	const lines = activeLines(tangoe.sandbox).slice(0, PEOPLE);
	return shape.map((drawn) => mixtureOf(drawn, lines));
}

function mixtureOf(drawn: Shape, lines: ReturnType<typeof activeLines>): Mixture {
	const wanted: Wanted[] = [];
	for (const [n, { line, day, isCopy }] of drawn.items.entries()) {
		const last = wanted[n - 1];
		const { operation, ifAlreadyOrdered } = drawn;
		const own = { operation, day, ...lines[line], comment: `order-${n}`, ifAlreadyOrdered };
		wanted.push(isCopy && last ? { ...last } : own);
	}
	const itemAt = (n: number) => wanted[n % wanted.length];
	const existing = drawn.existing.map(({ item, isCopy, ...rest }, n): Existing => {
		const like = itemAt(item);
		const order = isCopy ? like : { ...like, comment: `existing-${n}` };
		return { order, ...rest, ageSeconds: plausibleAge(like, rest.ageSeconds) };
	});
	const faults: Fault[] = [
		...drawn.orderFaults.map(({ item, fault, times }): Fault => ({
			...fault,
			method: 'POST',
			path: '/1/activities',
			times: fault.kind === 'hang' ? 1 : times,
			match: { comment: itemAt(item).comment },
		})),
		...drawn.readFaults.map(({ fault, times }): Fault => ({ ...fault, times, method: 'GET' })),
		...drawn.tokenFaults.map((fault): Fault => ({ ...fault, path: '/v2/token' })),
	];
	const { handling, authentication, ordersAtOnce, session, isRunAgain } = drawn;
	const settings = { handling, authentication, ordersAtOnce, session, patienceMs: 100 };
	return {
		scenario: { wanted, faults, existing, ...settings },
		isRunAgain,
	};
}

/**
 * Who orders without looking, and loses the answer, cannot tell the order from one that somebody else
 * placed in the seconds before: see docs/safety.md.
 */
function plausibleAge(like: Wanted, ageSeconds: number): number {
	return isLooking(like) ? ageSeconds : Math.max(60, ageSeconds);
}

/** What is wrong with what came of a mixture; nothing if all is well. */
export async function playMixture(
	rig: FaultRig,
	{ scenario, isRunAgain }: Mixture,
): Promise<{ wrong: string[]; counts: Count[] }> {
	const first = await rig.play(scenario);
	const wrong = wrongIn(first, 'first run');
	if (!isRunAgain) return { wrong, counts: [first.count] };

	rig.tangoe.sandbox.clearFaults();
	rig.rest();
	const before = [
		...first.evidence.before,
		...first.evidence.stored.map(({ id, comment }) => {
			const order = scenario.wanted.find((one) => one.comment === comment) as Wanted;
			return { id, comment, key: keyOf(order), counts: true };
		}),
	];
	const second = await rig.playOn({ ...scenario, faults: [], session: undefined }, before);
	wrong.push(...wrongIn(second, 'second run'));
	const isReturning = scenario.wanted.every(
		(one) =>
			isLooking(one) && one.ifAlreadyOrdered !== 'fail' && one.operation !== 'devicePurchase',
	);
	if (isReturning && second.count.created + second.count.alreadyThere < scenario.wanted.length) {
		wrong.push(`second run: ${toldBy(second)}`);
	}
	return { wrong, counts: [first.count, second.count] };
}

function wrongIn(played: Played, name: string): string[] {
	const { count, leaks } = played;
	const found = FAULTS.filter((fault) => count[fault] > 0);
	if (found.length === 0) return leaks;
	return [
		...leaks,
		`${name}: ${found.map((fault) => `${fault} ${count[fault]}`).join(', ')}`,
		toldBy(played),
	];
}

function toldBy({ evidence: { said, stored, before }, run }: Played): string {
	const { message, description } = run.error ?? {};
	return JSON.stringify({ said, stored, before, message, description });
}

/** Plays random mixtures; a failure is shrunk to the smallest one that fails, and told with its seed. */
export async function runMixtures(
	rig: FaultRig,
	options: { numRuns: number; seed?: number; path?: string },
): Promise<{ failure?: string; seed: number; runs: number; count: Count }> {
	const counts: Count[] = [];
	const property = fc.asyncProperty(mixtures(rig), async (mixture) => {
		const played = await playMixture(rig, mixture);
		counts.push(...played.counts);
		if (played.wrong.length > 0) throw new Error(played.wrong.join('\n'));
	});
	const details = await fc.check(property, options);
	return {
		failure: details.failed
			? `${fc.defaultReportMessage(details)}\n${String(details.errorInstance)}`
			: undefined,
		seed: details.seed,
		runs: details.numRuns,
		count: sum(counts),
	};
}
