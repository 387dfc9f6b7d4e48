import { importExamples, stored } from '../../../test/editor/harness/workflows.cts';
import { look, type Play } from './studio.cts';

/** The example from its button, and what it says at its end. */
export const offboarding: Play = async (studio) => {
	const { editor, stage } = studio;
	await importExamples(stage);
	const { id } = await stored(stage, 'Tangoe Mobile: offboarding');
	await editor.openWorkflow(id);
	await look(studio, 4);
	await editor.part('canvas-node').filter({ hasText: 'Try It' }).hover();
	await editor.part('execute-workflow-button-Try It').click();
	await editor.page.getByText('Workflow executed successfully').first().waitFor();
	await look(studio, 2);
	await editor.part('canvas-node').filter({ hasText: 'Summary' }).dblclick();
	const output = editor.part('output-panel');
	await output.getByText('endsOn').first().waitFor();
	await look(studio, 5);
	await output
		.getByText(/3 of 3 lines end or have ended/)
		.first()
		.scrollIntoViewIfNeeded();
};
