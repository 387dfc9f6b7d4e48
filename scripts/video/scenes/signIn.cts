import { correct, newCredential, turnsGreen } from '../../../test/editor/harness/credential.cts';
import { look, type Play } from './studio.cts';

/** A wrong token, and the right one. */
export const signIn: Play = async (studio) => {
	const { editor, stage } = studio;
	const host = stage.sandbox.url.replace('http://', '');
	const dialog = await newCredential(editor, 'API Token', { host, apiToken: 'mistyped' });
	await dialog.getByText('More details').click();
	await dialog.getByText(/does not accept this credential/).waitFor();
	await look(studio, 5);
	await correct(editor, dialog, 'apiToken', stage.sandbox.credentials.apiToken);
	await turnsGreen(editor, dialog);
};
