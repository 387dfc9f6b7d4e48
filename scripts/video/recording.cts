import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** A picture of the page, shown until the next one. */
export interface Frame {
	file: string;
	/** In seconds from the start. */
	at: number;
}

export interface Caption {
	text: string;
	at: number;
}

/** What was recorded, not yet a video. */
export interface Film {
	frames: Frame[];
	captions: Caption[];
	seconds: number;
}

/** A page that is being recorded. */
export interface Recording {
	/** How long it has been going on. */
	seconds(): number;
	/** Shows a caption from now on, in the place of the one before. */
	says(text: string): void;
	stop(): Promise<Film>;
}

/** Records a page as Chromium casts its screen: a picture whenever something changes. */
export async function startRecording(page: Page, folder: string): Promise<Recording> {
	await mkdir(folder, { recursive: true });
	const frames: Frame[] = [];
	const captions: Caption[] = [];
	const written: Array<Promise<void>> = [];
	const session = await page.context().newCDPSession(page);
	const begin = Date.now();
	const seconds = () => (Date.now() - begin) / 1000;
	session.on('Page.screencastFrame', ({ data, sessionId, metadata }) => {
		const file = join(folder, `${String(frames.length).padStart(6, '0')}.jpg`);
		const taken = metadata.timestamp ?? Date.now() / 1000;
		frames.push({ file, at: Math.max(0, taken - begin / 1000) });
		written.push(writeFile(file, Buffer.from(data, 'base64')));
		// It fails only where the recording has ended.
		void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
	});
	await session.send('Page.startScreencast', {
		format: 'jpeg',
		quality: 92,
		maxWidth: 1920,
		maxHeight: 1080,
	});
	return {
		seconds,
		says: (text) => void captions.push({ text, at: seconds() }),
		async stop() {
			const film = { frames, captions, seconds: seconds() };
			await session.send('Page.stopScreencast');
			await session.detach();
			await Promise.all(written);
			return film;
		},
	};
}
