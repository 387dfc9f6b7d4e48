import { importExamples, stored } from '../../../test/editor/harness/workflows.cts';
import { look, type Play } from './studio.cts';

/** The example that only makes plans, from its button, and what a leaver still has. */
export const offboarding: Play = async (studio) => {
	const { editor, stage } = studio;
	await importExamples(stage);
	const { id } = await stored(stage, 'Tangoe Mobile: leavers who still have lines');
	await editor.openWorkflow(id);
	await look(studio, 4);
	await editor.part('canvas-node').filter({ hasText: 'Try It' }).hover();
	await editor.part('execute-workflow-button-Try It').click();
	await editor.page.getByText('Workflow executed successfully').first().waitFor();
	await look(studio, 2);
	await editor.part('canvas-node').filter({ hasText: 'Still in Service' }).dblclick();
	const output = editor.part('output-panel');
	await output.getByText('leftOn').first().waitFor();
	await look(studio, 5);
	await output
		.getByText(/Offboarding of Beatrix Departed/)
		.first()
		.scrollIntoViewIfNeeded();
};
