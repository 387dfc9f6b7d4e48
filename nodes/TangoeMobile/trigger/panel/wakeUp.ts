import type { CronExpression, INodeProperties } from 'n8n-workflow';

/** How often the trigger can look, by the value in workflows: minutes. */
interface Interval {
	name: string;
	/** n8n's cron; the seconds are added, so that not all triggers look in the same second. */
	cron: string;
}

const INTERVALS = new Map<string, Interval>([
	['1', { name: 'Minute', cron: '* * * * *' }],
	['5', { name: '5 Minutes', cron: '*/5 * * * *' }],
	['15', { name: '15 Minutes', cron: '*/15 * * * *' }],
	['30', { name: '30 Minutes', cron: '*/30 * * * *' }],
	['60', { name: 'Hour', cron: '0 * * * *' }],
	['360', { name: '6 Hours', cron: '0 */6 * * *' }],
	['1440', { name: 'Day', cron: '0 6 * * *' }],
]);

/** The values of Wake Up By with which it looks by itself, and with which a push wakes it. */
const SCHEDULED = ['schedule', 'scheduleAndPush'];
export const PUSHED = ['push', 'scheduleAndPush'];

/** The line under the trigger on the canvas. */
export const triggerSubtitle =
	'={{ ({ schedule: "On schedule", push: "When Tangoe pushes", scheduleAndPush: "On schedule and push" })[$parameter["wakeUpBy"]] }}';

/** What Tangoe's staff need to know, as one text: the editor shows no line breaks in a notice. */
const PUSH_SHEET = [
	'Tangoe sets up pushes for your company. Send your Tangoe contact these five things.',
	'1. Address: the production URL under Webhook URLs above.',
	'2. Form: POST, JSON, HTTP Basic authentication.',
	'3. User and password of the push credential, the password by another way.',
	'4. States: ordered, on_back_order, completed, cancelled. Tangoe documents no others.',
	'5. Test: {"activity":4791063,"state":"ordered"} is answered with status 200.',
	'A push only wakes this trigger. With Schedule and Push, a lost one is made up for.',
].join(' ');

/** What makes the trigger look. */
export const wakeUpProperties: INodeProperties[] = [
	{
		displayName: 'Wake Up By',
		name: 'wakeUpBy',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Push',
				value: 'push',
				description: 'Look when Tangoe Mobile says that something has changed',
			},
			{ name: 'Schedule', value: 'schedule', description: 'Look again and again' },
			{
				name: 'Schedule and Push',
				value: 'scheduleAndPush',
				description: 'Look when told to, and by the clock for what no push has told',
			},
		],
		default: 'schedule',
	},
	{
		displayName: 'Look Every',
		name: 'lookEvery',
		type: 'options',
		noDataExpression: true,
		options: [...INTERVALS].map(([value, { name }]) => ({
			name,
			value,
			description: shareInWords(Number(value)),
		})),
		default: '15',
		displayOptions: { show: { wakeUpBy: SCHEDULED } },
	},
	{
		displayName: PUSH_SHEET,
		name: 'pushNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { wakeUpBy: PUSHED } },
	},
];

function shareInWords(minutes: number): string {
	const share = minutes === 1 ? '1%' : 'less than 1%';
	return `One read for each look at least: ${share} of the 100 reads a minute of your company`;
}

/** The cron expression of an interval; undefined for what is none. */
export function cronOf(lookEvery: string): CronExpression | undefined {
	const interval = INTERVALS.get(lookEvery);
	return interval && (`${Math.floor(Math.random() * 60)} ${interval.cron}` as CronExpression);
}
