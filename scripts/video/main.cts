import { rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Editor, type View } from '../../test/editor/harness/editor.cts';
import { openStage } from '../../test/editor/harness/stage.cts';
import { LOCAL } from '../n8n/places.cts';
import { step } from '../n8n/progress.cts';
import { PROJECT_ROOT } from '../root.cjs';
import { encode } from './encode.cts';
import { ensureFfmpeg } from './ffmpeg.cts';
import { showPointer } from './pointer.cts';
import { startRecording, type Recording } from './recording.cts';
import { PLAYS, type Studio } from './scenes/index.cts';
import { ENDS, SCENES } from './script.cts';

const FOLDER = join(LOCAL, 'video');
const LIMIT_SECONDS = 300;

/** With the captions below it 1920 × 1080, and large enough to be read in a smaller player. */
const VIEW: View = { width: 1536, height: 792, scale: 1.25, delay: 300 };

/**
 * Records the video in a fresh n8n, and says where it is.
 *
 * @returns the exit code
 * @throws when a scene does not show what it should, or the video is longer than five minutes
 */
export async function main(): Promise<number> {
	const ffmpeg = ensureFfmpeg();
	await rm(FOLDER, { recursive: true, force: true });
	const stage = await openStage();
	let editor: Editor | undefined;
	try {
		editor = await Editor.open(stage.n8n.url, VIEW);
		await showPointer(editor.page);
		const recording = await startRecording(editor.page, join(FOLDER, 'frames'));
		await play({ stage, editor }, recording);
		const film = await recording.stop();
		if (film.seconds > LIMIT_SECONDS) {
			throw new Error(
				`The video is ${Math.round(film.seconds)} seconds long, which is more than five minutes. Record it again while this machine is less busy.`,
			);
		}
		const video = await step('Encode', async () => await encode(ffmpeg, film, FOLDER));
		console.log(`\n${relative(PROJECT_ROOT, video)}, ${Math.round(film.seconds)} seconds`);
		return 0;
	} finally {
		await editor?.close();
		await stage.stop();
	}
}

async function play(studio: Studio, recording: Recording): Promise<void> {
	const until = async (seconds: number) =>
		await studio.editor.page.waitForTimeout(Math.max(0, (seconds - recording.seconds()) * 1000));
	for (const [name, { begins, says }] of SCENES) {
		await until(begins);
		recording.says(says);
		const late = Math.round(recording.seconds() - begins);
		const title = late > 0 ? `${name}, ${late} s late` : name;
		await step(title, async () => await PLAYS[name](studio));
	}
	await until(ENDS);
}
