import type { Locator } from 'playwright-core';
import type { Editor } from './editor.cts';

/** Enters a new credential for the opened node and saves it; gives its dialog, which stays where its test fails. */
export async function newCredential(
	editor: Editor,
	mode: 'API Token' | 'JWT',
	values: Record<string, string>,
): Promise<Locator> {
	const first = editor.part('node-credentials-empty-state').getByRole('button');
	await first.or(editor.part('node-credentials-select')).click();
	if ((await first.count()) === 0) await editor.part('node-credentials-select-item-new').click();
	const dialog = editor.page.locator('.el-dialog').filter({ visible: true });
	await editor.part('credential-mode-dropdown-trigger', dialog).click();
	await editor.page.getByRole('menuitem', { name: mode }).first().click();
	await editor.part('parameter-input-environment', dialog).click();
	await editor.page.getByRole('option', { name: 'Sandbox' }).first().click();
	for (const [name, value] of Object.entries(values)) await enter(editor, dialog, name, value);
	await editor.part('credential-save-button').click();
	return dialog;
}

/** Corrects one field of a credential and saves it. */
export async function correct(
	editor: Editor,
	dialog: Locator,
	name: string,
	value: string,
): Promise<void> {
	await enter(editor, dialog, name, value);
	await editor.part('credential-save-button').click();
}

async function enter(editor: Editor, dialog: Locator, name: string, value: string): Promise<void> {
	await editor.part(`parameter-input-${name}`, dialog).locator('input').fill(value);
}

/** A credential whose test succeeds closes its dialog; opened again, it says so. */
export async function turnsGreen(editor: Editor, dialog: Locator, picture?: string): Promise<void> {
	await dialog.waitFor({ state: 'hidden' });
	await editor.part('credential-edit-button').click();
	await dialog.getByText('Connection tested successfully').waitFor();
	if (picture) await editor.picture(picture, dialog);
	await dialog.locator('.el-dialog__headerbtn').click();
	await dialog.waitFor({ state: 'hidden' });
}
