import type { Locator } from 'playwright-core';

/** How long the editor may take for anything, in milliseconds. */
export const PATIENCE = 30_000;

/** Does something again and again until an element is to be seen. */
export async function untilSeen(element: Locator, act: () => Promise<void>): Promise<void> {
	const deadline = Date.now() + PATIENCE;
	while (!(await element.isVisible())) {
		if (Date.now() > deadline) throw new Error(`Not to be seen: ${element}`);
		await act();
		await element.waitFor({ timeout: 2_000 }).catch(() => undefined);
	}
}
