import { SCENES } from '../../video/script.cts';
import { table } from '../markdown.cts';

/** The scenes of the video: when, what is to be seen, what is said. */
export function videoTable(): string {
	return table(
		['Time', 'On the screen', 'Say'],
		SCENES.map(([, { begins, shows, says }]) => [clock(begins), shows, says]),
	);
}

function clock(seconds: number): string {
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
