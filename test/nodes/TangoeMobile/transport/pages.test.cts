import type { Connection } from '../../../../nodes/TangoeMobile/transport/connection';
import type { Row } from '../../../../nodes/TangoeMobile/transport/answers/envelope';
import {
	MAX_PAGE_SIZE,
	readRows,
	walk,
	type Cursor,
	type ReadPage,
} from '../../../../nodes/TangoeMobile/transport/pages';
import { read } from '../../../../nodes/TangoeMobile/transport/read';

jest.mock('../../../../nodes/TangoeMobile/transport/read');

/** A server's answer for a page and page size; `reads` counts from one. */
type Server = (page: number, perPage: number, reads: number) => Row[];

const nobody = { context: {} } as Connection;
const readPage: ReadPage = async (path, query) => (await read(nobody, path, query)).body;
const list = { path: '/lines', query: { employee_id: '10000' } };
const rowsOf = (count: number): Row[] => Array.from({ length: count }, (_, n) => ({ id: n + 1 }));
const slice = (rows: Row[], page: number, size: number) =>
	rows.slice((page - 1) * size, page * size);

const asked = jest.mocked(read);
beforeEach(() => asked.mockReset());

function serve(server: Server): void {
	let reads = 0;
	asked.mockImplementation(async (_connection, _path, query = {}) => {
		reads += 1;
		const body = server(Number(query.page), Number(query.per_page), reads);
		return { status: 200, headers: {}, body };
	});
}

const ids = (rows: object[]) => rows.map((row) => (row as Row).id);

describe('reading pages', () => {
	it('asks for fewer than a thousand rows', () => expect(MAX_PAGE_SIZE).toBeLessThan(1_000));

	it('sends the query with every page', async () => {
		serve((page, size) => slice(rowsOf(1_200), page, size));
		await readRows(nobody, list);
		expect(asked.mock.calls.map(([, path, query]) => [path, query])).toEqual([
			['/lines', { employee_id: '10000', per_page: 999, page: 1 }],
			['/lines', { employee_id: '10000', per_page: 999, page: 2 }],
			['/lines', { employee_id: '10000', per_page: 999, page: 3 }],
		]);
	});

	it('reads a short list once', async () => {
		serve((page, size) => slice(rowsOf(7), page, size));
		expect(await readRows(nobody, list)).toHaveLength(7);
		expect(asked).toHaveBeenCalledTimes(1);
	});

	it('returns an empty list as empty', async () => {
		serve(() => []);
		expect(await readRows(nobody, list)).toEqual([]);
	});

	it('fails without another read when no list can be that long', async () => {
		const pages = walk(readPage, list, 100, { path: '/lines', page: 2_001 });
		await expect(pages.next()).rejects.toMatchObject({
			kind: 'lost',
			message: expect.stringContaining('/lines'),
		});
		expect(asked).not.toHaveBeenCalled();
	});

	it('never returns part of a list that does not end', async () => {
		serve((page) => rowsOf(10).map(({ id }) => ({ id: page * 100 + Number(id) })));
		await expect(readRows(nobody, list)).rejects.toMatchObject({ kind: 'lost' });
	});
});

describe('a server that keeps to its own page size', () => {
	const SIZES = [10, 15, 16, 20, 25, 30, 32, 50, 64, 75, 99, 100, 125, 128, 200, 250, 256, 300];
	it.each([...SIZES, 499, 500, 512, 750, 998])('of %i is read to the end', async (size) => {
		for (const length of [size, size + 1, 2 * size, 3 * size - 1, 3 * size]) {
			const all = rowsOf(length);
			serve((page) => slice(all, page, size));
			expect(ids(await readRows(nobody, list))).toEqual(ids(all));
		}
	});

	it('is read to the end after pages of other sizes, once its pages are known to be small', async () => {
		const pages = [rowsOf(25), [{ id: 26 }], [{ id: 27 }, { id: 28 }], []];
		serve((page) => pages[page - 1]);
		expect(await readRows(nobody, list)).toHaveLength(28);
	});
});

describe('a first page that comes again as the second', () => {
	const again = (length: number, cap: number, isIgnored: boolean): Server => {
		const last = Math.ceil(length / cap);
		return (page, perPage) => {
			const size = Math.min(perPage, cap);
			const end = size === cap ? last : length;
			return slice(rowsOf(length), isIgnored ? 1 : Math.min(page, end), size);
		};
	};

	it.each([10, 16, 25, 50, 99])('of %i rows is the whole list, where pages count', async (size) => {
		serve(again(size, size, false));
		expect(await readRows(nobody, list)).toHaveLength(size);
		expect(asked).toHaveBeenCalledTimes(3);
	});

	it.each([10, 16, 25, 50, 99])('of %i rows may be a part, where they do not', async (size) => {
		serve(again(3 * size, size, true));
		await expect(readRows(nobody, list)).rejects.toMatchObject({
			message: expect.stringContaining('cannot be read to its end'),
		});
	});
});

