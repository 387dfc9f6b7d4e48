import type { RequestContext } from './connection';
import { log } from './log';

const PAGES_BETWEEN_WORDS = 10;

/**
 * Passes the pages of a list on and tells in n8n's log how far it is: "12,000 rows of lines read so far".
 *
 * @param path of the list; lists have no IDs in their paths
 */
export async function* withProgressLog<Page extends { rows: unknown[] }>(
	context: RequestContext,
	path: string,
	pages: AsyncIterable<Page>,
): AsyncGenerator<Page> {
	const name = path.slice(path.lastIndexOf('/') + 1).replace(/_/g, ' ');
	let pageCount = 0;
	let rowCount = 0;
	for await (const page of pages) {
		pageCount += 1;
		rowCount += page.rows.length;
		if (pageCount % PAGES_BETWEEN_WORDS === 0) {
			log(context, `${rowCount.toLocaleString('en-US')} rows of ${name} read so far`);
		}
		yield page;
	}
}
