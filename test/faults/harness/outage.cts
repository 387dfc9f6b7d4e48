import type { INodeParameters } from 'n8n-workflow';
import { grow } from '../../../sandbox/index.cts';
import { CANCEL, CONTINUE, manyLines } from '../../engine/harness/orders.cts';
import { TangoeRig } from '../../engine/harness/tangoe.cts';

const ORDERS = 100;

/** What a run came to against a server that answers every order with status 500. */
export interface Outage {
	orders: number;
	sent: number;
	reads: number;
	seconds: number;
}

/**
 * Cancels a hundred lines during an outage, with the default number of orders at once. In real time: on the
 * fast clock no two orders wait together.
 */
export async function runOutage(): Promise<Outage> {
	const rig = await TangoeRig.start();
	const { sandbox } = rig;
	try {
		grow(sandbox.world, { people: 20, lines: ORDERS });
		sandbox.fault({ kind: 'status', status: 500, method: 'POST', times: ORDERS });
		const from = performance.now();
		await rig.run({ ...CANCEL, options: { maxEnding: ORDERS } } as INodeParameters, {
			items: manyLines(rig, ORDERS),
			node: CONTINUE,
			looks: true,
		});
		const seconds = Math.round((performance.now() - from) / 1_000);
		const times = (method: string) =>
			sandbox.requests.filter((one) => one.method === method).length;
		return { orders: ORDERS, sent: times('POST'), reads: times('GET'), seconds };
	} finally {
		await rig.stop();
	}
}
