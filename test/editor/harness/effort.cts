import type { Page } from 'playwright-core';

/** What building something took by hand. */
export interface Effort {
	clicks: number;
	/** Fields and searches that were typed into, each counted once. */
	typed: number;
}

type Counting = Window & { effort?: { clicks: number; typed: Set<EventTarget> } };

/** Counts from now on; loads the page anew. */
export async function countEffort(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const effort = { clicks: 0, typed: new Set<EventTarget>() };
		(window as Counting).effort = effort;
		document.addEventListener(
			'click',
			({ detail }) => (effort.clicks += Math.min(detail, 1)),
			true,
		);
		document.addEventListener('input', ({ target }) => target && effort.typed.add(target), true);
	});
	await page.reload();
}

/** What it took so far, since the page was loaded. */
export async function effortOn(page: Page): Promise<Effort> {
	return await page.evaluate(() => {
		const { effort } = window as Counting;
		return { clicks: effort?.clicks ?? 0, typed: effort?.typed.size ?? 0 };
	});
}
