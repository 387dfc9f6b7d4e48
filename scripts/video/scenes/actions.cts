import type { Locator } from 'playwright-core';
import { look, type Play, type Set } from './set.cts';

/** The node in the panel, by what it is for; then all that it does, and one action of it. */
export const find: Play = async (set) => {
	const { editor } = set;
	await editor.newWorkflow();
	await look(set, 1);
	const found = await editor.searchNodes('lost phone');
	await look(set, 2);
	await found.filter({ hasText: 'Tangoe Mobile' }).first().click();
	await readActions(set, found);
	await found.filter({ hasText: 'Order a new line' }).click();
	await editor.part('node-parameters').last().waitFor();
};

/** All actions once more. */
export const end: Play = async (set) => {
	await set.editor.newWorkflow();
	await readActions(set, await set.editor.openActions());
};

async function readActions(set: Set, actions: Locator): Promise<void> {
	await actions.filter({ hasText: 'Cancel a line' }).first().hover();
	await look(set, 2);
	for (const distance of [500, 500, 500]) {
		await set.editor.page.mouse.wheel(0, distance);
		await look(set, 1);
	}
	await actions.filter({ hasText: 'Get many lines' }).first().waitFor();
}
