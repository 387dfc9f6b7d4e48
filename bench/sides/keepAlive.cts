import { Agent } from 'node:http';
import axios from 'axios';
import { AT_ONCE, bodyOf } from '../orders.cts';
import type { Side } from './side.cts';

/** The limit: no n8n around it, and connections that stay open, which n8n's helper does not offer. */
export const keepAlive: Side = {
	name: 'axios with keep-alive, without n8n',
	async place(items, { tangoe }) {
		const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
		const client = axios.create({
			baseURL: tangoe.url,
			httpAgent: agent,
			headers: { 'API-Token': tangoe.apiToken },
		});
		const waiting = items.values();
		const work = async () => {
			for (const item of waiting) await client.post('/1/activities', bodyOf(item));
		};
		await Promise.all(Array.from({ length: AT_ONCE }, work));
		agent.destroy();
	},
};
