import { spawnSync } from 'node:child_process';
import { canInstall, installProgram } from '../e2e/debian.cts';

/**
 * The name of an ffmpeg that runs. Where there is none, it is installed from the packages of a Debian whose
 * root user runs this.
 */
export function ensureFfmpeg(): string {
	if (isThere()) return 'ffmpeg';
	if (!canInstall()) throw new Error('No ffmpeg found. Install it, so that it is on the PATH.');
	installProgram('ffmpeg');
	if (!isThere()) throw new Error('ffmpeg was installed but does not run.');
	return 'ffmpeg';
}

function isThere(): boolean {
	return spawnSync('ffmpeg', ['-version'], { stdio: 'ignore' }).status === 0;
}
