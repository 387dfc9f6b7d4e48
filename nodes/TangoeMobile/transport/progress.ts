import type { RequestContext } from './connection';
import { log } from './log';

const PAGES_PER_LOG_LINE = 10;

/**
 * Passes the pages of a list on and logs the progress: "12,000 rows of lines read so far".
 *
 * @param path of the list; a list's path contains no ID, so it may be logged
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
		if (pageCount % PAGES_PER_LOG_LINE === 0) {
			log(context, `${rowCount.toLocaleString('en-US')} rows of ${name} read so far`);
		}
		yield page;
	}
}
