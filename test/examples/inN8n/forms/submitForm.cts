import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Stage } from '../../../editor/harness/stage.cts';

/** Fills in the form of a published workflow. */
export async function submitForm({ n8n }: Stage, path: string, values: string[]): Promise<void> {
	const send = async () => {
		const body = new FormData();
		values.forEach((value, index) => body.set(`field-${index}`, value));
		return await fetch(`${n8n.url}/form/${path}`, { method: 'POST', body });
	};
	let response = await send();
	// Publishing is answered before the form is there.
	for (let tries = 0; response.status === 404 && tries < 100; tries++) {
		await sleep(100);
		response = await send();
	}
	assert.equal(response.status, 200);
}
