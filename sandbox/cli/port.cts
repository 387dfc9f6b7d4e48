const DEFAULT_PORT = 4010;

/** The port from `--port 4011` or `--port=4011`; an explanation if it is none. */
export function portFrom(args: string[]): number {
	const joined = args.join(' ').replace(/=/g, ' ').trim();
	if (joined === '') return DEFAULT_PORT;
	const port = Number(/^--port (\d{1,5})$/.exec(joined)?.[1] ?? NaN);
	if (!(port <= 65535)) throw new Error('The only option is --port NUMBER, up to 65535.');
	return port;
}
