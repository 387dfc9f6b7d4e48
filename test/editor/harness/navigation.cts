import type { Page } from 'playwright-core';
import { untilSeen } from './untilSeen.cts';

/** The list of executions, which looks alike with and without workflows. */
export const HOME = { path: '/home/executions', title: 'project-name' };

/**
 * Goes to a path within the editor, which takes many seconds to load anew; by way of home, so that nothing of
 * the workflow before is taken for the next. What was not saved is lost.
 */
export async function goTo(page: Page, path: string): Promise<void> {
	const title = page.locator(`[data-test-id="${HOME.title}"]`);
	const leave = page.getByRole('button', { name: 'Leave without saving' });
	// Asked while it starts, the editor goes elsewhere all the same.
	await untilSeen(title.or(leave).first(), async () => await push(page, HOME.path));
	if (await leave.isVisible()) await leave.click();
	await title.waitFor();
	await page.locator('[data-test-id="ndv"]').waitFor({ state: 'detached' });
	await push(page, path);
}

/** What a link of the editor does. */
async function push(page: Page, path: string): Promise<void> {
	await page.evaluate((place) => {
		history.pushState({}, '', place);
		dispatchEvent(new PopStateEvent('popstate', { state: {} }));
	}, path);
}
