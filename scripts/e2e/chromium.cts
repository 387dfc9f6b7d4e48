import { existsSync } from 'node:fs';
import { canInstall, installProgram } from './debian.cts';

const PLACES = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** What keeps a headless Chromium quiet and able to run as root. */
export const CHROMIUM_FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/**
 * The path of a Chromium. Where there is none, it is installed from the packages of a Debian whose root
 * user runs this.
 */
export function ensureChromium(): string {
	const named = process.env.CHROMIUM_PATH;
	if (named && !existsSync(named)) {
		throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
	}
	const found = named || findChromium();
	if (found) return found;
	if (!canInstall()) {
		throw new Error(
			'No Chromium found. Install it, or name it in the environment as CHROMIUM_PATH.',
		);
	}
	installProgram('chromium');
	const installed = findChromium();
	if (!installed) throw new Error('Chromium was installed but cannot be found.');
	return installed;
}

function findChromium(): string | undefined {
	return PLACES.find((path) => existsSync(path));
}
