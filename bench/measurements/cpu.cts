import type { Engine } from '../../scripts/engine/engine.cts';
import type { Measurement, Row } from '../measurement.cts';
import { alternate, median, ratio, type Samples } from '../rounds.cts';
import { httpRequest, httpRequestJson } from '../sides/httpRequest.cts';
import type { Side } from '../sides/side.cts';
import { thisNode } from '../sides/thisNode.cts';
import { withTangoe } from '../tangoe.cts';

const ORDERS = 500;
const ROUNDS = 9;

/** What an item costs this process, whatever the server does meanwhile. */
export const cpu: Measurement = {
	name: 'cpu',
	title: 'CPU time for an order',
	measure: async (engine: Engine) =>
		await withTangoe({}, {}, async (tangoe) => {
			const samples = await alternate(
				[thisNode, httpRequest, httpRequestJson],
				{ orders: ORDERS, rounds: ROUNDS },
				{ engine, tangoe, latencyMs: 0 },
			);
			return [
				{ ...comparison(samples, httpRequest), bound: { atMost: 1 } },
				comparison(samples, httpRequestJson),
			];
		}),
};

function comparison(samples: Samples, rival: Side): Row {
	return {
		what: `CPU against: ${rival.name}`,
		figure: ratio(samples, thisNode, rival, 'cpuSecondsPerOrder'),
		unit: '×',
		note: [thisNode, rival].map((side) => cost(samples, side)).join(' against '),
	};
}

function cost(samples: Samples, side: Side): string {
	const seconds = (samples.get(side) ?? []).map(({ cpuSecondsPerOrder }) => cpuSecondsPerOrder);
	return `${(median(seconds) * 1000).toFixed(2)} ms`;
}
