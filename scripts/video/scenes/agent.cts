import { startModel, storeModel } from '../../../test/editor/harness/model.cts';
import { stored } from '../../../test/editor/harness/workflows.cts';
import { look, type Play } from './studio.cts';

const NAME = 'Tangoe Mobile: AI agent that previews';
const QUESTION = 'Which lines has employee 10236? Preview to suspend 317 555 0108.';
const EMPLOYEE = '10236';
/** What the stand-in for a model does when it is asked that. */
const CALLS = [
	{ tool: 'Find_Lines', input: { employeeId: EMPLOYEE } },
	{ tool: 'Preview_a_Suspension', input: { employeeId: EMPLOYEE, phoneNumber: '317 555 0108' } },
];

/** The example's chat is asked to suspend a line. */
export const agent: Play = async (studio) => {
	const { editor, stage } = studio;
	const model = await startModel(CALLS, preview);
	try {
		const openAiApi = await storeModel(stage, model);
		const { id, nodes } = await stored(stage, NAME);
		const parameters = { model: { __rl: true, mode: 'id', value: 'local' }, options: {} };
		await stage.n8n.rest('PATCH', `/rest/workflows/${id}`, {
			nodes: nodes.map((node) =>
				node.name === 'Chat Model' ? { ...node, parameters, credentials: { openAiApi } } : node,
			),
		});
		await editor.openWorkflow(id);
		await look(studio, 2);
		await editor.part('workflow-chat-button').click();
		await editor.part('zoom-to-fit').click();
		const input = editor.page.locator('.chat-input textarea, [data-test-id="chat-input"] textarea');
		await input.first().fill(QUESTION);
		await input.first().press('Enter');
		await editor.page.getByText('Nothing was ordered').first().waitFor();
		await look(studio, 10);
		await editor.part('workflow-chat-button').click();
	} finally {
		await model.stop();
	}
};

/** What the last tool gave, as a person would pass it on. */
function preview(told: string[]): string {
	const [{ note, text }] = JSON.parse(told.at(-1) ?? '') as Array<Record<'note' | 'text', string>>;
	return `${note}\n\n${text}`;
}
