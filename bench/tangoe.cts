import axios from 'axios';
import type { Growth, OrderBody, RecordedRequest, SandboxSettings } from '../sandbox/index.cts';
import { startChild } from './children/fork.cts';
import type { SandboxInput } from './children/sandbox.cts';

/** A sandbox in a process of its own. */
export interface Tangoe {
	url: string;
	apiToken: string;
	/** The orders that it accepted. */
	orders(): Promise<OrderBody[]>;
	/** Every GET that reached it. */
	reads(): Promise<RecordedRequest[]>;
	/** Forgets orders and requests; the world shrinks back too. */
	reset(): Promise<void>;
	stop(): Promise<void>;
}

/** Starts a sandbox, without its read limit unless the settings bring one. */
export async function startTangoe(
	settings: Partial<SandboxSettings> = {},
	growth: Growth = {},
): Promise<Tangoe> {
	const input: SandboxInput = { settings: { readsPerMinute: 0, ...settings }, growth };
	const { said, stop } = await startChild<Pick<Tangoe, 'url' | 'apiToken'>>('sandbox.cts', input);
	const control = axios.create({ baseURL: `${said.url}/__sandbox` });
	return {
		...said,
		stop,
		orders: async () => (await control.get<OrderBody[]>('/orders')).data,
		reads: async () => {
			const { data } = await control.get<RecordedRequest[]>('/requests');
			return data.filter(({ method }) => method === 'GET');
		},
		reset: async () => {
			await control.post('/reset');
		},
	};
}

/** Gives a sandbox to some work, and stops it whatever happens. */
export async function withTangoe<T>(
	settings: Partial<SandboxSettings>,
	growth: Growth,
	work: (tangoe: Tangoe) => Promise<T>,
): Promise<T> {
	const tangoe = await startTangoe(settings, growth);
	try {
		return await work(tangoe);
	} finally {
		await tangoe.stop();
	}
}
