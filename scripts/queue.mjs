// The package in n8n's queue mode, with Redis, PostgreSQL and two workers: gets what is missing, then runs
// test/queue/.
import { ensureDependencies } from './dependencies.mjs';

await ensureDependencies();
const tsx = await import('tsx/cjs/api');
const { main } = tsx.require('./queue/main.cts', import.meta.url);
process.exitCode = await main(process.argv.slice(2)).catch((error) => {
	console.error(`\n${error.message}`);
	return 1;
});
