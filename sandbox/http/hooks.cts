import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context } from './context.cts';
import { altered, replacement } from './faultAnswers.cts';
import { isLate } from './faults.cts';
import { guard } from './guard.cts';
import { pathOf, record, type Progress } from './recording.cts';

/** What every request goes through: it is written down, may meet a fault, and is let in or not. */
export function addHooks(app: FastifyInstance, context: Context): void {
	const { settings, requests, faults, now, stopped } = context;
	const progress = new WeakMap<FastifyRequest, Progress>();

	app.addHook('onRequest', async (request) => {
		if (pathOf(request).startsWith('/__sandbox/')) return;
		const recorded = record(request, now);
		requests.push(recorded);
		progress.set(request, { recorded });
	});

	app.addHook('preHandler', async (request, reply) => {
		const state = progress.get(request);
		if (!state) return undefined;
		state.recorded.body = request.body;
		const fault = faults.take(state.recorded);
		if (fault && isLate(fault)) {
			state.fault = fault;
		} else if (fault) {
			const answer = replacement(fault, settings);
			if (answer) return reply.code(answer.status).headers(answer.headers).send(answer.body);
			if (fault.kind !== 'hang') request.raw.socket.destroy();
			return reply.hijack();
		}
		return guard(request, reply, context);
	});

	app.addHook('onSend', async (request, reply, payload) => {
		const state = progress.get(request);
		if (!state) return payload;
		const { fault, recorded } = state;
		void reply.header('date', new Date(now() + settings.dateAheadMs).toUTCString());
		// A wait of 0 would still cost a turn of the timers.
		if (settings.latencyMs > 0) await wait(settings.latencyMs);
		if (fault?.kind === 'dropAfter') {
			request.raw.socket.destroy();
			return payload;
		}
		if (fault?.kind === 'hang') await once(request.raw.socket, 'close');
		const answer = fault && replacement(fault, settings);
		if (answer) reply.code(answer.status).headers(answer.headers);
		recorded.status = reply.statusCode;
		if (answer) return answer.body;
		// A stream has no length to announce.
		if (fault?.kind === 'trickle') void reply.removeHeader('content-length');
		return fault ? altered(fault, String(payload ?? ''), stopped) : payload;
	});
}
