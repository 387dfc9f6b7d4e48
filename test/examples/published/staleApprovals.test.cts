import type { ActivityRecord } from '../../../sandbox/index.cts';
import { byEmployeeId, byId } from '../../engine/harness/tangoe.cts';
import { useRigForEachTest } from '../../engine/harness/useRig.cts';
import { runWhole } from '../whole.cts';
import { exampleIn } from '../workflow.cts';

const DAY_MS = 86_400_000;
const ZEROS = { employee: '00417', line: 820039 };
const OTHER = { employee: '10236', line: 820104 };

let ago = 0;
const rig = useRigForEachTest({ readsPerMinute: 0 }, () => Date.now() - ago);
beforeEach(() => (ago = 0));

/** Orders something so many days ago that has been in a state since. */
async function inState(
	{ employee, line }: typeof ZEROS,
	state: string,
	days = 4,
): Promise<ActivityRecord> {
	ago = days * DAY_MS;
	await rig.run({
		operation: 'resetVoicemailPassword',
		employeeId: byEmployeeId(employee),
		lineId: byId(line),
	});
	ago = 0;
	const activity = rig.sandbox.activities[rig.sandbox.activities.length - 1];
	activity.state = state;
	return activity;
}

const reminders = async () => {
	const run = await runWhole(rig, exampleIn('recurring/stale-approvals.json'), {
		mode: 'trigger',
		from: 'Every Night',
	});
	return run.of('Reminder');
};

test('lists for each employee what nobody has approved or processed for three days', async () => {
	const first = await inState(ZEROS, 'pending_approval');
	const second = await inState(ZEROS, 'approved', 5);
	const other = await inState(OTHER, 'Submitted');

	const since = first.updated_at.slice(0, 10);
	expect(await reminders()).toEqual([
		{
			...{ employeeId: '00417', name: 'Barnaby Oakhollow', orders: 2 },
			message: expect.stringMatching(
				new RegExp(
					`days:\nReset Voicemail Password ${first.id} is not approved, unchanged since ${since}. http.*\nReset Voicemail Password ${second.id} is approved and not processed, `,
				),
			),
		},
		{
			...{ employeeId: '10236', name: 'Ginevra Holloway', orders: 1 },
			message: expect.stringContaining(`${other.id} is not approved`),
		},
	]);
});

test('leaves out what has moved, is done, or is younger', async () => {
	await inState(ZEROS, 'ordered');
	await inState(ZEROS, 'in_progress');
	await inState(ZEROS, 'completed');
	await inState(ZEROS, 'cancelled');
	await inState(ZEROS, 'pending_approval', 1);
	expect(await reminders()).toEqual([]);
});
