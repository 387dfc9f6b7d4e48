import { allDeviations, subjectOf, type ListedDeviation } from '../deviations.cts';
import { bullets, page } from '../markdown.cts';
import { GENERATED, linksTo } from './links.cts';

/** Longer lists of links hide the text; each activity's page has its own contradictions. */
const MOST_LINKED = 4;

/** Contradictions and gaps outside the activities' own tables; the code says the same at these places. */
const ELSEWHERE = [
	'`GET /1/activities` documents a filter `created_id_eq` whose name speaks of a creator, whose type is a date and whose description is a carrier. It is not offered.',
	'`GET /1/activities` documents `order` without its form. It is not offered.',
	'Program memberships are listed by `enrollee_id`, everything else by `employee_id`. It is taken to be the internal ID of the person, which is looked up first.',
	'Some activities name `/countries` as their list, others `/countries/business_countries`. The second is taken to be the choice of your company and read first, the first when it is missing or empty.',
	'`/features` is named as a list without its parameters. It is read with `employee_id` and `line_id`.',
];

/** Every contradiction of the documentation once, with the types it concerns. */
export function contradictionsPage(): string {
	const deviations = allDeviations();
	const bySubject = new Map<string, ListedDeviation[]>();
	for (const deviation of deviations) {
		const subject = subjectOf(deviation);
		bySubject.set(subject, [...(bySubject.get(subject) ?? []), deviation]);
	}
	return page(
		GENERATED,
		'# Where the documentation contradicts itself',
		`The public documentation of the API has a table and an example for each activity type. In ${deviations.length} places they disagree, with each other or among themselves, or leave something out; [${ELSEWHERE.length} more](#elsewhere) concern the lists. Here is each one once, with what the node does about it. Nobody has checked these choices against a live tenant: if yours behaves differently, please open an issue.`,
		...[...bySubject].flatMap(([subject, found]) => [`## ${subject}`, bullets(found.map(entry))]),
		'## Elsewhere',
		bullets(ELSEWHERE),
	);
}

function entry({ text, types }: ListedDeviation): string {
	return `${text} Concerns ${types.length > MOST_LINKED ? `${types.length} activities` : linksTo(types, 'activities/')}.`;
}
