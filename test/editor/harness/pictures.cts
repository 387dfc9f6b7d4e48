import { join } from 'node:path';
import type { Page, PageScreenshotOptions } from 'playwright-core';
import { LOCAL } from '../../../scripts/n8n/places.cts';

/** Where a picture is kept, and how. */
export function fileOf(name: string): PageScreenshotOptions {
	return { path: join(LOCAL, 'pictures', `${name}.jpg`), type: 'jpeg', quality: 85 };
}

/** Keeps a picture of the nodes and notes of the opened workflow, without the editor around them. */
export async function canvasPicture(page: Page, name: string): Promise<void> {
	// The buttons over the canvas are no part of the workflow.
	const style = await page.addStyleTag({
		content:
			'[data-test-id="canvas-controls"], .vue-flow__panel, [data-test-id="canvas-wrapper"] > :not(.vue-flow):not(:has(.vue-flow)) { visibility: hidden }',
	});
	const boxes = await Promise.all(
		(await page.locator('.vue-flow__node').all()).map(async (node) => await node.boundingBox()),
	);
	const shown = boxes.filter((box) => box !== null);
	const margin = 20;
	const x = Math.max(0, Math.min(...shown.map((box) => box.x)) - margin);
	const y = Math.max(0, Math.min(...shown.map((box) => box.y)) - margin);
	const right = Math.max(...shown.map((box) => box.x + box.width)) + margin;
	// Below its box a node has a name, and what it does.
	const bottom = Math.max(...shown.map((box) => box.y + box.height)) + 3 * margin;
	await page.screenshot({
		...fileOf(name),
		clip: { x, y, width: right - x, height: bottom - y },
	});
	await style.evaluate((element) => (element as HTMLElement).remove());
}
