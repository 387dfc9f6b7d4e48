import fc from 'fast-check';

/** How large the steps of a history may be. */
export interface StepSizes {
	/** Orders that are there from the beginning. */
	orders: number;
	/** Changes, new orders and pushes at once. */
	burst: number;
}

/** What happens next in a history. */
export type Step =
	| { kind: 'change'; changes: Array<{ order: number; state: string }> }
	| { kind: 'order'; count: number }
	| { kind: 'look' }
	| { kind: 'push'; count: number; isForged: boolean }
	| { kind: 'outage' }
	| { kind: 'clock' | 'pause'; hours: number }
	| { kind: 'restart'; losing: number };

const STATES = ['approved', 'ordered', 'on_back_order', 'completed', 'cancelled'];

/** A random step. Pushes may be lost, because a change comes without one, and late, because they come without a change. */
export function stepOf({ orders, burst }: StepSizes): fc.Arbitrary<Step> {
	const change = fc.record({ order: fc.nat(orders - 1), state: fc.constantFrom(...STATES) });
	const atOnce = fc.integer({ min: 1, max: burst });
	return fc.oneof(
		{
			weight: 6,
			arbitrary: fc.record({
				kind: fc.constant('change' as const),
				changes: fc.array(change, { minLength: 1, maxLength: burst, size: 'max' }),
			}),
		},
		{ weight: 1, arbitrary: fc.record({ kind: fc.constant('order' as const), count: atOnce }) },
		{ weight: 4, arbitrary: fc.constant({ kind: 'look' as const }) },
		{
			weight: 2,
			arbitrary: fc.record({
				kind: fc.constant('push' as const),
				count: atOnce,
				isForged: fc.boolean(),
			}),
		},
		{ weight: 1, arbitrary: fc.constant({ kind: 'outage' as const }) },
		{
			weight: 1,
			arbitrary: fc.record({
				kind: fc.constant('clock' as const),
				hours: fc.integer({ min: -50, max: 50 }),
			}),
		},
		{
			weight: 1,
			arbitrary: fc.record({
				kind: fc.constant('pause' as const),
				hours: fc.integer({ min: 1, max: 200 }),
			}),
		},
		{
			weight: 2,
			arbitrary: fc.record({ kind: fc.constant('restart' as const), losing: fc.nat(burst) }),
		},
	);
}
