// The real n8n with this package, a sandbox and the example workflows in it, to try by hand.
import { ensureDependencies } from './dependencies.mjs';

await ensureDependencies();
const tsx = await import('tsx/cjs/api');
await tsx.require('./n8n/main.cts', import.meta.url).main();
