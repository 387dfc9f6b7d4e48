import axios, { type AxiosInstance, type AxiosRequestConfig } from 'axios';
import { startSandbox, type Sandbox, type SandboxSettings } from '../../sandbox/index.cts';

/** The static token as a header. */
export const token = { 'API-Token': 'sandbox-api-token' };

/** A client of a sandbox, which signs in and throws on no status. */
export interface Client {
	sandbox: Sandbox;
	http: AxiosInstance;
	/** The sandbox's clock: standing still unless moved. */
	clock: { now: number };
	/** The body of a GET. */
	get<T = Row[]>(path: string, params?: object): Promise<T>;
	/** Places an order. */
	order(activity: object, beside?: object): Promise<Answer>;
}

export type Row = Record<string, unknown> & { id: number; name: string };

interface Answer {
	status: number;
	data: Record<string, unknown> & { id: number; errors: Record<string, string[]> };
}

/** A little before the date in the documented Line Cancel, so that it lies in the future. */
export const start = Date.parse('2022-11-01T10:00:00.000-04:00');

const options: AxiosRequestConfig = { validateStatus: () => true, maxRedirects: 0, proxy: false };

/** A sandbox for each test. */
export function useSandbox(settings: Partial<SandboxSettings> = {}): Client {
	const client = {} as Client;
	beforeEach(async () => void Object.assign(client, await open(settings)));
	afterEach(async () => await client.sandbox.stop());
	return client;
}

async function open(settings: Partial<SandboxSettings>): Promise<Client> {
	const clock = { now: start };
	const sandbox = await startSandbox({ readsPerMinute: 0, ...settings }, () => clock.now);
	const http = axios.create({ ...options, baseURL: sandbox.url, headers: token });
	return {
		sandbox,
		http,
		clock,
		get: async (path, params) => (await http.get(path, { params })).data,
		order: (activity, beside) => http.post('/1/activities', { activity, ...beside }),
	};
}
