import { Lists } from '../../../../../nodes/TangoeMobile/lookups/lists';
import { tangoeErrorOf } from '../../../../../nodes/TangoeMobile/errors/tangoeError';
import {
	Holdings,
	type HoldingsOptions,
} from '../../../../../nodes/TangoeMobile/resources/inventory/holdings/holdings';
import type { Connection } from '../../../../../nodes/TangoeMobile/transport/connection';
import type { Row } from '../../../../../nodes/TangoeMobile/transport/answers/envelope';
import { read } from '../../../../../nodes/TangoeMobile/transport/read';
import { answerOf, type Company } from './company.cts';

// Each test file that imports this mocks `transport/read`.

/** What a run got for each of its people: rows by ID, or the words of the error. */
export interface Read {
	got: Map<string, string | Row[]>;
	from: Set<string>;
	/** Of the lists that the rows were taken from. */
	pages: number[];
	paths: string[];
}

/** Reads the lines of some people, as one run that knows them all, or each by itself. */
export async function readLines(
	company: Company,
	people: string[],
	{ byItself = false, ...options }: HoldingsOptions & { byItself?: boolean } = {},
): Promise<Read> {
	const paths: string[] = [];
	jest.mocked(read).mockImplementation(async (_connection, path, query = {}) => {
		paths.push(path);
		return { status: 200, headers: {}, body: answerOf(company, path, query) };
	});
	const lists = new Lists({ context: {} } as Connection);
	const holdings = new Holdings(lists, byItself ? [] : people, options);
	const got = new Map<string, string | Row[]>();
	const from = new Set<string>();
	const pages: number[] = [];
	for (const employeeId of people) {
		try {
			const holding = await holdings.of(employeeId, 'lines');
			from.add(holding.from);
			pages.push(holding.pages);
			got.set(
				employeeId,
				[...holding.rows].sort((one, other) => Number(one.id) - Number(other.id)),
			);
		} catch (error) {
			got.set(employeeId, tangoeErrorOf(error).message);
		}
	}
	return { got, from, pages, paths };
}
