import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where the programs of both servers are. */
export interface Servers {
	redis: string;
	/** The folder of `initdb` and `postgres`. */
	postgres: string;
}

const WANTED = ['redis-server', 'postgresql'];
/** Where Debian has PostgreSQL, one folder for each major version; its programs are not on the path. */
const DEBIAN_POSTGRES = '/usr/lib/postgresql';

/** Redis and PostgreSQL as far as they are installed on this machine. */
function findServers(): Partial<Servers> {
	const path = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	const versions = existsSync(DEBIAN_POSTGRES) ? readdirSync(DEBIAN_POSTGRES) : [];
	const newestFirst = versions.sort((one, other) => Number(other) - Number(one));
	const postgres = [...newestFirst.map((it) => join(DEBIAN_POSTGRES, it, 'bin')), ...path];
	const redis = [...path, '/usr/bin'].map((it) => join(it, 'redis-server')).find(existsSync);
	return {
		redis,
		postgres: postgres.find((it) =>
			['initdb', 'postgres'].every((program) => existsSync(join(it, program))),
		),
	};
}

/** Why the servers cannot be had on this machine; undefined where they are, or can be installed. */
function serversOutOfReach(): string | undefined {
	const { redis, postgres } = findServers();
	if (redis && postgres) return undefined;
	const missing = [redis ? [] : ['redis-server'], postgres ? [] : ['postgresql']]
		.flat()
		.join(' and ');
	if (!existsSync('/usr/bin/apt-get')) return `${missing} is missing, and there is no apt-get.`;
	if (process.getuid?.() !== 0) return `${missing} is missing, and only root may install it.`;
	return undefined;
}

/**
 * Redis and PostgreSQL. Where they are missing, they are installed from the packages of a Debian whose root
 * user runs this; services that come with them are not used.
 */
export function ensureServers(): Servers {
	const present = findServers();
	if (isComplete(present)) return present;
	const reason = serversOutOfReach();
	if (reason)
		throw new Error(`${reason} On Debian and Ubuntu: sudo apt-get install ${WANTED.join(' ')}`);
	console.log('Installing Redis and PostgreSQL from the packages of this system …');
	const options = {
		stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	};
	execFileSync('apt-get', ['update', '-qq'], options);
	execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...WANTED], options);
	const installed = findServers();
	if (!isComplete(installed))
		throw new Error('Redis or PostgreSQL was installed but cannot be found.');
	return installed;
}

function isComplete(servers: Partial<Servers>): servers is Servers {
	return servers.redis !== undefined && servers.postgres !== undefined;
}
