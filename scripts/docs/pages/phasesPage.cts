import { ACTIVITY_TYPES } from '../../../nodes/TangoeMobile/resources/activity/types/index.ts';
import {
	PHASES,
	type Phase,
	type PhaseData,
} from '../../../nodes/TangoeMobile/resources/activity/types/phases/phases.ts';
import { code, page, table } from '../markdown.cts';
import { GENERATED, linksTo } from './links.cts';

/** The one language for states: what they say, from where it is known, and what ends which type. */
export function phasesPage(): string {
	return page(
		GENERATED,
		'# States and phases',
		'Each activity type of Tangoe Mobile goes through states of its own. The node leaves `state` as Tangoe gives it and says beside it what that means: `phase`, `is_final` (nothing is expected to change any more) and `needs_attention` (a person should look). They stand on each order and on each activity that is read, with Simplify on or off. **Get Many** can be filtered by phase.',
		table(
			['Phase', 'Value', 'What it means', 'Final', 'Needs attention'],
			Object.entries(PHASES).map(([value, phase]) => [
				phase.name,
				code(value),
				`${phase.description}.`,
				finalIn(value, phase),
				phase.needsAttention ? 'yes' : '',
			]),
		),
		'## Which state is which phase',
		"Tangoe's list of states is not public. **Confirmed** are the four that trigger updates, and `approved`, which an example shows. **Described** are the words of Tangoe's page *Activity Requirements & Suggested Lookups*, which describes the process of most types: that the API writes them so is inferred. **Likely** are plain words that no page has, taken as what they most likely mean. Case, spaces, underscores and hyphens do not count, so *On Back-Order* is `on_back_order`.",
		table(
			['Phase', 'Confirmed', 'Described', 'Likely'],
			Object.values(PHASES).map(({ name, confirmed, described, likely }) => [
				name,
				wordsIn(confirmed),
				wordsIn(described),
				wordsIn(likely),
			]),
		),
		'Any other state is **Unknown**. It is never final, and an order in such a state counts as an existing one. If your tenant has others, please open an issue with the state and the activity type.',
		'## What ends one type alone',
		'The process of these types ends in a status of its own. Whether the API then shows that word or `completed` is not known: both are final. For other types the same word is what the table above says.',
		table(['Status', 'Phase', 'Final for'], endings()),
	);
}

function finalIn(value: string, { isFinal }: PhaseData): string {
	if (isFinal) return 'yes';
	const isEnd = ACTIVITY_TYPES.some(({ ends = {} }) =>
		Object.values(ends).includes(value as Phase),
	);
	return isEnd ? 'for some types' : '';
}

function wordsIn(states: string[] = []): string {
	return states.map((state) => code(state.replaceAll(' ', '_'))).join(', ');
}

function endings(): string[][] {
	const typesOf = new Map<string, typeof ACTIVITY_TYPES>();
	for (const type of ACTIVITY_TYPES) {
		for (const [state, phase] of Object.entries(type.ends ?? {})) {
			const key = JSON.stringify([state, phase]);
			typesOf.set(key, [...(typesOf.get(key) ?? []), type]);
		}
	}
	return [...typesOf].map(([key, types]) => {
		const [state, phase] = JSON.parse(key) as [string, Phase];
		return [wordsIn([state]), PHASES[phase].name, linksTo(types, 'activities/')];
	});
}
