import type { INodeParameters } from 'n8n-workflow';
import { grow } from '../../../sandbox/index.cts';
import { CANCEL, CONTINUE, manyLines } from '../../engine/harness/orders.cts';
import { trueNow } from './fastClock.cts';
import type { FaultRig } from './rig.cts';

const ORDERS = 100;

/** What a run came to against a server that answers every order with status 500. */
export interface Outage {
	orders: number;
	sent: number;
	reads: number;
	/** On the clock of the node. */
	seconds: number;
}

/** Cancels a hundred lines during an outage, with default options. */
export async function runOutage(rig: FaultRig): Promise<Outage> {
	await rig.prepare({});
	const { sandbox } = rig.tangoe;
	sandbox.reset();
	rig.forgetPlaced();
	grow(sandbox.world, { people: 20, lines: ORDERS });
	sandbox.fault({ kind: 'status', status: 500, method: 'POST', times: ORDERS });
	const from = trueNow();
	await rig.tangoe.run({ ...CANCEL, options: { maxEnding: ORDERS } } as INodeParameters, {
		items: manyLines(rig.tangoe, ORDERS),
		node: CONTINUE,
		looks: true,
	});
	const seconds = Math.round((trueNow() - from) / 1_000);
	const times = (method: string) => sandbox.requests.filter((one) => one.method === method).length;
	const outage = { orders: ORDERS, sent: times('POST'), reads: times('GET'), seconds };
	sandbox.reset();
	rig.forgetPlaced();
	return outage;
}
