import type { QueueStage } from './stage.cts';

/** How often each line is ordered to be cancelled, by the sandbox's books. */
export function cancellations({ sandbox }: QueueStage): Map<number, number> {
	const counts = new Map<number, number>();
	for (const { activity } of sandbox.orders) {
		const line = Number(activity.line_id);
		counts.set(line, (counts.get(line) ?? 0) + 1);
	}
	return counts;
}

/** The lines that are to be cancelled more than once. */
export function twice(stage: QueueStage): number[] {
	return [...cancellations(stage)].filter(([, count]) => count > 1).map(([line]) => line);
}

/** The IDs of the lines of one employee. */
export function linesOf({ sandbox }: QueueStage, employeeId: string): number[] {
	const person = sandbox.world.people.find((it) => it.employee_id === employeeId);
	return sandbox.world.lines.filter((it) => it.person_id === person?.id).map(({ id }) => id);
}
