// Adds an activity type to a copy of the project by what CONTRIBUTING.md says, and places an order of it.
import { ensureDependencies } from './dependencies.mjs';

await ensureDependencies();
const tsx = await import('tsx/cjs/api');
process.exitCode = await tsx.require('./extend/main.cts', import.meta.url).main();
