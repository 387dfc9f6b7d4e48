import type { Page } from 'playwright-core';

/** A headless browser draws no pointer: draws one, and a ring where it clicks. */
export async function showPointer(page: Page): Promise<void> {
	await page.addInitScript(() => {
		if (window.top !== window) return;
		const pointer = document.createElement('div');
		pointer.style.cssText =
			'position: fixed; z-index: 2147483647; left: -40px; top: -40px; width: 22px; height: 22px;' +
			'margin: -11px 0 0 -11px; border-radius: 50%; pointer-events: none; box-sizing: border-box;' +
			'border: 2px solid #fff; background: #e0531fb0; box-shadow: 0 0 4px #0008;' +
			'transition: left 250ms, top 250ms, transform 120ms;';
		const attach = () => document.documentElement.append(pointer);
		if (document.documentElement) attach();
		else document.addEventListener('DOMContentLoaded', attach);
		const move = ({ clientX, clientY }: MouseEvent) => {
			pointer.style.left = `${clientX}px`;
			pointer.style.top = `${clientY}px`;
		};
		document.addEventListener('mousemove', move, true);
		document.addEventListener('mousedown', () => (pointer.style.transform = 'scale(1.7)'), true);
		document.addEventListener('mouseup', () => (pointer.style.transform = ''), true);
	});
}
