/** Tells a step what it is doing right now. */
export type Say = (detail: string) => void;

function clock(since: number): string {
	const seconds = Math.round((Date.now() - since) / 1000);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Shows a step while it runs, how long it has been running, and how it ended. */
export async function step<T>(title: string, work: (say: Say) => Promise<T>): Promise<T> {
	const { default: ora } = await import('ora');
	const since = Date.now();
	let detail = '';
	const spinner = ora({
		text: title,
		// Otherwise ora takes the keyboard, and Ctrl-C with it.
		discardStdin: false,
		// In a terminal that says it is 0 columns wide, ora redraws for ever.
		isEnabled: process.stderr.columns === 0 ? false : undefined,
	}).start();
	const tick = setInterval(() => {
		spinner.text = [title, detail, clock(since)].filter(Boolean).join(' · ');
	}, 500);
	try {
		const result = await work((now) => (detail = now));
		spinner.succeed(`${title} (${clock(since)})`);
		return result;
	} catch (error) {
		spinner.fail(title);
		throw error;
	} finally {
		clearInterval(tick);
	}
}
