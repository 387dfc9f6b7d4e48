import type { FastifyInstance } from 'fastify';
import { refuse } from '../http/problems.cts';
import type { SandboxSettings } from '../settings.cts';
import type { Fault, Sandbox } from '../types.cts';

/** The sandbox's own switchboard, for browsers and for use by hand. */
export function controlRoutes(app: FastifyInstance, sandbox: Sandbox): void {
	const done = { ok: true };

	// curl and axios name a form where there is no body: here that does no harm.
	app.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));

	app.get('/__sandbox/requests', () => sandbox.requests);
	app.get('/__sandbox/activities', () => sandbox.activities);
	app.get('/__sandbox/orders', () => sandbox.orders);
	app.get('/__sandbox/world', () => sandbox.world);

	app.post<{ Body: Fault | Fault[] }>('/__sandbox/faults', ({ body }) => {
		[body].flat().forEach((fault) => sandbox.fault(fault));
		return done;
	});
	app.post<{ Body: Partial<SandboxSettings> }>('/__sandbox/settings', ({ body }) =>
		Object.assign(sandbox.settings, body),
	);
	app.post<{ Body: { activityId: number; state?: string } }>('/__sandbox/advance', ({ body }) => {
		try {
			sandbox.advance(body.activityId, body.state);
		} catch (error) {
			throw refuse(409, (error as Error).message);
		}
		return done;
	});
	app.post('/__sandbox/reset', () => {
		sandbox.reset();
		return done;
	});
}
