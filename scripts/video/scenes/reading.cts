import { look, type Play } from './studio.cts';

/** Reads orders by a filter, then the lines of a person. */
export const read: Play = async (studio) => {
	const { editor } = studio;
	await editor.newWorkflow();
	await editor.addAction('Get many activities');
	await editor.addField('Created From');
	await editor.type('createdAtGte', '2026-01-01');
	await editor.page.keyboard.press('Enter');
	await look(studio, 1);
	await editor.execute();
	await editor.sees('New Line (With Device Activation)');
	await look(studio, 4);
	await editor.newWorkflow();
	await editor.addAction('Get many lines');
	await editor.type('employeeId', '10000');
	await editor.execute();
	await editor.sees('3155550101');
};
