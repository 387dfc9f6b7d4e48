import type { FastifyInstance } from 'fastify';
import { day } from '../clock.cts';
import type { Context } from '../http/context.cts';
import { wrapRecord } from '../http/envelopes.cts';
import { Refusal, refuse } from '../http/problems.cts';
import type { Query } from '../http/query.cts';
import { nextId } from '../orders/book.cts';
import { checkOrder } from '../orders/check.cts';
import { createRecord } from '../orders/record.cts';
import type { ActivityRecord, OrderBody } from '../types.cts';
import { byId } from '../world/world.cts';
import { equal, withinDates } from './filters.cts';
import { list } from './lists.cts';
import { shownComment, shownMoment, shownState } from './shown.cts';

/** Orders: place one, list them, look at one. */
export function activityRoutes(app: FastifyInstance, context: Context): void {
	const { world, book, settings, now } = context;

	app.post('/1/activities', (request, reply) => {
		const result = checkOrder(request.body, world, now());
		if ('problems' in result) throw new Refusal(422, result.problems);
		const { order } = result;
		// By the name that the client knows this host by: its links lead back there.
		const url = `${request.protocol}://${request.host}`;
		const place = { id: nextId(book, settings), now: now(), url, world };
		const record = createRecord(order, place);
		book.activities.push(record);
		book.orders.push(request.body as OrderBody);
		book.checked.push(order);
		return reply.code(settings.createdStatus).send(created(shown(record)));
	});

	list(app, context, '/activities', (query) => {
		const within = withinDates(listable(), query, ['created_at', 'completed_at', 'updated_at']);
		const fields = ['activity_type_id', 'state', 'assigned_to_id', 'rpa_attempted'];
		const found = bySleep(equal(within, query, fields), query)
			.map(shown)
			.map(listed);
		return settings.newestFirst ? found.reverse() : found;
	});

	app.get<{ Params: { id: string } }>('/1/activities/:id', (request, reply) => {
		const activity = byId(book.activities, Number(request.params.id));
		if (!activity) throw refuse(404, 'There is no such activity');
		return reply.send(wrapRecord(shown(activity), '/activities', settings));
	});

	function created(record: ActivityRecord): unknown {
		const { id, state } = record;
		switch (settings.createdAnswer) {
			case 'record':
				return wrapRecord(record, '/activities', settings);
			case 'short':
				return wrapRecord({ id, state }, '/activities', settings);
			case 'id':
				return wrapRecord({ id }, '/activities', settings);
			case 'activityId':
				return { activity_id: id };
			case 'nothing':
				return undefined;
		}
	}

	function bySleep(activities: ActivityRecord[], query: Query): ActivityRecord[] {
		const sleeps = ({ sleep_until }: ActivityRecord) =>
			sleep_until !== null && sleep_until > day(now());
		return activities.filter(
			(activity) =>
				(query.sleeping !== 'true' || sleeps(activity)) &&
				(query.not_sleeping !== 'true' || !sleeps(activity)),
		);
	}

	function listable(): ActivityRecord[] {
		const latest = now() - settings.listedAfterMs;
		const old = book.activities.filter(
			({ created_at }) => settings.listedAfterMs === 0 || Date.parse(created_at) <= latest,
		);
		return settings.listedAtMost === 0 ? old : old.slice(-settings.listedAtMost);
	}

	function listed(activity: ActivityRecord): Partial<ActivityRecord> {
		const { id, activity_type_id, created_for, created_at } = activity;
		switch (settings.activityRows) {
			case 'whole':
				return activity;
			case 'short':
				return { id, activity_type_id, created_for, created_at };
			case 'anonymous':
				return { id, activity_type_id, created_at };
		}
	}

	function shown(activity: ActivityRecord): ActivityRecord {
		const record = {
			...activity,
			state: shownState(activity.state, settings.states),
			comment: shownComment(String(activity.comment), settings.comments),
			// A number where the setting says so; whoever reads the sandbox's own records has a text.
			created_at: shownMoment(activity.created_at, settings.createdAt) as string,
		};
		if (!settings.echoRemoteActivityId) return record;
		const { remote_activity_id } = book.orders[book.activities.indexOf(activity)].activity;
		return { ...record, remote_activity_id: remote_activity_id ?? null };
	}
}
