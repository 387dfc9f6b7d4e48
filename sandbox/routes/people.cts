import type { FastifyInstance } from 'fastify';
import type { Context } from '../http/context.cts';
import { wrapRecord } from '../http/envelopes.cts';
import { refuse } from '../http/problems.cts';
import { optionalId, plainQuery, requiredText } from '../http/query.cts';
import type { SandboxSettings } from '../settings.cts';
import { isIgnored } from './filters.cts';
import { list } from './lists.cts';

const NO_MATCH: Record<Exclude<SandboxSettings['noMatchStyle'], '404'>, string> = {
	empty: '{}',
	null: 'null',
	array: '[]',
};

/** People, and what only people have. */
export function peopleRoutes(app: FastifyInstance, context: Context): void {
	const { world, settings } = context;

	list(app, context, '/people', (query) => {
		const groupId = optionalId(query, 'group_id');
		return world.people.filter(
			(person) =>
				(query.employee_id === undefined || person.employee_id === query.employee_id) &&
				(groupId === undefined || person.group_id === groupId),
		);
	});

	app.get('/1/people/find_one', (request, reply) => {
		const employeeId = requiredText(plainQuery(request.query), 'employee_id');
		const person = isIgnored('employee_id', settings)
			? world.people[0]
			: world.people.find(({ employee_id }) => employee_id === employeeId);
		if (person) return reply.send(wrapRecord(person, '/people', settings));
		const { noMatchStyle } = settings;
		if (noMatchStyle === '404') throw refuse(404, 'There is no such person');
		return reply.type('application/json').send(NO_MATCH[noMatchStyle]);
	});

	list(app, context, '/program_memberships', (query) => {
		const enrolleeId = optionalId(query, 'enrollee_id');
		return world.memberships
			.filter(({ enrollee_id }) => enrolleeId === undefined || enrollee_id === enrolleeId)
			.map((membership) => ({
				...membership,
				program: world.programs.find(({ id }) => id === membership.program_id),
			}));
	});
}
