import type { Page } from 'playwright-core';

/** A field of the opened panel, by its parameter's name. */
export interface ShownField {
	name: string;
	/** Whether all of it is on the screen, without scrolling. */
	isSeen: boolean;
}

/** How long a panel has to stay as it is to count as filled. */
const QUIET_MS = 800;

/** The fields of the opened panel, those of the node and its operation among them. */
export async function shownFields(page: Page): Promise<ShownField[]> {
	return await page.evaluate(async () => {
		const inputs = Array.from(
			document.querySelectorAll<HTMLElement>(
				'[data-test-id="ndv"] [data-test-id^="parameter-input-"]:not([data-test-id="parameter-input-field"])',
			),
		).filter(({ offsetHeight }) => offsetHeight > 0);
		// Its ratio leaves out what the panel scrolls away, too.
		const entries = await new Promise<IntersectionObserverEntry[]>((resolve) => {
			const observer = new IntersectionObserver(resolve);
			inputs.forEach((input) => observer.observe(input));
		});
		return entries.map(({ target, intersectionRatio }) => ({
			name: (target as HTMLElement).dataset.testId?.replace('parameter-input-', '') ?? '',
			isSeen: intersectionRatio > 0.99,
		}));
	});
}

/**
 * Opens a panel by a double click, and measures in the page itself until nothing is added to it any more:
 * whatever comes last, in whichever node.
 *
 * @returns milliseconds
 */
export async function timeToFill(page: Page, open: () => Promise<void>): Promise<number> {
	const filled = page.evaluate(
		async (quiet) =>
			await new Promise<number>((resolve) => {
				document.addEventListener(
					'dblclick',
					() => {
						const begin = performance.now();
						let last = begin;
						let timer: ReturnType<typeof setTimeout> | undefined;
						new MutationObserver((_, observer) => {
							if (!document.querySelector('[data-test-id="ndv"]')) return;
							last = performance.now();
							clearTimeout(timer);
							timer = setTimeout(() => {
								observer.disconnect();
								resolve(last - begin);
							}, quiet);
						}).observe(document.body, { childList: true, subtree: true });
					},
					{ capture: true, once: true },
				);
			}),
		QUIET_MS,
	);
	await open();
	return await filled;
}
