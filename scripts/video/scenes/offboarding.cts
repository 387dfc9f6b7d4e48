import { importExamples, stored } from '../../../test/editor/harness/workflows.cts';
import { look, type Play } from './set.cts';

/** The example from its button, and what it says at its end. */
export const offboarding: Play = async (set) => {
	const { editor, stage } = set;
	await importExamples(stage);
	const { id } = await stored(stage, 'Tangoe Mobile: offboarding');
	await editor.openWorkflow(id);
	await look(set, 4);
	await editor.part('canvas-node').filter({ hasText: 'Try It' }).hover();
	await editor.part('execute-workflow-button-Try It').click();
	await editor.page.getByText('Workflow executed successfully').first().waitFor();
	await look(set, 2);
	await editor.part('canvas-node').filter({ hasText: 'Summary' }).dblclick();
	const output = editor.part('output-panel');
	await output.getByText('endsOn').first().waitFor();
	await look(set, 5);
	await output
		.getByText(/3 of 3 lines end or have ended/)
		.first()
		.scrollIntoViewIfNeeded();
};
