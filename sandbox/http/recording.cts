import type { FastifyRequest } from 'fastify';
import type { Clock } from '../clock.cts';
import type { Fault, RecordedRequest } from '../types.cts';
import { plainQuery } from './query.cts';

/** What is remembered of a request while it is answered. */
export interface Progress {
	recorded: RecordedRequest;
	/** A fault that waits for the answer. */
	fault?: Fault;
}

/** Writes down what came in; the body follows once it is parsed. */
export function record(request: FastifyRequest, now: Clock): RecordedRequest {
	return {
		method: request.method,
		path: pathOf(request),
		query: plainQuery(request.query),
		headers: request.headers as Record<string, string>,
		body: undefined,
		at: now(),
	};
}

/** The path without its parameters. */
export function pathOf(request: FastifyRequest): string {
	return request.url.split('?')[0];
}
