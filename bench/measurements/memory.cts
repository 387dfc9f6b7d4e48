import { runChild } from '../children/fork.cts';
import type { MemoryInput, MemorySaid } from '../children/memory.cts';
import type { Measurement } from '../measurement.cts';
import { withTangoe } from '../tangoe.cts';

const ROWS = 100_000;

/** The whole inventory, in a process that does nothing else. */
export const memory: Measurement = {
	name: 'memory',
	title: `Reading ${ROWS.toLocaleString('en')} lines with Return All`,
	measure: async () =>
		await withTangoe({}, { lines: ROWS }, async ({ url, apiToken }) => {
			const input: MemoryInput = {
				tangoe: { url, apiToken },
				path: '/1/lines/business_lines',
				parameters: {
					resource: 'line',
					operation: 'getAll',
					belongingTo: 'business',
					returnAll: true,
				},
			};
			const said = await runChild<MemorySaid>('memory.cts', input, ['--expose-gc']);
			const { held, peak, peakInUse } = said;
			return [
				{
					what: 'peak growth of the heap, against the rows alone',
					figure: peak / held,
					unit: '×',
					bound: { atMost: 2 },
					note: `${megabytes(peak)} against ${megabytes(held)} for ${said.rows.toLocaleString('en')} rows; without garbage ${megabytes(peakInUse)}`,
				},
			];
		}),
};

function megabytes(bytes: number): string {
	return `${(bytes / 1e6).toFixed(0)} MB`;
}
