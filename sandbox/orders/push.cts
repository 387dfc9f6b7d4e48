import axios from 'axios';
import { timestamp, type Clock } from '../clock.cts';
import type { PushTarget } from '../settings.cts';
import type { ActivityRecord } from '../types.cts';
import type { CheckedOrder } from './check.cts';

// A receiver that hangs must not keep the sandbox from stopping.
const PATIENCE_MS = 5000;

/**
 * Tells the client that an activity has a new state: POST with Basic authentication. The client says
 * which attributes it wants, so the body here is one plausible choice. The attempt is noted on the
 * activity, whatever came of it; it is not repeated.
 */
export async function push(
	activity: ActivityRecord,
	order: CheckedOrder,
	target: PushTarget,
	now: Clock,
): Promise<void> {
	const { url, username, password } = target;
	const log = { url, state: activity.state, created_at: timestamp(now()), status: 0 };
	activity.callback_logs.push(log);
	const body = {
		id: activity.id,
		state: activity.state,
		activity_type_id: activity.activity_type_id,
		employee_id: order.person.employee_id,
		remote_activity_id: order.attributes.remote_activity_id ?? null,
		order_number: activity.order_number,
		tracking_number: activity.tracking_number,
		updated_at: activity.updated_at,
	};
	const auth = { username, password };
	const options = { auth, timeout: PATIENCE_MS, maxRedirects: 0, validateStatus: () => true };
	await axios.post(url, body, options).then(
		({ status }) => (log.status = status),
		() => undefined,
	);
}
