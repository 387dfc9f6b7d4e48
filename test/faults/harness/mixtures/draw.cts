import fc from 'fast-check';
import type { Fault } from '../../../../sandbox/index.cts';
import { activeLines, isLooking, marksOf, type Wanted } from '../orders.cts';
import type { FaultRig } from '../rig.cts';
import type { Existing, Handling, Scenario } from '../scenario.cts';
import { orderFaults, readFaults, tokenFaults } from './faults.cts';

/** How often and in what way the items of a scenario are run. */
export type Course =
	/** Once. */
	| 'once'
	/** Once more as another execution, without faults. */
	| 'again'
	/** Twice in one execution, as in a loop. */
	| 'loop'
	/** In two executions at one moment. */
	| 'parallel'
	/** Once more as a retry of the execution, perhaps changed meanwhile. */
	| { retry: Scenario };

/** A random scenario, and the course that it takes. */
export interface Mixture {
	scenario: Scenario;
	course: Course;
}

const PEOPLE = 6;
const MINUTE_MS = 60_000;
const DAY_S = 86_400;

const operations = fc.constantFrom<Wanted['operation']>(
	'devicePurchase',
	'lineCancel',
	'suspend',
	'travelRequest',
);

const handlings: fc.Arbitrary<Handling> = fc.record({
	onError: fc.constantFrom('stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'),
	retryOnFail: fc.boolean(),
});

/** Mostly nothing, and now and then one of these. */
function seldom<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
	return fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

const faultsOfOrders = fc.array(
	fc.record({ item: fc.nat(7), fault: orderFaults, times: fc.integer({ min: 1, max: 3 }) }),
	{ maxLength: 5 },
);

/** What somebody changes between an execution and its retry. */
const changes = fc.record({
	operation: seldom(operations),
	items: fc.array(
		fc.record({ item: fc.nat(7), line: fc.nat(PEOPLE - 1), isPreview: fc.boolean() }),
		{
			maxLength: 2,
		},
	),
	isOtherAuthentication: fc.boolean(),
	isElsewhere: seldom(fc.constant(true)),
	orderFaults: faultsOfOrders,
});

const shape = fc.record({
	operation: operations,
	items: fc.array(
		fc.record({
			line: fc.nat(PEOPLE - 1),
			day: fc.constantFrom('2099-12-01', '2099-12-02'),
			isCopy: fc.boolean(),
			isPreview: seldom(fc.constant(true)),
		}),
		{ minLength: 1, maxLength: 8 },
	),
	ifAlreadyOrdered: fc.constantFrom<Wanted['ifAlreadyOrdered']>(
		undefined,
		'fail',
		'orderAnyway',
		'returnExisting',
	),
	orderFaults: faultsOfOrders,
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
	session: seldom(
		fc.record({
			how: fc.constantFrom('due' as const, 'revoked' as const),
			atOrder: fc.integer({ min: 1, max: 8 }),
		}),
	),
	clock: seldom(
		fc.record({
			byMs: fc.constantFrom(-120, -10, -0.5, 0.5, 10, 120).map((minutes) => minutes * MINUTE_MS),
			atOrder: fc.integer({ min: 1, max: 8 }),
		}),
	),
	list: seldom(
		fc.record({
			listedAfterMs: fc.constantFrom(0, 1_000, 30_000),
			listedAtMost: fc.constantFrom(0, 1, 3),
		}),
	),
	course: fc.oneof(
		fc.constantFrom<Exclude<Course, object>>('once', 'again', 'loop', 'parallel'),
		changes,
	),
});

type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;
type Changes = typeof changes extends fc.Arbitrary<infer T> ? T : never;
type Lines = ReturnType<typeof activeLines>;

/** Random batches, faults, settings, orders that are there before, and what happens afterwards. */
export function mixtures({ tangoe }: FaultRig): fc.Arbitrary<Mixture> {
	const lines = activeLines(tangoe.sandbox).slice(0, PEOPLE);
	return shape.map((drawn) => mixtureOf(drawn, lines));
}

function mixtureOf(drawn: Shape, lines: Lines): Mixture {
	const wanted: Wanted[] = [];
	for (const [n, { line, day, isCopy, isPreview }] of drawn.items.entries()) {
		const last = wanted[n - 1];
		const { operation, ifAlreadyOrdered } = drawn;
		const own = { operation, day, ...lines[line], comment: `order-${n}`, ifAlreadyOrdered };
		wanted.push({ ...(isCopy && last ? last : own), isPreview });
	}
	const itemAt = (n: number) => wanted[n % wanted.length];
	const existing = drawn.existing.map(({ item, isCopy, ...rest }, n): Existing => {
		const like = itemAt(item);
		const order = isCopy ? like : { ...like, comment: `existing-${n}` };
		return { order, ...rest, ageSeconds: plausibleAge(drawn, like, rest.ageSeconds) };
	});
	const faults: Fault[] = [
		...faultsOf(drawn.orderFaults, wanted),
		...drawn.readFaults.map(({ fault, times }): Fault => ({ ...fault, times, method: 'GET' })),
		...drawn.tokenFaults.map((fault): Fault => ({ ...fault, path: '/v2/token' })),
	];
	const { handling, authentication, ordersAtOnce, session, clock, list, course } = drawn;
	const settings = {
		handling,
		authentication,
		ordersAtOnce,
		session,
		clock,
		list,
		patienceMs: 100,
	};
	const scenario = { wanted, faults, existing, ...settings };
	return {
		scenario,
		course: typeof course === 'object' ? { retry: changed(scenario, course, lines) } : course,
	};
}

/** The same items as somebody left them: another order has another comment. */
function changed(
	scenario: Scenario,
	{ operation, items, isOtherAuthentication, isElsewhere, orderFaults: faults }: Changes,
	lines: Lines,
): Scenario {
	const wanted = scenario.wanted.map((one): Wanted => {
		// Copies of an order stay copies.
		const change = items.find(
			({ item }) => scenario.wanted[item % scenario.wanted.length].comment === one.comment,
		);
		const next = {
			...one,
			...(operation && { operation }),
			...(change && { ...lines[change.line], isPreview: change.isPreview }),
		};
		const isAnother = marksOf(next) !== marksOf(one);
		return isAnother
			? { ...next, comment: `changed-${one.comment}` }
			: { ...one, isPreview: next.isPreview };
	});
	const other = scenario.authentication === 'jwt' ? 'apiToken' : 'jwt';
	return {
		...scenario,
		wanted,
		authentication: isOtherAuthentication ? other : scenario.authentication,
		faults: faultsOf(faults, wanted),
		isElsewhere,
		session: undefined,
		clock: undefined,
	};
}

function faultsOf(drawn: Shape['orderFaults'], wanted: Wanted[]): Fault[] {
	return drawn.map(({ item, fault, times }): Fault => ({
		...fault,
		method: 'POST',
		path: '/1/activities',
		times: fault.kind === 'hang' ? 1 : times,
		match: { comment: wanted[item % wanted.length].comment },
	}));
}

/**
 * Who orders without looking, or looks at a list that shows new orders late, and loses the answer, cannot
 * tell the order from one that somebody else placed in the seconds before: see docs/safety.md.
 */
function plausibleAge({ list }: Shape, like: Wanted, ageSeconds: number): number {
	return isLooking(like) && !list ? ageSeconds : Math.max(60, ageSeconds);
}
