import { judge } from '../conditions/condition';
import type { ActionChoice } from '../actions/action';
import type { Asset } from '../assets/asset';
import type { Leaver } from '../leaver/leaver';

/** What the exceptions and rules say about an asset. */
export interface Chosen {
	choice: ActionChoice;
	/** Why it is not to be touched. */
	exception?: string;
	/** Why the answer might be another one, if Tangoe showed more. */
	unclear?: string;
}

/**
 * The first exception that fits, and otherwise the first rule, or the default.
 *
 * @param assets all of the same kind
 */
export function choose(asset: Asset, leaver: Leaver, assets: readonly Asset[]): Chosen {
	const { employeeId, exceptions, rules, defaults } = leaver;
	let unclear: string | undefined;
	const isMet = (by: string, { condition }: Pick<Leaver['rules'][number], 'condition'>) => {
		const verdict = judge(condition, asset, employeeId, assets);
		if (verdict === 'unknown') {
			const name = condition.field.paths === undefined ? condition.paths[0] : condition.field.name;
			unclear ??= `${by} asks for ${name}, which Tangoe Mobile does not show of any ${asset.kind} of this person`;
		}
		return verdict === 'met';
	};
	const exception = exceptions.find((one) => isMet(one.reason, one));
	const isFor = ({ action }: ActionChoice) => action.of === undefined || action.of === asset.kind;
	const rule = exception ? undefined : rules.find((one) => isFor(one) && isMet(one.by, one));
	return {
		choice: rule ?? defaults[asset.kind],
		...(exception ? { exception: exception.reason } : unclear !== undefined && { unclear }),
	};
}
