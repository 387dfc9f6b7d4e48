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

	it('of no time does not wait, but fails for a stopped execution', async () => {
		await pause(context, 0);
		await pause(context, -5);
		stop.abort();
		await expect(pause(context, 0)).rejects.toMatchObject(cancelled);
	});

	it('lasts as long as requested if nothing can be stopped', async () => {
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

describe('shared work', () => {
	it('is abandoned when the execution is stopped, and its later failure is handled', async () => {
		let fail = (): void => undefined;
		const work = new Promise<never>((_, reject) => (fail = () => reject(new Error('too late'))));
		const awaited = untilCancelled(context, work);
		stop.abort();
		await expect(awaited).rejects.toMatchObject(cancelled);
		fail();
		// Jest fails a test with a rejection that nobody handles.
		await new Promise((resolve) => setImmediate(resolve));
	});

	it('is not awaited by an execution that was stopped before', async () => {
		stop.abort();
		const work = Promise.reject(new Error('it failed'));
		await expect(untilCancelled(context, work)).rejects.toMatchObject(cancelled);
		await new Promise((resolve) => setImmediate(resolve));
	});

	it('removes its listener', async () => {
		const added = jest.spyOn(stop.signal, 'addEventListener');
		const removed = jest.spyOn(stop.signal, 'removeEventListener');
		await untilCancelled(context, Promise.resolve());
		expect(removed.mock.calls).toEqual(added.mock.calls);
	});
});
