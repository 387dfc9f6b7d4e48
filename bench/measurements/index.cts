import type { Measurement } from '../measurement.cts';
import { cpu } from './cpu.cts';
import { dropdown } from './dropdown.cts';
import { leaverReads } from './leaverReads.cts';
import { lineReads } from './lineReads.cts';
import { looking } from './looking.cts';
import { memory } from './memory.cts';
import { moduleLoad } from './moduleLoad.cts';
import { orderReads } from './orderReads.cts';
import { readLimit } from './readLimit.cts';
import { sharedReadLimit } from './sharedReadLimit.cts';
import { stockAccount } from './stockAccount.cts';
import { throughput } from './throughput.cts';

/** All that can be measured, in the order of the table. */
export const MEASUREMENTS: Measurement[] = [
	...throughput,
	cpu,
	orderReads,
	looking,
	stockAccount,
	lineReads,
	leaverReads,
	dropdown,
	readLimit,
	...sharedReadLimit,
	memory,
	moduleLoad,
];
