// The five-minute video of docs/verification.md: gets what is missing, then records it in the real editor.
import { ensureDependencies } from './dependencies.mjs';
import { whenToldToStop } from './toldToStop.cjs';

await ensureDependencies();
whenToldToStop((code) => process.exit(code));
const tsx = await import('tsx/cjs/api');
const { main } = tsx.require('./video/main.cts', import.meta.url);
process.exitCode = await main().catch((error) => {
	console.error(`\n${error.message}`);
	return 1;
});
