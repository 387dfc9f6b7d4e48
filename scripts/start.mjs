// The main job in one command: fetch what is missing, build, and run it on the local sandbox.
import { ensureDependencies, npm } from './dependencies.mjs';

ensureDependencies();
console.log('Building the package …');
npm(['run', 'build'], { quiet: true });

const tsx = await import('tsx/cjs/api');
const { main } = tsx.require('./demo/main.cts', import.meta.url);
process.exitCode = await main();
