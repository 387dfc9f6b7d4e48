import {
	someIdentifier,
	startNotAfterEnd,
} from '../../nodes/TangoeMobile/resources/activity/types/rules/index.ts';
import type { Rule } from '../../nodes/TangoeMobile/resources/activity/types/rules/rule.ts';
import type { ActivityType } from '../../nodes/TangoeMobile/resources/activity/types/activityType.ts';
import { placedFieldsOf } from './catalogue.cts';

const RULE_TEXTS = new Map<Rule, string>([
	[someIdentifier, 'Return IMEI and Return Serial Number must not both be empty.'],
	[startNotAfterEnd, 'Travel Start must not be after Travel End.'],
]);

/**
 * What is checked about several fields of a type together, one sentence each.
 *
 * @throws when a rule has no sentence here
 */
export function jointChecksOf(type: ActivityType): string[] {
	const alternatives = type.required.flatMap((requirement) => {
		if (!('anyOf' in requirement)) return [];
		const labels = requirement.anyOf.map(({ label }) => label);
		return requirement.count === 'exactlyOne'
			? [`Exactly one of ${labels.join(' and ')} must be given.`]
			: [`At least one of ${labels.join(' and ')} must be given.`];
	});
	const copies = placedFieldsOf(type).flatMap(({ field }) =>
		field.kind === 'group' && field.sameAs
			? [
					`While ${field.sameAs.switch.label} is on, ${field.label} is sent with the values of ${field.sameAs.group.label}, as far as both have the field.`,
				]
			: [],
	);
	return [...alternatives, ...(type.rules ?? []).map(textOf), ...copies];
}

function textOf(rule: Rule): string {
	const text = RULE_TEXTS.get(rule);
	if (text === undefined) throw new Error('A rule has no sentence in scripts/docs/rules.cts.');
	return text;
}
