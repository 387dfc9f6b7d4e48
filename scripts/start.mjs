// The main job in one command: fetch what is missing, build, and run it on the local sandbox.
import { ensureDependencies, npm } from './dependencies.mjs';
import { whenToldToStop } from './toldToStop.cjs';

await ensureDependencies();
console.log('Building the package …');
await npm(['run', 'build'], { quiet: true });

whenToldToStop((code) => process.exit(code));
const tsx = await import('tsx/cjs/api');
const { main } = tsx.require('./demo/main.cts', import.meta.url);
process.exitCode = await main();
