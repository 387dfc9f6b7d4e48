import { post } from '../../editor/harness/workflows.cts';
import { day } from '../../examples/inN8n/bench.cts';
import type { QueueStage } from './stage.cts';

/** The example that the leavers are posted to. */
export const offboarding = 'Tangoe Mobile: offboarding';

/** What HR was told about a leaver. */
export interface Left {
	employee: string;
	status: number;
	/** Every line is cancelled, by the answer. */
	complete: boolean;
	lines: Array<{ lineId: number; activityId: number }>;
}

/** HR posts a leaver to the offboarding example, and waits for the answer. */
export async function leave(stage: QueueStage, employee: string): Promise<Left> {
	const { status, body } = await post(stage, 'tangoe-offboarding', {
		requestId: `LEAVE-${employee}`,
		employeeId: employee,
		name: `New Person ${employee}`,
		lastWorkingDay: day(30),
	});
	return {
		employee,
		status,
		complete: body.complete === true,
		lines: (body.lines ?? []) as Left['lines'],
	};
}
