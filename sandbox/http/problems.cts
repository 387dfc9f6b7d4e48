import type { FastifyReply } from 'fastify';
import type { SandboxSettings } from '../settings.cts';

/** What is wrong, by attribute; `base` is for what belongs to none. */
export type Problems = Record<string, string[]>;

/** Thrown anywhere below a route; answered in the style the settings ask for. */
export class Refusal extends Error {
	constructor(
		readonly status: number,
		readonly problems: Problems,
	) {
		super(sentences(problems).join('; '));
	}
}

/** A refusal that concerns no attribute in particular. */
export function refuse(status: number, message: string): Refusal {
	return new Refusal(status, { base: [message] });
}

const STYLES: Record<SandboxSettings['errorStyle'], (problems: Problems) => unknown> = {
	errorsObject: (problems) => ({ errors: problems }),
	errorsList: (problems) => ({ errors: sentences(problems) }),
	message: (problems) => ({ message: sentences(problems).join('; ') }),
	error: (problems) => ({ error: sentences(problems).join('; ') }),
	detail: (problems) => ({ detail: sentences(problems).join('; ') }),
	messagesList: (problems) => ({ messages: sentences(problems) }),
	text: (problems) => sentences(problems).join('\n'),
};

/** The body of a refusal. */
export function errorBody(style: SandboxSettings['errorStyle'], problems: Problems): string {
	const body = STYLES[style](problems);
	return typeof body === 'string' ? body : JSON.stringify(body);
}

/** Answers a refusal. */
export function sendProblems(
	reply: FastifyReply,
	style: SandboxSettings['errorStyle'],
	status: number,
	problems: Problems,
): FastifyReply {
	const type = style === 'text' ? 'text/plain' : 'application/json';
	return reply.code(status).type(type).send(errorBody(style, problems));
}

function sentences(problems: Problems): string[] {
	return Object.entries(problems).flatMap(([attribute, messages]) =>
		messages.map((message) => (attribute === 'base' ? message : `${attribute} ${message}`)),
	);
}
