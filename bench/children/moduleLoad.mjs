// Plain Node, since a loader in between would be measured along. Loads modules as n8n does, in a process
// that has n8n-workflow already, and says how long it took and what it left in the heap.
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';

const require = createRequire(import.meta.url);
const { workflow, files } = JSON.parse(process.argv[2]);
require(workflow);

const inUse = () => {
	globalThis.gc();
	return process.memoryUsage().heapUsed;
};

const before = inUse();
const startedAt = performance.now();
const loaded = files.map((file) => Object.values(require(file)).map((Type) => new Type()));
const milliseconds = performance.now() - startedAt;
const bytes = inUse() - before;
process.send({ milliseconds, bytes, count: loaded.length }, () => process.exit(0));
