import { deepStrictEqual } from 'node:assert/strict';
import type { IDataObject } from 'n8n-workflow';
import type { OrderBody } from '../sandbox/index.cts';
import { mostInFlight } from './inFlight.cts';
import { bodyOf, orderItems } from './orders.cts';
import type { Side, Stage } from './sides/side.cts';

/** What one side took in one round. */
export interface Sample {
	secondsPerOrder: number;
	/** Of this process alone, its helper threads included. */
	cpuSecondsPerOrder: number;
	mostInFlight: number;
}

/** The samples of each side, one for each round. */
export type Samples = Map<Side, Sample[]>;

const WARM_UP = 100;

/**
 * Lets the sides place the same orders in turn, round after round, so that what slows the machine down
 * for a while meets all of them. A round without counting comes first. Every side starts each round
 * at another place, and Tangoe's side is asked each time whether it holds exactly these orders.
 */
export async function alternate(
	sides: Side[],
	{ orders, rounds }: { orders: number; rounds: number },
	stage: Stage,
): Promise<Samples> {
	const samples: Samples = new Map(sides.map((side) => [side, []]));
	for (const side of sides) await sample(side, WARM_UP, stage);
	for (let round = 0; round < rounds; round++) {
		const first = round % sides.length;
		for (const side of [...sides.slice(first), ...sides.slice(0, first)]) {
			samples.get(side)?.push(await sample(side, orders, stage));
		}
	}
	return samples;
}

async function sample(side: Side, orders: number, stage: Stage): Promise<Sample> {
	const items = orderItems(Math.ceil(orders * (side.share ?? 1)));
	await stage.tangoe.reset();
	const startedAt = performance.now();
	const cpu = process.cpuUsage();
	const most = await mostInFlight(async () => await side.place(items, stage));
	const { user, system } = process.cpuUsage(cpu);
	const seconds = (performance.now() - startedAt) / 1000;
	assertPlaced(side, items, await stage.tangoe.orders());
	return {
		secondsPerOrder: seconds / items.length,
		cpuSecondsPerOrder: (user + system) / 1e6 / items.length,
		mostInFlight: most,
	};
}

function assertPlaced({ name }: Side, items: IDataObject[], orders: OrderBody[]): void {
	const byComment = (bodies: OrderBody[]) =>
		new Map(bodies.map((body) => [body.activity.comment, body]));
	deepStrictEqual(byComment(orders), byComment(items.map(bodyOf)), `${name} placed other orders`);
	deepStrictEqual(orders.length, items.length, `${name} placed an order twice`);
}

/** How many times as much one side took as another: the median over the rounds. */
export function ratio(
	samples: Samples,
	one: Side,
	other: Side,
	what: 'secondsPerOrder' | 'cpuSecondsPerOrder',
): number {
	const others = samples.get(other) ?? [];
	return median((samples.get(one) ?? []).map((its, round) => its[what] / others[round][what]));
}

/** The value in the middle. */
export function median(values: number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	const middle = Math.floor(sorted.length / 2);
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
