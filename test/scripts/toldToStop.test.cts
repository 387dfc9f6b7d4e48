import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import axios from 'axios';

import { PROJECT_ROOT } from '../../scripts/root.cjs';

test('the sandbox ends with the npm that started it', async () => {
	const npm = spawn('npm', ['run', 'sandbox', '--', '--port', '0'], {
		cwd: PROJECT_ROOT,
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const address = await printedBy(npm, /http:\/\/127\.0\.0\.1:\d+/);
	expect(await isUp(address)).toBe(true);

	npm.kill('SIGTERM');
	await once(npm, 'exit');
	while (await isUp(address)) await wait(50);
});

async function printedBy({ stdout }: ChildProcess, pattern: RegExp): Promise<string> {
	let text = '';
	for await (const chunk of stdout ?? []) {
		text += String(chunk);
		const [found] = pattern.exec(text) ?? [];
		if (found) return found;
	}
	throw new Error(`Nothing like ${pattern} in:\n${text}`);
}

async function isUp(address: string): Promise<boolean> {
	const answer = axios.get(address, { proxy: false });
	return await answer.then(
		() => true,
		() => false,
	);
}
