import { execFileSync } from 'node:child_process';
import { chmod, chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../n8n/instance.cts';
import { launch, run } from '../n8n/processes.cts';
import { untilListening } from './redis.cts';

/** A PostgreSQL that lets everybody on this machine in. */
export interface Database {
	port: number;
	user: string;
	name: string;
}

const HOST = '127.0.0.1';
const USER = 'n8n';

/** What n8n is told to use it. */
export function databaseSettings({ port, user, name }: Database): NodeJS.ProcessEnv {
	return {
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: HOST,
		DB_POSTGRESDB_PORT: String(port),
		DB_POSTGRESDB_USER: user,
		DB_POSTGRESDB_DATABASE: name,
		DB_POSTGRESDB_PASSWORD: 'not-asked-for',
	};
}

/** How to start a program: by itself, or as another user where we are root, as whom PostgreSQL refuses to run. */
interface Servant {
	prefix: string[];
	uid?: number;
	gid?: number;
}

function servant(): Servant {
	if (process.getuid?.() !== 0) return { prefix: [] };
	const name = ['postgres', 'nobody'].find((it) => idOf('-u', it) !== undefined);
	if (name === undefined)
		throw new Error('PostgreSQL does not run as root, and there is nobody else.');
	const [uid, gid] = [idOf('-u', name), idOf('-g', name)];
	const prefix = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--'];
	return { prefix, uid, gid };
}

function idOf(which: '-u' | '-g', name: string): number | undefined {
	try {
		return Number(execFileSync('id', [which, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
	} catch {
		return undefined;
	}
}

/** Starts an empty PostgreSQL whose data are in the folder. It ends with `stopAll`. */
export async function startPostgres(programs: string, folder: string): Promise<Database> {
	const { prefix, uid, gid } = servant();
	const data = join(folder, 'postgres');
	await mkdir(data, { mode: 0o700 });
	if (uid !== undefined && gid !== undefined) {
		await chmod(folder, 0o755);
		await chown(data, uid, gid);
	}
	const how = { cwd: data, env: { ...process.env, HOME: data } };
	const command = (program: string, args: string[]) => {
		const [file, ...rest] = [...prefix, join(programs, program), ...args];
		return [file, rest] as const;
	};
	const access = ['--auth=trust', `--username=${USER}`, '--encoding=UTF8', '--locale=C.UTF-8'];
	await run(...command('initdb', ['-D', data, ...access, '--no-sync']), how);
	const port = await freePort(0);
	// No socket in a folder that is the system's, and no care for data that are thrown away.
	const settings = [
		`listen_addresses=${HOST}`,
		`port=${port}`,
		'unix_socket_directories=',
		'fsync=off',
	];
	const flags = settings.flatMap((it) => ['-c', it]);
	const server = await launch(...command('postgres', ['-D', data, ...flags]), how);
	await untilListening(port, server, 'PostgreSQL');
	// It listens a moment before it lets anybody in.
	await sleep(500);
	return { port, user: USER, name: 'postgres' };
}
