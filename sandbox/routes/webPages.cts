import type { FastifyInstance } from 'fastify';
import type { Context } from '../http/context.cts';
import { escaped, sendPage } from '../http/html.cts';
import type { ActivityRecord } from '../types.cts';
import { byId } from '../world/world.cts';

const INVENTED = '<p>A local Tangoe Mobile with invented people. Nothing here is real.</p>';

const RESET = "fetch('/__sandbox/reset', { method: 'POST' }).then(() => location.reload())";

/** For whoever opens the sandbox, or the `url` of an activity, in a browser: Tangoe has its portal there. */
export function webPageRoutes(app: FastifyInstance, { book }: Context): void {
	app.get('/', (_request, reply) => sendPage(reply, 'Tangoe Sandbox', overview(book.activities)));

	app.get<{ Params: { id: string } }>('/activities/:id', ({ params }, reply) => {
		const activity = byId(book.activities, Number(params.id));
		const body = `${INVENTED}<p><a href="/">All activities</a></p>`;
		if (!activity) return sendPage(reply.code(404), `There is no activity ${params.id}`, body);
		return sendPage(reply, titleOf(activity), body + fieldTable(activity));
	});
}

function overview(activities: ActivityRecord[]): string {
	return `${INVENTED}
<p>Its API is under <code>/1/</code> and wants the credentials that were printed at its start.</p>
<h2>Activities</h2>
${activities.length > 0 ? activityTable(activities) : '<p>Nothing has been ordered yet.</p>'}
<p><button type="button" onclick="${RESET}">Reset: forget all orders and begin anew</button></p>
<h2>As JSON</h2>
<ul>
<li><a href="/__sandbox/requests">what came in</a></li>
<li><a href="/__sandbox/orders">what was ordered, as it was sent</a></li>
<li><a href="/__sandbox/activities">the activities</a></li>
<li><a href="/__sandbox/world">people, lines, devices and catalogs</a></li>
</ul>`;
}

/** Newest first: whoever has just ordered looks for their own. */
function activityTable(activities: ActivityRecord[]): string {
	const rows = [...activities].reverse().map((activity) => {
		const cells = [whatOf(activity), whoOf(activity), activity.state, activity.created_at];
		const [what, ...others] = cells.map((cell) => escaped(String(cell)));
		const link = `<a href="/activities/${activity.id}">${activity.id}</a>`;
		return `<tr>${[link, what, ...others].map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
	});
	return `<table>
<tr><th>Activity</th><th>What</th><th>Who</th><th>State</th><th>When</th></tr>
${rows.join('\n')}
</table>`;
}

function whatOf({ activity_details }: ActivityRecord): string {
	return (activity_details as { name: string }).name;
}

function whoOf({ created_for }: ActivityRecord): string {
	const { name_first, name_last, employee_id } = created_for as Record<string, string | null>;
	const id = employee_id === null ? '' : ` (${employee_id})`;
	return `${[name_first, name_last].filter(Boolean).join(' ')}${id}`;
}

function titleOf(activity: ActivityRecord): string {
	return `${whatOf(activity)} ${activity.id}`;
}

/** The fields that have a value. */
function fieldTable(activity: ActivityRecord): string {
	const rows = Object.entries(activity)
		.filter(([, value]) => !isEmpty(value))
		.map(([name, value]) => `<tr><th>${escaped(name)}</th><td>${shown(value)}</td></tr>`);
	return `<table>${rows.join('')}</table>`;
}

function isEmpty(value: unknown): boolean {
	const holdsNothing = typeof value === 'object' && Object.keys(value ?? {}).length === 0;
	return value === '' || holdsNothing;
}

function shown(value: unknown): string {
	if (typeof value !== 'object') return escaped(String(value));
	return `<pre>${escaped(JSON.stringify(value, null, 2))}</pre>`;
}
