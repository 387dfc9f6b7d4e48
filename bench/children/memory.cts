// First, because n8n-core reads its settings when it is loaded.
import { Engine } from '../../scripts/engine/engine.cts';

import { GCProfiler } from 'node:v8';
import axios from 'axios';
import type { INodeParameters } from 'n8n-workflow';
import type { Tangoe } from '../tangoe.cts';
import { runNode, tangoeNode } from '../workflow.cts';
import { input } from './fork.cts';

/** What is read, and from where. */
export interface MemoryInput {
	tangoe: Pick<Tangoe, 'url' | 'apiToken'>;
	/** The list that holds the same rows. */
	path: string;
	parameters: INodeParameters;
}

/** Bytes of the heap. */
export interface MemorySaid {
	rows: number;
	/** The rows as Tangoe gives them, parsed and held, and nothing else. */
	held: number;
	/** The most that was in the heap, above what was there before the run. */
	peak: number;
	/** The same without what only waited to be collected, as far as V8 looked. */
	peakInUse: number;
}

const PAGE = 999;

async function main(): Promise<void> {
	const { tangoe, path, parameters } = input<MemoryInput>();
	const engine = await Engine.start();
	const { rows, held } = await heldRows(tangoe, path);

	const before = inUse();
	const profiler = new GCProfiler();
	profiler.start();
	const output = await runNode(engine, tangoeNode(parameters), [{}], tangoe as Tangoe);
	// Until here the output is in use, and so it counts.
	global.gc?.();
	const { statistics } = profiler.stop();
	if (output.length !== rows) throw new Error(`${output.length} rows came instead of ${rows}`);

	const used = (heap: { heapStatistics: { usedHeapSize: number } }) =>
		heap.heapStatistics.usedHeapSize - before;
	const full = statistics.filter(({ gcType }) => gcType === 'MarkSweepCompact');
	const said: MemorySaid = {
		rows,
		held,
		peak: Math.max(...statistics.map(({ beforeGC }) => used(beforeGC))),
		peakInUse: Math.max(...full.map(({ afterGC }) => used(afterGC))),
	};
	process.send?.(said, () => process.exit(0));
}

async function heldRows({ url, apiToken }: MemoryInput['tangoe'], path: string) {
	const client = axios.create({ baseURL: url, headers: { 'API-Token': apiToken } });
	const before = inUse();
	const rows: unknown[] = [];
	for (let page = 1; rows.length === (page - 1) * PAGE; page++) {
		const { data } = await client.get<unknown[]>(path, { params: { per_page: PAGE, page } });
		rows.push(...data);
	}
	const held = inUse() - before;
	return { rows: rows.length, held };
}

function inUse(): number {
	global.gc?.();
	return process.memoryUsage().heapUsed;
}

void main();
