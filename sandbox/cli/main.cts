import { readFileSync } from 'node:fs';
import { whenToldToStop } from '../../scripts/toldToStop.cjs';
import { startSandbox } from '../index.cts';
import { settingsLike, type Profile } from '../like.cts';
import { optionsFrom } from './options.cts';
import { welcome } from './welcome.cts';

async function main(): Promise<void> {
	const { port, like } = optionsFrom(process.argv.slice(2));
	const habits = like === undefined ? {} : settingsLike(profileIn(like));
	const sandbox = await startSandbox({ ...habits, port }).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'EADDRINUSE') throw error;
		throw new Error(`Port ${port} is taken. Choose another: npm run sandbox -- --port ${port + 1}`);
	});
	console.log(welcome(sandbox));
	whenToldToStop(() => void sandbox.stop().then(() => process.exit(0)));
}

/** @throws Error that says what is wrong with the file */
function profileIn(file: string): Profile {
	try {
		const { profile, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as { profile?: Profile };
		return profile ?? rest;
	} catch (error) {
		throw new Error(
			`${file} is not the profile of a tenant, which is the last item of Set-Up → Check with Simplify off: ${(error as Error).message}`,
		);
	}
}

main().catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
