import { whenToldToStop } from '../../scripts/toldToStop.cjs';
import { startSandbox } from '../index.cts';
import { portFrom } from './port.cts';
import { welcome } from './welcome.cts';

async function main(): Promise<void> {
	const port = portFrom(process.argv.slice(2));
	const sandbox = await startSandbox({ port }).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'EADDRINUSE') throw error;
		throw new Error(`Port ${port} is taken. Choose another: npm run sandbox -- --port ${port + 1}`);
	});
	console.log(welcome(sandbox));
	whenToldToStop(() => void sandbox.stop().then(() => process.exit(0)));
}

main().catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
