import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import type { Connection } from '../../../../nodes/TangoeMobile/transport/connection';
import type { Row } from '../../../../nodes/TangoeMobile/transport/envelope';
import { readRows } from '../../../../nodes/TangoeMobile/transport/pages';

// No mock of jest's own: it would keep every answer, and so the whole list.
let mockAnswer: (query: Record<string, unknown>) => Row[];
jest.mock('../../../../nodes/TangoeMobile/transport/read', () => ({
	read: async (_connection: unknown, _path: string, query: Record<string, unknown>) => ({
		status: 200,
		headers: {},
		body: mockAnswer(query),
	}),
}));

const LENGTH = 100_000;
const SAMPLED_EVERY = 20;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heapUsed(): number {
	collectGarbage();
	return process.memoryUsage().heapUsed;
}

/** Read from text, as an answer is: nothing in it is shared with another row. */
function pageOf(page: number, perPage: number): Row[] {
	const first = (page - 1) * perPage;
	const count = Math.max(0, Math.min(perPage, LENGTH - first));
	const rows = Array.from({ length: count }, (_, n) => {
		const id = 800_000 + first + n;
		return {
			id,
			phone_number: `3155${id}`,
			status: 'active',
			carrier: { id: 834256072, name: 'AT United States' },
			device: { id: id + 1, name: 'Apple iPhone 15 128GB - Blue', imei: `35000000${id}` },
			employee_id: `E${id}`,
			label: `Phone of ${id}`,
			updated_at: '2026-05-12T09:30:00.000-04:00',
		};
	});
	return JSON.parse(JSON.stringify(rows)) as Row[];
}

const flat = ({ id, phone_number, status }: Row): Row => ({ id, phone_number, status });

/** The most that was in use on the way, and how many rows came of it. */
async function peakOf(shape?: (row: Row) => Row): Promise<{ peak: number; count: number }> {
	const before = heapUsed();
	let peak = 0;
	let reads = 0;
	mockAnswer = ({ page, per_page }) => {
		reads += 1;
		if (reads % SAMPLED_EVERY === 0) peak = Math.max(peak, heapUsed() - before);
		return pageOf(Number(page), Number(per_page));
	};
	const rows = await readRows(
		{ context: {} } as Connection,
		{ path: '/lines', query: {} },
		{ shape },
	);
	peak = Math.max(peak, heapUsed() - before);
	return { peak, count: rows.length };
}

async function sizeOfRows(): Promise<number> {
	const before = heapUsed();
	const pages = Array.from({ length: 100 }, (_, index) => pageOf(index + 1, LENGTH / 100));
	const size = heapUsed() - before;
	expect(pages.flat()).toHaveLength(LENGTH);
	return size;
}

test('a list of 100,000 rows is held once, and less where rows are simplified', async () => {
	const size = await sizeOfRows();

	const raw = await peakOf();
	const simplified = await peakOf(flat);

	expect(raw.count).toBe(LENGTH);
	expect(raw.peak / size).toBeLessThan(2);
	expect(simplified.count).toBe(LENGTH);
	expect(simplified.peak / size).toBeLessThan(1);
}, 60_000);
