import type { CommentStyle, CreatedAtStyle, SandboxSettings } from '../settings.cts';

const ZONE = /(?:Z|[+-]\d{2}:\d{2})$/;
const MAX_CUT = 255;

const MOMENTS: Record<CreatedAtStyle, (documented: string) => number | string> = {
	documented: (text) => text,
	seconds: (text) => text.replace(/\.\d+/, ''),
	minutes: (text) => text.replace(/:\d{2}\.\d+/, ''),
	noZone: (text) => text.replace(ZONE, '').replace(/\.\d+/, ''),
	day: (text) => text.slice(0, 10),
	slashes: (text) => text.replace(/^(\d+)-(\d+)-(\d+)T(\d+:\d+).*/, '$2/$3/$1 $4'),
	epoch: (text) => Math.floor(Date.parse(text) / 1000),
};

const COMMENTS: Record<CommentStyle, (sent: string) => string> = {
	asSent: (text) => text,
	crlf: (text) => text.replace(/\n/g, '\r\n'),
	escaped: (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'),
	cut: (text) => text.slice(0, MAX_CUT),
	oneSpace: (text) => text.replace(/\s+/g, ' '),
	replaced: () => 'Ordered by the API',
};

/** A moment as an activity shows it. */
export function shownMoment(documented: string, style: CreatedAtStyle): number | string {
	return MOMENTS[style](documented);
}

/** A comment as an activity shows it. */
export function shownComment(sent: string, style: CommentStyle): string {
	return COMMENTS[style](sent);
}

/** A state as an activity shows it: `on_back_order` is "On Back Order" for people. */
export function shownState(state: string, style: SandboxSettings['states']): string {
	if (style === 'words') return state;
	const words = state.split('_').map((word) => `${word[0].toUpperCase()}${word.slice(1)}`);
	return words.join(' ');
}
