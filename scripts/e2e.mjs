// The package in the real n8n, in a real browser: gets what is missing, then runs test/editor/.
import { ensureDependencies } from './dependencies.mjs';

await ensureDependencies();
const tsx = await import('tsx/cjs/api');
const { main } = tsx.require('./e2e/main.cts', import.meta.url);
process.exitCode = await main(process.argv.slice(2)).catch((error) => {
	console.error(`\n${error.message}`);
	return 1;
});
