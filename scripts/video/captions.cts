import type { Film } from './recording.cts';

const HEAD = `[Script Info]
ScriptType: v4.00+
PlayResX: 1920
PlayResY: 1080
WrapStyle: 0

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, OutlineColour, Outline, Shadow, Alignment, MarginL, MarginR, MarginV
Style: Caption,DejaVu Sans,32,&H00FFFFFF,&H00000000,0,0,5,40,40,0

[Events]
Format: Start, End, Style, Text`;

/** In the middle of what is below the picture. */
const PLACE = '{\\pos(960,1035)}';

/** The captions in the format of Advanced SubStation, each until the next one. */
export function captionFile({ captions, seconds }: Film): string {
	const lines = captions.map(({ text, at }, index) => {
		const until = captions[index + 1]?.at ?? seconds;
		return `Dialogue: ${clock(at)},${clock(until)},Caption,${PLACE}${text}`;
	});
	return [HEAD, ...lines, ''].join('\n');
}

function clock(seconds: number): string {
	const minutes = Math.floor(seconds / 60);
	return `0:${String(minutes).padStart(2, '0')}:${(seconds % 60).toFixed(2).padStart(5, '0')}`;
}
