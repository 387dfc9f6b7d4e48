import { isObject } from '../../../data';
import { keyNames } from '../../../transport/answers/shape/keysSeen';
import { hasId, type Row } from '../../../transport/answers/shape/exactId';

const MAX_DEPTH = 8;

/** Where the rows of an answer are, and how each is written. */
export interface Place {
	/** The keys to the list, such as `data.lines`; empty at the top. */
	at: string;
	rows: 'bare' | 'wrapped' | 'JSON:API';
}

/** Where the rows were found in an answer. */
export function placeOf(body: unknown, [first]: Row[]): Place {
	const found = listWith(body, String(first.id), '', 0);
	if (!found) return { at: '', rows: 'bare' };
	const [element] = found.list;
	if (!hasId(element)) return { at: found.at, rows: 'wrapped' };
	const isJsonApi = isObject(element.attributes) && first.attributes === undefined;
	return { at: found.at, rows: isJsonApi ? 'JSON:API' : 'bare' };
}

function listWith(
	value: unknown,
	id: string,
	at: string,
	depth: number,
): { list: unknown[]; at: string } | undefined {
	if (depth > MAX_DEPTH) return undefined;
	if (Array.isArray(value)) {
		if (isRowWith(value[0], id)) return { list: value, at };
		return value.length === 1 ? listWith(value[0], id, at, depth + 1) : undefined;
	}
	if (!isObject(value)) return undefined;
	for (const key of keyNames(value)) {
		const found = listWith(value[key], id, at === '' ? key : `${at}.${key}`, depth + 1);
		if (found) return found;
	}
	return undefined;
}

/** Whether an element is the row with an ID, bare or wrapped. */
function isRowWith(element: unknown, id: string): boolean {
	if (hasId(element)) return String(element.id) === id;
	return (
		isObject(element) &&
		Object.values(element).some((inner) => hasId(inner) && String(inner.id) === id)
	);
}
