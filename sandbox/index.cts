import type { AddressInfo } from 'node:net';
import { systemClock, type Clock } from './clock.cts';
import type { Context } from './http/context.cts';
import { createFaults } from './http/faults.cts';
import { createReadLimit } from './http/readLimit.cts';
import { createServer } from './http/server.cts';
import { createTokens } from './http/tokens.cts';
import { advance } from './orders/advance.cts';
import { controlRoutes } from './routes/control.cts';
import { CREDENTIALS, DEFAULT_SETTINGS, type SandboxSettings } from './settings.cts';
import type { Sandbox } from './types.cts';
import { createWorld } from './world/world.cts';

export type { SandboxSettings } from './settings.cts';
export type { ActivityRecord, Fault, OrderBody, RecordedRequest, Sandbox } from './types.cts';
export type { World } from './world/types.cts';
export { grow, type Growth } from './world/grow.cts';

/** Starts a local Tangoe Mobile on 127.0.0.1. The clock can be given for tests of time. */
export async function startSandbox(
	settings: Partial<SandboxSettings> = {},
	now: Clock = systemClock,
): Promise<Sandbox> {
	const stopping = new AbortController();
	const context: Context = {
		url: '',
		settings: { ...DEFAULT_SETTINGS, ...settings },
		now,
		world: createWorld(),
		book: { activities: [], orders: [], checked: [], placed: 0 },
		requests: [],
		tokens: createTokens(now),
		faults: createFaults(),
		reads: createReadLimit(now),
		pushes: new Set(),
		stopped: stopping.signal,
	};
	const { book, requests, faults, tokens, reads, world } = context;
	const app = createServer(context);
	const sandbox: Sandbox = {
		url: '',
		settings: context.settings,
		credentials: CREDENTIALS,
		requests,
		activities: book.activities,
		orders: book.orders,
		world,
		fault: faults.add,
		clearFaults: faults.clear,
		advance: (activityId, state) => advance(context, activityId, state),
		revokeTokens: tokens.revokeAll,
		forget() {
			[book.activities, book.orders, book.checked, requests].forEach((list) => (list.length = 0));
			faults.clear();
			tokens.revokeAll();
			reads.clear();
		},
		reset() {
			sandbox.forget();
			Object.assign(world, createWorld());
		},
		async stop() {
			stopping.abort();
			await app.close();
			await Promise.all(context.pushes);
		},
	};
	await app.register(async (scope) => controlRoutes(scope, sandbox));
	await app.listen({ host: '127.0.0.1', port: context.settings.port });
	const { port } = app.server.address() as AddressInfo;
	context.url = sandbox.url = `http://127.0.0.1:${port}`;
	return sandbox;
}
