import type { Page } from 'playwright-core';

const STYLE = [
	...[
		'position: fixed',
		'z-index: 2147483647',
		'left: -40px',
		'top: -40px',
		'pointer-events: none',
	],
	...['width: 22px', 'height: 22px', 'margin: -11px 0 0 -11px', 'box-sizing: border-box'],
	...['border: 2px solid #fff', 'border-radius: 50%', 'background: #e0531fb0'],
	...['box-shadow: 0 0 4px #0008', 'transition: left 250ms, top 250ms, transform 120ms'],
].join(';');

/** Text, because what makes functions of TypeScript readable in a stack is missing in the page. */
const SCRIPT = `
document.addEventListener('DOMContentLoaded', () => {
	if (window.top !== window) return;
	const pointer = document.createElement('div');
	pointer.style.cssText = '${STYLE}';
	document.documentElement.append(pointer);
	document.addEventListener('mousemove', ({ clientX, clientY }) => {
		pointer.style.left = clientX + 'px';
		pointer.style.top = clientY + 'px';
	}, true);
	document.addEventListener('mousedown', () => { pointer.style.transform = 'scale(1.7)'; }, true);
	document.addEventListener('mouseup', () => { pointer.style.transform = ''; }, true);
});`;

/** A headless browser draws no pointer: draws one, which grows where it clicks. */
export async function showPointer(page: Page): Promise<void> {
	await page.addInitScript({ content: SCRIPT });
}
