import type { Measurement } from '../measurement.cts';
import { cpu } from './cpu.cts';
import { throughput } from './throughput.cts';

/** All that can be measured, in the order of the table. */
export const MEASUREMENTS: Measurement[] = [...throughput, cpu];
