import type { Engine } from '../../scripts/engine/engine.cts';
import type { Bound, Measurement, Row } from '../measurement.cts';
import { AT_ONCE } from '../orders.cts';
import { alternate, median, ratio, type Samples } from '../rounds.cts';
import { httpRequest, httpRequestAllAtOnce } from '../sides/httpRequest.cts';
import { keepAlive } from '../sides/keepAlive.cts';
import { loop } from '../sides/loop.cts';
import type { Side } from '../sides/side.cts';
import { thisNode } from '../sides/thisNode.cts';
import { withTangoe } from '../tangoe.cts';

const ORDERS = 1000;
const ROUNDS = 5;

const RIVALS = [httpRequest, httpRequestAllAtOnce, loop, keepAlive];

/** Orders placed in a second. */
export const throughput: Measurement[] = [
	placing(0, new Map()),
	placing(
		50,
		new Map([
			[httpRequest, { atLeast: 0.9 }],
			[loop, { atLeast: 8 }],
		]),
	),
];

function placing(latencyMs: number, bounds: Map<Side, Bound>): Measurement {
	return {
		name: `orders-${latencyMs}ms`,
		title: `Placing ${ORDERS.toLocaleString('en')} orders, ${AT_ONCE} at once, ${latencyMs} ms server latency`,
		measure: async (engine: Engine) =>
			await withTangoe({ latencyMs }, {}, async (tangoe) => {
				const sides = [thisNode, ...RIVALS];
				const task = { orders: ORDERS, rounds: ROUNDS };
				const samples = await alternate(sides, task, { engine, tangoe, latencyMs });
				return RIVALS.map((rival) => comparison(samples, rival, bounds.get(rival)));
			}),
	};
}

function comparison(samples: Samples, rival: Side, bound?: Bound): Row {
	return {
		what: `throughput against: ${rival.name}`,
		// The fewer seconds for an order, the more orders in a second.
		figure: ratio(samples, rival, thisNode, 'secondsPerOrder'),
		unit: '×',
		bound,
		note: [thisNode, rival].map((side) => pace(samples, side)).join(' against '),
	};
}

function pace(samples: Samples, side: Side): string {
	const its = samples.get(side) ?? [];
	const seconds = median(its.map(({ secondsPerOrder }) => secondsPerOrder));
	const most = Math.max(...its.map(({ mostInFlight }) => mostInFlight));
	return `${Math.round(1 / seconds).toLocaleString('en')} orders/s (at most ${most} at once)`;
}
