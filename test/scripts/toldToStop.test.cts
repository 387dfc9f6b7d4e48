import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

import { PROJECT_ROOT } from '../../scripts/root.cjs';

test('the sandbox ends with the npm that started it', async () => {
	const npm = start('npm', ['run', 'sandbox', '--', '--port', '0']);
	const [, address] = await printedBy(npm, /(http:\/\/127\.0\.0\.1:\d+)/);
	expect(await isUp(address)).toBe(true);

	npm.kill('SIGTERM');
	await once(npm, 'exit');
	while (await isUp(address)) await wait(50);
});

test('what a command has npm do ends with the command, and all that it started', async () => {
	const work = "node -e 'console.log(process.pid); setInterval(() => {}, 1000)'";
	const code = `import('./scripts/dependencies.mjs').then(({ npm }) => npm(['exec', '-c', ${JSON.stringify(work)}]))`;
	const command = start(process.execPath, ['-e', code]);
	const [, pid] = await printedBy(command, /^(\d+)$/m);
	expect(isRunning(Number(pid))).toBe(true);

	command.kill('SIGTERM');
	expect(await once(command, 'exit')).toEqual([143, null]);
	while (isRunning(Number(pid))) await wait(50);
});

function start(file: string, args: string[]): ChildProcess {
	return spawn(file, args, { cwd: PROJECT_ROOT, stdio: ['ignore', 'pipe', 'ignore'] });
}

async function printedBy({ stdout }: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
	let text = '';
	for await (const chunk of stdout ?? []) {
		text += String(chunk);
		const found = pattern.exec(text);
		if (found) return found;
	}
	throw new Error(`Nothing like ${pattern} in:\n${text}`);
}

async function isUp(address: string): Promise<boolean> {
	return await fetch(address).then(
		() => true,
		() => false,
	);
}

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}
