import { CANCEL, CONTINUE, LINES } from '../../../engine/harness/orders.cts';
import type { FaultRig } from '../rig.cts';
import type { ErrorBody } from './errorBodies.cts';

/** Whether what a tenant says of an order reaches the person; undefined where it does. */
export async function missedWords(
	rig: FaultRig,
	{ style, status, body, text, field }: ErrorBody,
): Promise<string | undefined> {
	const { sandbox } = rig.tangoe;
	rig.forgetPlaced();
	sandbox.forget();
	sandbox.fault({ kind: 'status', method: 'POST', status, body, times: 9 });
	const { items } = await rig.tangoe.run(CANCEL, {
		items: [{ line: LINES[0] }],
		node: CONTINUE,
	});
	const message = String(items[0]?.json.error);
	const isSaid =
		message.includes(text) &&
		(field === undefined || message.includes(field)) &&
		message.includes(`status ${status}`);
	return isSaid ? undefined : `${style} with status ${status}, ${body}: ${message}`;
}
