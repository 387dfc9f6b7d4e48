import { look, type Play, type Set } from './set.cts';

/** The node in the panel, by what it is for; then all that it does, and one action of it. */
export const find: Play = async (set) => {
	const { editor } = set;
	await editor.newWorkflow();
	await look(set, 1);
	const found = await editor.searchNodes('lost phone');
	await found.filter({ hasText: 'Tangoe Mobile' }).first().waitFor();
	await look(set, 3);
	await editor.part('node-creator-search-bar').press('Escape');
	await readActions(set);
	await editor.part('node-creator-item-name').filter({ hasText: 'Order a new line' }).click();
	await editor.part('node-parameters').last().waitFor();
};

/** All actions once more. */
export const end: Play = async (set) => {
	await set.editor.newWorkflow();
	await readActions(set);
};

async function readActions(set: Set): Promise<void> {
	const { editor } = set;
	const actions = await editor.openActions();
	await actions.filter({ hasText: 'Cancel a line' }).first().hover();
	await look(set, 2);
	for (const _ of [1, 2, 3]) {
		await editor.page.mouse.wheel(0, 500);
		await look(set, 1);
	}
	await actions.filter({ hasText: 'Get many lines' }).first().waitFor();
}
