import type { Row } from '../../bench/measurement.cts';
export async function parked(_size: number): Promise<Row[]> { return []; }
