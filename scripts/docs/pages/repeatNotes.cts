import { optionFieldsOf } from '../../../nodes/TangoeMobile/resources/activity/order/options/options.ts';
import {
	fieldsOf,
	type ActivityType,
} from '../../../nodes/TangoeMobile/resources/activity/types/activityType.ts';

/** What an order is about, by which a duplicate is recognized. */
const SUBJECTS = ['line_id', 'device_id', 'program_membership_id'];

/** What the node does about duplicates of a type, and about too many orders. */
export function repeatNotes(type: ActivityType): string[] {
	const { duplicates, endsService } = type;
	return [
		`**If Already Ordered** is **${defaultPolicyOf(type)}** by default. ${duplicates.because}`,
		`Two orders of this type are duplicates if they have the same ${listed(marksOf(type))}.`,
		...(endsService
			? [
					'It ends or pauses service: a run with more than 25 such orders sends nothing, unless **Max Orders Ending Service** allows more.',
				]
			: []),
	];
}

/** What If Already Ordered is for a type by default, as it is called on the panel. */
export function defaultPolicyOf(type: ActivityType): string {
	const option = optionFieldsOf(type).find(({ attribute }) => attribute === 'if_already_ordered');
	if (option?.kind !== 'choice') throw new Error('If Already Ordered is not a choice.');
	return String(option.choices.find(({ value }) => value === type.duplicates.initial)?.name);
}

function marksOf({ required, optional, distinguishedBy = [] }: ActivityType): string[] {
	const fields = [...required.flatMap(fieldsOf), ...optional];
	const subjects = fields.filter(({ attribute }) => SUBJECTS.includes(attribute));
	return ['Employee', ...[...subjects, ...distinguishedBy].map(({ label }) => label)];
}

function listed(labels: string[]): string {
	const last = labels.length - 1;
	return last === 0 ? labels[0] : `${labels.slice(0, last).join(', ')} and ${labels[last]}`;
}
