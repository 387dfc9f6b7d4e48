import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether programs can be installed here from the packages of the system: a Debian, used by root. */
export function canInstall(): boolean {
	return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs a program from the packages of a Debian; throws where that does not succeed. */
export function installProgram(name: string): void {
	console.log(`Installing ${name} from the packages of this system …`);
	const options = { stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] };
	execFileSync('apt-get', ['update', '-qq'], options);
	execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
		...options,
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	});
}
