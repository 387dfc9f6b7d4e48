import { cancelStock } from '../../test/engine/harness/stockAccount.cts';
import type { Measurement, Row } from '../measurement.cts';

const COUNTS = [500, 1000, 2000, 4000, 8000];
/** What n8n may save of a node with 4,000 orders, beside its items. */
const MAX_SAVED_MB = 1;

/** What many orders for one employee cost, against as many activities of that employee. */
export const stockAccount: Measurement = {
	name: 'stock-account',
	title: 'Cancelling lines of one employee, who has as many activities',
	async measure() {
		// What is only slow the first time does not count.
		await cancelStock(100);
		const rows: Row[] = [];
		for (const count of COUNTS) rows.push(...(await rowsFor(count)));
		return rows;
	},
};

async function rowsFor(count: number): Promise<Row[]> {
	const { run, savedBytes, milliseconds } = await cancelStock(count);
	if (run.items.length !== count) throw new Error(`Only ${run.items.length} orders were placed`);
	const savedMb = savedBytes / 1e6;
	return [
		{
			what: `time for each of ${count.toLocaleString('en')} orders`,
			figure: milliseconds / count,
			unit: 'ms',
		},
		{
			what: `saved with the execution for ${count.toLocaleString('en')} orders`,
			figure: savedMb,
			unit: 'MB',
			...(count === 4000 && { bound: { atMost: MAX_SAVED_MB } }),
		},
	];
}
