// The engine's tests on the oldest n8n-core that the package supports; docs/versions.md says why that one.
import { ensureDependencies, npm } from './dependencies.mjs';

await ensureDependencies();
console.log('Building the package …');
await npm(['run', 'build'], { quiet: true });

const tsx = await import('tsx/cjs/api');
const { main } = tsx.require('./versions/main.cts', import.meta.url);
process.exitCode = await main(process.argv.slice(2));
