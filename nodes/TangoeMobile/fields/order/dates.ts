import type { ChoiceField, DateField } from '../../kinds/fieldTypes';

export const cancelTiming: ChoiceField = {
	kind: 'choice',
	attribute: 'cancel_timing',
	label: 'When to Cancel',
	description: 'Whether the line ends on a day that you give, or at once',
	choices: [
		{ name: 'On a Day', value: 'onDate', description: 'On the day in Cancel On' },
		{ name: 'Today', value: 'today', description: 'On the day the order is sent' },
	],
	initial: 'onDate',
};

export const sleepUntil: DateField = {
	kind: 'date',
	attribute: 'sleep_until',
	label: 'Cancel On',
	isFuture: true,
	neededWhen: { question: cancelTiming, is: 'onDate' },
	description: "The day service ends, in the workflow's time zone",
	deviations: [
		{
			says: 'The date must be in the future and is left empty for the same day: today is sent as no date, a past date is refused.',
		},
	],
};

export const pickUpDate: DateField = {
	kind: 'date',
	attribute: 'pick_up_date',
	label: 'Travel Start',
	description: 'First day of the trip. The API calls it pick_up_date.',
	deviations: [
		{
			says: 'The table writes dates as YY/MM/DD, the example as 2015-03-20. They are sent as in the example.',
		},
	],
};

export const returnDate: DateField = {
	kind: 'date',
	attribute: 'return_date',
	label: 'Travel End',
	description: 'Last day of the trip. The API calls it return_date.',
};
