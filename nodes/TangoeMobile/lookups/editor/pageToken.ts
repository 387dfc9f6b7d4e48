import { isObject } from '../../data';
import { TangoeError } from '../../errors/tangoeError';
import type { Cursor } from '../../transport/pages';
import type { Lookup } from '../lookup';

/** How a dropdown says where it goes on, to get it back on scrolling. */
export function pageTokenOf(cursor: Cursor): string {
	return JSON.stringify(cursor);
}

/**
 * Where a dropdown goes on. The token comes from the browser, and the path in it is requested with a
 * credential that its user may not be allowed to read: only the list's own paths are accepted.
 *
 * @throws TangoeError of kind `input` for a token that no dropdown of this list was given
 */
export function cursorOf(token: string, { paths }: Lookup): Cursor {
	const { path, page, previous, followsShortPage } = parsed(token);
	const known = paths.find((one) => one === path);
	if (known === undefined || !Number.isSafeInteger(page) || Number(page) < 1) {
		throw new TangoeError(
			'input',
			'This list cannot be continued',
			'Close the list and open it again.',
		);
	}
	return {
		path: known,
		page: Number(page),
		...(typeof previous === 'string' && { previous }),
		...(followsShortPage === true && { followsShortPage }),
	};
}

function parsed(token: string): Record<string, unknown> {
	try {
		const value: unknown = JSON.parse(token);
		return isObject(value) ? value : {};
	} catch {
		return {};
	}
}
