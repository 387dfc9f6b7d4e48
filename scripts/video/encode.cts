import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { captionFile } from './captions.cts';
import type { Film, Frame } from './recording.cts';

const NAME = 'tangoe-mobile.mp4';
const FRAMES_PER_SECOND = 15;

/**
 * Makes a video of what was recorded, with the captions below the picture, and removes the frames.
 *
 * @returns its path
 */
export async function encode(ffmpeg: string, film: Film, folder: string): Promise<string> {
	const { execa } = await import('execa');
	await writeFile(join(folder, 'frames.txt'), frameList(film));
	await writeFile(join(folder, 'captions.ass'), captionFile(film));
	const filters = [
		`fps=${FRAMES_PER_SECOND}`,
		'pad=1920:1080:0:0:0x1b1b2f',
		'ass=captions.ass',
		'format=yuv420p',
	];
	await execa(
		ffmpeg,
		[
			...['-loglevel', 'error', '-y', '-f', 'concat', '-safe', '0', '-i', 'frames.txt'],
			...['-vf', filters.join(','), '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '21'],
			...['-t', film.seconds.toFixed(3), '-movflags', '+faststart', NAME],
		],
		{ cwd: folder },
	);
	await rm(dirname(film.frames[0].file), { recursive: true });
	return join(folder, NAME);
}

/** Each frame with its duration, as ffmpeg reads it. The last file stands twice: its duration counts only then. */
function frameList({ frames, seconds }: Film): string {
	const lines = frames.flatMap(({ file, at }: Frame, index) => {
		const until = frames[index + 1]?.at ?? seconds;
		return [`file '${file}'`, `duration ${Math.max(0, until - at).toFixed(3)}`];
	});
	return ['ffconcat version 1.0', ...lines, `file '${frames.at(-1)?.file}'`].join('\n');
}