describe('every row comes once', () => {
	const all = rowsOf(2_500);
	const SERVERS: Array<[string, Server, number]> = [
		['ignores the page of a short list', () => rowsOf(50), 50],
		[
			'gives its last page again beyond the end',
			(page, size) => slice(all.slice(0, 1998), Math.min(page, 2), size),
			1998,
		],
		[
			'gives its last rows again beyond the end',
			(page, size) => (page <= 2 ? slice(all.slice(0, 1998), page, size) : all.slice(998, 1998)),
			1998,
		],
		[
			'begins every page with rows of the one before',
			(page, size) => {
				const start = Math.max(0, (page - 1) * (size - 100));
				return all.slice(start, start + size);
			},
			2_500,
		],
		[
			'names a row twice on a page',
			(page) => (page === 1 ? [{ id: 1 }, { id: 2 }, { id: 1 }] : []),
			2,
		],
		['writes an ID once as a number and once as text', () => [{ id: 1 }, { id: '1' }], 1],
		[
			'gets a new row on top while it is read',
			(page, size, reads) => slice(reads < 2 ? all : [{ id: 9_000 }, ...all], page, size),
			2_501,
		],
		[
			'moves a row from the last page to the first while it is read',
			(page, size, reads) =>
				slice(reads < 2 ? all : [all[2_499], ...all.slice(0, 2_499)], page, size),
			2_500,
		],
	];

	it.each(SERVERS)('from a server that %s', async (_, server, count) => {
		serve(server);
		const found = ids(await readRows(nobody, list));
		expect(found).toHaveLength(count);
		expect(new Set(found.map(String)).size).toBe(count);
	});
});

describe('a continued read', () => {
	async function walkedInSteps(): Promise<Row[]> {
		const rows: Row[] = [];
		let from: Cursor | undefined;
		do {
			const { value } = await walk(readPage, list, 100, from).next();
			rows.push(...value.rows);
			from = value.next && (JSON.parse(JSON.stringify(value.next)) as Cursor);
		} while (from);
		return rows;
	}

	it.each<[string, Server, number]>([
		['whose last page is full', (page, size) => slice(rowsOf(300), page, size), 300],
		[
			'that gives its last page again',
			(page, size) => slice(rowsOf(300), Math.min(page, 3), size),
			300,
		],
		['with small pages of its own', (page) => slice(rowsOf(61), page, 20), 61],
	])('ends at a server %s', async (_, server, count) => {
		serve(server);
		expect(await walkedInSteps()).toHaveLength(count);
	});
});

describe('a server that gives its full first page again as the second', () => {
	const SERVERS: Array<[string, Server]> = [
		['as many rows as asked for', (_page, size) => rowsOf(2_500).slice(0, size)],
		['as many as when nothing is asked for', () => rowsOf(100)],
	];

	it.each(SERVERS)('with %s is not taken for a whole list', async (_, server) => {
		serve(server);
		await expect(readRows(nobody, list)).rejects.toMatchObject({
			kind: 'lost',
			message: expect.stringContaining('/lines cannot be read to its end'),
		});
	});

	it.each(SERVERS)('with %s gives that page to who can do with a part', async (_, server) => {
		serve(server);
		const cut = jest.fn();
		const rows = await readRows(nobody, list, { onCut: cut });
		expect(ids(rows)).toEqual(ids(server(1, 999, 1)));
		expect(cut).toHaveBeenCalledWith('/lines');
	});

	it('is found out in a continued read too', async () => {
		serve((_page, size) => rowsOf(300).slice(0, size));
		const { value } = await walk(readPage, list, 100).next();
		await expect(walk(readPage, list, 100, value.next).next()).rejects.toThrow('to its end');
	});

	it('does not matter where enough rows are found before', async () => {
		serve((_page, size) => rowsOf(300).slice(0, size));
		expect(await readRows(nobody, list, { limit: 70, accept: () => true })).toHaveLength(70);
	});
});

describe('a limit', () => {
	it('counts accepted rows, and stops reading there', async () => {
		serve((page, size) => slice(rowsOf(900), page, size));
		const even = (row: Row) => Number(row.id) % 2 === 0;
		const found = await readRows(nobody, list, { limit: 70, accept: even });
		expect(ids(found)).toEqual(rowsOf(70).map(({ id }) => Number(id) * 2));
		expect(asked).toHaveBeenCalledTimes(2);
	});

	it('is the page size if no row can be rejected', async () => {
		serve((page, size) => slice(rowsOf(900), page, size));
		expect(await readRows(nobody, list, { limit: 5 })).toHaveLength(5);
		expect(asked.mock.calls[0][2]).toMatchObject({ per_page: 5 });
	});

	it('does not make pages small if rows can be rejected', async () => {
		serve((page, size) => slice(rowsOf(900), page, size));
		await readRows(nobody, list, { limit: 1, accept: ({ id }) => id === 850 });
		expect(asked.mock.calls.length).toBeLessThan(10);
	});
});
