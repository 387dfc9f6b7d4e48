import { parseArgs } from 'node:util';

const DEFAULT_PORT = 4010;

/** What `npm run sandbox` was called with. */
export interface Options {
	port: number;
	/** A file with the profile of a tenant to imitate. */
	like?: string;
}

/**
 * Reads `--port NUMBER` and `--like FILE`.
 *
 * @throws Error that explains the options, for anything else
 */
export function optionsFrom(args: string[]): Options {
	try {
		const { values } = parseArgs({
			args,
			options: { port: { type: 'string' }, like: { type: 'string' } },
		});
		return { port: portFrom(values.port), ...(values.like !== undefined && { like: values.like }) };
	} catch {
		throw new Error(
			'The options are --port NUMBER, up to 65535, and --like FILE, the profile of a tenant.',
		);
	}
}

function portFrom(text: string | undefined): number {
	if (text === undefined) return DEFAULT_PORT;
	const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
	if (!(port <= 65535)) throw new Error(`${text} is not a port`);
	return port;
}
