import fc from 'fast-check';
import { CANCEL, CONTINUE, LINES } from '../../../engine/harness/orders.cts';
import type { FaultRig } from '../rig.cts';

type Json = Record<string, unknown>;

/** An answer to an order that is not plainly its record: what it shows, and what else is in it. */
export type Doubt = 'complaint' | 'otherPerson' | 'otherLine' | 'otherOrder' | 'earlierOrder';

export const doubts = fc.constantFrom<Doubt>(
	'complaint',
	'otherPerson',
	'otherLine',
	'otherOrder',
	'earlierOrder',
);

const WORDS = 'Line has an open order';

/**
 * Places an order whose answer is doubtful: it complains, or shows another order.
 *
 * @returns what is called created and may not be; undefined where nothing is
 */
export async function calledCreated(rig: FaultRig, doubt: Doubt): Promise<string | undefined> {
	const { sandbox } = rig.tangoe;
	rig.forgetPlaced();
	sandbox.forget();
	// The line of the order itself, or another one's.
	const first = doubt === 'earlierOrder' ? LINES[0] : LINES[1];
	const order = { ...CANCEL, options: { ifAlreadyOrdered: 'orderAnyway' } };
	await rig.tangoe.run(order, { items: [{ line: first }], looks: true });
	rig.forgetPlaced();
	const [earlier] = sandbox.activities;
	sandbox.fault({
		kind: 'reshaped',
		method: 'POST',
		reshape: (answer) => withDoubt(answer, doubt, { ...earlier }),
	});
	const { items } = await rig.tangoe.run(order, {
		items: [{ line: LINES[0] }],
		node: CONTINUE,
		looks: true,
	});
	const { outcome, id, warning } = items[0].json;
	const own = sandbox.activities.at(-1);
	if (outcome !== 'created') return undefined;
	const isOwn = String(id) === String(own?.id) && doubt !== 'complaint';
	const mayBePlain = isOwn && !['otherPerson', 'otherLine'].includes(doubt);
	if (doubt === 'complaint' && String(warning).includes(WORDS)) return undefined;
	if (mayBePlain || (warning !== undefined && doubt !== 'complaint' && doubt !== 'earlierOrder'))
		return undefined;
	return `${doubt}: ${JSON.stringify(items[0].json)}`;
}

function withDoubt(answer: unknown, doubt: Doubt, earlier: Json): unknown {
	if (doubt === 'complaint') {
		return typeof answer === 'object' ? { ...answer, errors: [WORDS] } : answer;
	}
	return changedIn(answer, (record) => {
		switch (doubt) {
			case 'otherPerson':
				return { ...record, created_for: { employee_id: '10021' }, employee_id: '10021' };
			case 'otherLine':
				return { ...record, line_id: LINES[2] };
			case 'otherOrder':
			case 'earlierOrder':
				return { ...record, id: earlier.id, line_id: earlier.line_id };
		}
	});
}

/** An answer with its record changed, however it is wrapped. */
function changedIn(answer: unknown, change: (record: Json) => Json): unknown {
	if (typeof answer !== 'object' || answer === null) return answer;
	const { id, attributes, ...others } = answer as Json;
	if (attributes !== undefined) {
		const { id: changed, ...rest } = change({ id, ...(attributes as Json) });
		return { ...others, id: String(changed), attributes: rest };
	}
	if (id !== undefined) return change(answer as Json);
	return Object.fromEntries(
		Object.entries(answer).map(([key, inner]) => [key, changedIn(inner, change)]),
	);
}
