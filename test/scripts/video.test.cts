import { captionFile } from '../../scripts/video/captions.cts';
import { ENDS, SCENES } from '../../scripts/video/script.cts';

const FIVE_MINUTES = 300;
/** As many letters as fit below the picture, in two lines. */
const MAX_CAPTION = 200;

test('the video begins at once, goes forward and ends within five minutes', () => {
	const times = [...SCENES.map(([, { begins }]) => begins), ENDS];
	expect(times[0]).toBe(0);
	expect(times).toEqual([...new Set(times)].sort((one, other) => one - other));
	expect(ENDS).toBeLessThan(FIVE_MINUTES);
});

test('no caption is cut off, or read as an instruction by the player', () => {
	const captions = SCENES.map(([, { says }]) => says);
	expect(captions.filter((text) => text.length > MAX_CAPTION || /[{}\\\n]/.test(text))).toEqual([]);
});

test('each caption stays until the next one, and the last to the end', () => {
	const film = {
		frames: [],
		captions: [
			{ text: 'First', at: 0 },
			{ text: 'Second', at: 65.5 },
		],
		seconds: 130,
	};
	expect(captionFile(film).match(/^Dialogue: .*$/gm)).toEqual([
		'Dialogue: 0:00:00.00,0:01:05.50,Caption,{\\pos(960,1035)}First',
		'Dialogue: 0:01:05.50,0:02:10.00,Caption,{\\pos(960,1035)}Second',
	]);
});
