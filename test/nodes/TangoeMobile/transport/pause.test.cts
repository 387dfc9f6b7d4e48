import type { RequestContext } from '../../../../nodes/TangoeMobile/transport/connection';
import { pause, untilCancelled } from '../../../../nodes/TangoeMobile/transport/pause';

let stop: AbortController;
let context: RequestContext;
beforeEach(() => {
	stop = new AbortController();
	context = { getExecutionCancelSignal: () => stop.signal } as unknown as RequestContext;
});

const cancelled = { kind: 'cancelled' };

describe('a pause', () => {
	it('ends when the execution is stopped', async () => {
		const paused = pause(context, 120_000);
		stop.abort();
		await expect(paused).rejects.toMatchObject(cancelled);
	});

	it('of no time is none, but not for an execution that was stopped', async () => {
		await pause(context, 0);
		await pause(context, -5);
		stop.abort();
		await expect(pause(context, 0)).rejects.toMatchObject(cancelled);
	});

	it('lasts as long as it is told, where nothing can be stopped', async () => {
		jest.useFakeTimers();
		let isOver = false;
		const paused = pause({} as RequestContext, 2_500).then(() => (isOver = true));
		await jest.advanceTimersByTimeAsync(2_499);
		expect(isOver).toBe(false);
		await jest.advanceTimersByTimeAsync(1);
		await paused;
		jest.useRealTimers();
	});
});

describe('work that others wait for too', () => {
	it('is left when the execution is stopped, and what becomes of it then disturbs nobody', async () => {
		let fail = (): void => undefined;
		const work = new Promise<never>((_, reject) => (fail = () => reject(new Error('too late'))));
		const awaited = untilCancelled(context, work);
		stop.abort();
		await expect(awaited).rejects.toMatchObject(cancelled);
		fail();
		// Jest fails a test with a rejection that nobody handles.
		await new Promise((resolve) => setImmediate(resolve));
	});

	it('is not waited for by an execution that was stopped before', async () => {
		stop.abort();
		const work = Promise.reject(new Error('it failed'));
		await expect(untilCancelled(context, work)).rejects.toMatchObject(cancelled);
		await new Promise((resolve) => setImmediate(resolve));
	});

	it('leaves no listener behind', async () => {
		const added = jest.spyOn(stop.signal, 'addEventListener');
		const removed = jest.spyOn(stop.signal, 'removeEventListener');
		await untilCancelled(context, Promise.resolve());
		expect(removed.mock.calls).toEqual(added.mock.calls);
	});
});
