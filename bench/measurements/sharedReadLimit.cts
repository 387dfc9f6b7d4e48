import type { ReaderInput, ReaderSaid } from '../children/reader.cts';
import { runChild } from '../children/fork.cts';
import type { Measurement, Row } from '../measurement.cts';
import { withTangoe, type Tangoe } from '../tangoe.cts';
import { activities } from './readLimit.cts';

const PROCESSES = 3;
const READS_EACH = 80;
const PER_MINUTE = 100;
/** In a sliding minute: a hundred at once, a hundred after one minute, the rest after two. */
const SHORTEST_SECONDS = Math.floor((PROCESSES * READS_EACH - 1) / PER_MINUTE) * 60;
/** So long loading n8n-core in all processes may take. */
const HEAD_START_MS = 45_000;

/** What n8n's workers do, none of which knows what the others read. */
export const sharedReadLimit: Measurement[] = [true, false].map((retryAfter) => ({
	name: `shared-read-limit-${retryAfter ? 'told' : 'untold'}`,
	title: `${PROCESSES} processes with ${READS_EACH} reads each, ${PER_MINUTE} a minute allowed for all, 429 ${retryAfter ? 'with' : 'without'} Retry-After`,
	measure: async () =>
		await withTangoe({ readsPerMinute: PER_MINUTE, retryAfter }, {}, async (tangoe) => {
			const readers = await readAtOnce(tangoe);
			const reads = await tangoe.reads();
			const refused = reads.filter(({ status }) => status === 429).length;
			const rows: Row[] = [
				{
					what: 'reads that failed',
					figure: readers.reduce((sum, { failed }) => sum + failed, 0),
					bound: { atMost: 0 },
				},
				{ what: 'answers with 429', figure: refused, note: `of ${reads.length} requests` },
				{
					what: 'time until all were done',
					figure: Math.max(...readers.map(({ seconds }) => seconds)),
					unit: 's',
					note: `the shortest possible is ${SHORTEST_SECONDS} s; by process: ${secondsOf(readers)}`,
				},
			];
			return rows;
		}),
}));

async function readAtOnce(tangoe: Tangoe): Promise<ReaderSaid[]> {
	const items = await activities(tangoe, PROCESSES * READS_EACH);
	const { url, apiToken } = tangoe;
	const startAt = Date.now() + HEAD_START_MS;
	return await Promise.all(
		Array.from({ length: PROCESSES }, async (_, process) => {
			const own = items.slice(process * READS_EACH, (process + 1) * READS_EACH);
			const input: ReaderInput = { tangoe: { url, apiToken }, activities: own, startAt };
			return await runChild<ReaderSaid>('reader.cts', input);
		}),
	);
}

function secondsOf(readers: ReaderSaid[]): string {
	return readers.map(({ seconds }) => `${seconds.toFixed(1)} s`).join(', ');
}
