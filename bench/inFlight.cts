import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** The channels on which Node's HTTP client tells of its requests, whoever makes them. */
const STARTED = 'http.client.request.start';
const ENDED = ['http.client.response.finish', 'http.client.request.error'];

/** Does some work, and counts how many requests of this process were under way at once meanwhile. */
export async function mostInFlight(work: () => Promise<unknown>): Promise<number> {
	let now = 0;
	let most = 0;
	const started = () => {
		most = Math.max(most, ++now);
	};
	const ended = () => {
		now--;
	};
	subscribe(STARTED, started);
	ENDED.forEach((channel) => subscribe(channel, ended));
	try {
		await work();
		return most;
	} finally {
		unsubscribe(STARTED, started);
		ENDED.forEach((channel) => unsubscribe(channel, ended));
	}
}
