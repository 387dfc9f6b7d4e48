import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A process of its own, and the first thing that it had to say. */
export interface Child<Said> {
	said: Said;
	stop(): Promise<void>;
}

/**
 * Starts a script of this folder in a process of its own, so that its CPU time and its heap are not
 * this one's, and waits until it sends something.
 *
 * @param input what the script finds with `input()`
 * @param flags further flags for Node
 */
export async function startChild<Said>(
	script: string,
	input: unknown,
	flags: string[] = [],
): Promise<Child<Said>> {
	// What runs without compiling must not have the compiler's loader in its figures.
	const loader = script.endsWith('.mjs') ? [] : process.execArgv;
	const child = fork(path.join(__dirname, script), [JSON.stringify(input)], {
		execArgv: [...loader, ...flags],
	});
	const said = await Promise.race([once(child, 'message'), failed(child, script)]);
	return {
		said: (said as [Said])[0],
		async stop() {
			if (child.exitCode !== null) return;
			const ended = once(child, 'exit');
			// Children end when nobody listens to them any more.
			if (child.connected) child.disconnect();
			await ended;
		},
	};
}

/** Runs such a script to its end. */
export async function runChild<Said>(
	script: string,
	input: unknown,
	flags: string[] = [],
): Promise<Said> {
	const { said, stop } = await startChild<Said>(script, input, flags);
	await stop();
	return said;
}

async function failed(child: ChildProcess, script: string): Promise<never> {
	const [code] = (await once(child, 'exit')) as [number | null];
	throw new Error(`${script} ended with ${code} before it said anything`);
}

/** In a child: what it was started with. */
export function input<T>(): T {
	return JSON.parse(process.argv[2]) as T;
}
