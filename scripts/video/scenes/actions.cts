import type { Locator } from 'playwright-core';
import { look, type Play, type Studio } from './studio.cts';

/** The node in the panel, by what it is for; then all that it does, and one action of it. */
export const find: Play = async (studio) => {
	const { editor } = studio;
	await editor.newWorkflow();
	await look(studio, 1);
	const found = await editor.searchNodes('lost phone');
	await look(studio, 2);
	await found.filter({ hasText: 'Tangoe Mobile' }).first().click();
	await readActions(studio, found);
	await found.filter({ hasText: 'Order a new line' }).click();
	await editor.part('node-parameters').last().waitFor();
};

/** All actions once more. */
export const end: Play = async (studio) => {
	await studio.editor.newWorkflow();
	await readActions(studio, await studio.editor.openActions());
};

async function readActions(studio: Studio, actions: Locator): Promise<void> {
	await actions.filter({ hasText: 'Cancel a line' }).first().hover();
	await look(studio, 2);
	for (const distance of [500, 500, 500]) {
		await studio.editor.page.mouse.wheel(0, distance);
		await look(studio, 1);
	}
	await actions.filter({ hasText: 'Get many lines' }).first().waitFor();
}
