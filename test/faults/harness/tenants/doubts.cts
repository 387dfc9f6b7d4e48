import fc from 'fast-check';
import type { INodeParameters } from 'n8n-workflow';
import type { SandboxSettings } from '../../../../sandbox/settings.cts';
import { CANCEL, CONTINUE, LINES } from '../../../engine/harness/orders.cts';
import { passTime } from '../fastClock.cts';
import type { FaultRig } from '../rig.cts';
import { hidesDuplicates } from './draw.cts';

type Json = Record<string, unknown>;

/**
 * An answer to an order that is not plainly its record: it complains, shows another person or line, or the
 * activity of another order: of another line, or of the same one and earlier.
 */
export type Doubt = 'complaint' | 'otherPerson' | 'otherLine' | 'otherOrder' | 'earlierOrder';

export const doubts = fc.constantFrom<Doubt>(
	'complaint',
	'otherPerson',
	'otherLine',
	'otherOrder',
	'earlierOrder',
);

const WORDS = 'Line has an open order';
const HOURS_MS = 3 * 60 * 60_000;

/**
 * Places an order whose answer is doubtful.
 *
 * @returns what is called created without a word of doubt and may not be; undefined where nothing is
 */
export async function calledCreated(
	rig: FaultRig,
	doubt: Doubt,
	settings: Partial<SandboxSettings>,
): Promise<string | undefined> {
	if (!canBeTold(doubt, settings)) return undefined;
	const { sandbox } = rig.tangoe;
	sandbox.forget();
	rig.become({});
	const isEarlier = doubt === 'earlierOrder';
	await rig.tangoe.run(CANCEL, { items: [{ line: isEarlier ? LINES[0] : LINES[1] }] });
	passTime(HOURS_MS);
	rig.become(settings);
	const [earlier] = sandbox.activities;
	sandbox.fault({
		kind: 'reshaped',
		method: 'POST',
		reshape: (answer) => withDoubt(answer, doubt, String(earlier.id), earlier.created_at),
	});
	// Where nobody looks before sending, only the answer can tell.
	const options = isEarlier ? { ifAlreadyOrdered: 'orderAnyway' } : {};
	const { items } = await rig.tangoe.run({ ...CANCEL, options } as INodeParameters, {
		items: [{ line: LINES[0] }],
		node: CONTINUE,
		looks: true,
	});
	const { outcome, warning } = items[0].json;
	const isSaid = doubt === 'complaint' ? String(warning).includes(WORDS) : warning !== undefined;
	if (outcome !== 'created' || isSaid) return undefined;
	return `${doubt}: ${JSON.stringify(items[0].json)}`;
}

/** Whether the answer of a tenant has in it what the doubt is about, or what was there before is known. */
function canBeTold(doubt: Doubt, settings: Partial<SandboxSettings>): boolean {
	const { createdAnswer, createdAt = '', activityRows } = settings;
	if (createdAnswer === 'nothing' || createdAnswer === 'activityId') return false;
	switch (doubt) {
		case 'complaint':
			return true;
		case 'otherOrder':
			return activityRows !== 'anonymous' && !hidesDuplicates(settings);
		case 'earlierOrder':
			return createdAnswer === 'record' && /^(documented|seconds|minutes|epoch)$/.test(createdAt);
		case 'otherPerson':
		case 'otherLine':
			return createdAnswer === 'record';
	}
}

function withDoubt(answer: unknown, doubt: Doubt, id: string, createdAt: string): unknown {
	if (doubt === 'complaint') return { ...(answer as Json), errors: [WORDS] };
	return changedIn(answer, (record) => {
		switch (doubt) {
			case 'otherPerson':
				return { ...record, created_for: { employee_id: '10021' } };
			case 'otherLine':
				return { ...record, line_id: LINES[2] };
			case 'otherOrder':
				return { ...record, id };
			case 'earlierOrder':
				return { ...record, id, created_at: createdAt };
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
