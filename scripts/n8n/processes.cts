import type { ResultPromise } from 'execa' with { 'resolution-mode': 'import' };

/** How to start a process. */
export interface Launch {
	cwd: string;
	env: NodeJS.ProcessEnv;
	/** Hears every line that the process writes. */
	onLine?: (line: string) => void;
}

/** A process that was started here, with everything it started itself. */
export interface Running {
	pid: number;
	/** The exit code, once it has ended. */
	ended: Promise<number>;
	/** The last lines it wrote. */
	tail(): string;
	/** Asks it to end, and makes it end when it does not. */
	stop(): Promise<void>;
}

const PATIENCE_MS = 10_000;
const TAIL_LENGTH = 30;
const running = new Set<Running>();
const IS_WINDOWS = process.platform === 'win32';

function signalGroup(pid: number, signal: NodeJS.Signals) {
	if (IS_WINDOWS) return;
	try {
		process.kill(-pid, signal);
	} catch {
		// The whole group has ended already.
	}
}

/** Ends a process and everything it started at once, without asking. */
export async function killGroup(pid: number): Promise<void> {
	signalGroup(pid, 'SIGKILL');
	if (!IS_WINDOWS) return;
	const { execa } = await import('execa');
	await execa('taskkill', ['/pid', String(pid), '/T', '/F'], { reject: false });
}

async function endGroup(child: ResultPromise, pid: number) {
	if (IS_WINDOWS) await killGroup(pid);
	signalGroup(pid, 'SIGTERM');
	const force = setTimeout(() => signalGroup(pid, 'SIGKILL'), PATIENCE_MS);
	await child;
	clearTimeout(force);
}

/** Starts a process in a group of its own, so that stopping it leaves none of its children behind. */
export async function launch(file: string, args: string[], how: Launch): Promise<Running> {
	const { execa } = await import('execa');
	const child: ResultPromise = execa(file, args, {
		cwd: how.cwd,
		env: how.env,
		extendEnv: false,
		detached: !IS_WINDOWS,
		stdin: 'ignore',
		all: true,
		buffer: false,
		reject: false,
	});
	const { pid } = child;
	if (pid === undefined) throw new Error((await child).shortMessage ?? `Cannot start ${file}`);
	const lines: string[] = [];
	const listening = (async () => {
		for await (const line of child.iterable({ from: 'all' })) {
			lines.push(String(line));
			if (lines.length > TAIL_LENGTH) lines.shift();
			how.onLine?.(String(line));
		}
	})().catch(() => undefined);
	const ended = child.then(async ({ exitCode }) => {
		running.delete(started);
		signalGroup(pid, 'SIGKILL');
		await listening;
		return exitCode ?? 1;
	});
	const started: Running = {
		pid,
		ended,
		tail: () => lines.join('\n'),
		stop: async () => await endGroup(child, pid),
	};
	running.add(started);
	return started;
}

/** Runs a process to its end; its output, or an error with its last words. */
export async function run(file: string, args: string[], how: Launch): Promise<string> {
	const output: string[] = [];
	const child = await launch(file, args, {
		...how,
		onLine: (line) => {
			output.push(line);
			how.onLine?.(line);
		},
	});
	if ((await child.ended) !== 0) {
		throw new Error(`${[file, ...args].join(' ')} did not succeed:\n${child.tail()}`);
	}
	return output.join('\n');
}

/** Stops every process that was started here and waits until they are gone. */
export async function stopAll(): Promise<void> {
	await Promise.all([...running].map(async (it) => await it.stop()));
}

process.on('exit', () => running.forEach((it) => signalGroup(it.pid, 'SIGKILL')));
