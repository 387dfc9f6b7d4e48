import type { WholeOptions } from './whole.cts';

/** The zone of the workflows. */
const inZone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Indiana/Indianapolis' });

/** The day so many days from now, as a form has it. */
export function day(days: number): string {
	return inZone.format(new Date(Date.now() + days * 86_400_000));
}

/** What the trigger gives. */
const changed = {
	...{ id: 4_791_064, activity_name: 'Suspend', previous_state: 'approved', state: 'ordered' },
	...{ needs_attention: false, url: 'http://127.0.0.1/activities/4791064' },
};

const filled = (from: string, item: WholeOptions['item']) => ({ from, item });

/** What the examples start with that have no sample in them: forms that are filled in, and Data Tables. */
export function sampleFor(file: string): WholeOptions {
	const leaver = {
		'Employee ID': '10234',
		'Last Working Day': day(30),
		'Your Email': 'hr@example.com',
	};
	const samples: Record<string, WholeOptions> = {
		'complete/follow-order.json': filled('Joiner Form', {
			'Employee ID': '10300',
			Name: 'Zephyrine Newcombe',
			'Area Code': '317',
			"Manager's Email": 'manager@example.com',
		}),
		'complete/offboarding.json': filled('Leaver Form', leaver),
		'complete/offboarding-with-approval.json': filled('Leaver Form', leaver),
		'complete/two-stage-leaver.json': filled('Leaver Form', {
			'Employee ID': '09902',
			'Cancel On': day(30),
		}),
		'complete/woken-by-push.json': {
			...filled('Plan Form', {
				'Employee ID': '10251',
				'Phone Number': '(317) 555-0117',
				'New Plan': 'Business Nation 450',
			}),
			tables: { 'tangoe-waiting': [] },
		},
		'recurring/catalog.json': { tables: { 'tangoe-catalog': [] } },
		'recurring/contractors-from-sheet.json': { tables: { 'tangoe-holds': [] } },
		'recurring/nightly-follow-up.json': { tables: { 'tangoe-orders': [] } },
		'recurring/return-from-leave.json': {
			tables: {
				'tangoe-leaves': [
					{ id: 1, employeeId: '10250', phoneNumber: '317 555 0116', returnsOn: day(-1) },
					{ id: 2, employeeId: '417', phoneNumber: '317 555 0105', returnsOn: day(30) },
				],
			},
		},
		'recurring/ticket-updates.json': {
			...filled('Order Changed', changed),
			tables: { 'tangoe-orders': [{ id: 1, activityId: changed.id, ticket: 'INC-1' }] },
		},
		'small/approval.json': filled('Request Form', {
			'Employee ID': '10251',
			'Phone Number': '(317) 555-0117',
			'New Plan': 'Business Nation 450',
		}),
		'small/lost-or-stolen.json': filled('Report Form', {
			'Employee ID': '10236',
			'Phone Number': '(317) 555-0108',
			'What Happened': 'stolen at the station',
		}),
		'small/offboarding.json': filled('Leaver Form', {
			'Employee ID': '10240',
			'Last Working Day': day(30),
		}),
		'small/onboarding.json': filled('Joiner Form', {
			'Employee ID': '10300',
			Name: 'Zephyrine Newcombe',
			'Area Code': '317',
		}),
	};
	return samples[file] ?? {};
}
