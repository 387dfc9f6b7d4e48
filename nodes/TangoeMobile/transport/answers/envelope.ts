import { isObject } from '../../data';
import { TangoeError } from '../../errors/tangoeError';
import { answerInWords } from './errorText';
import { hasId, hasRoundedId, type Row } from './shape/exactId';
import { keysSeen } from './shape/keysSeen';
import { listIn } from './shape/lists';
import { recordsIn } from './shape/records';
import { flattened, unwrap } from './shape/unwrap';
import { snakeCase, Wanted } from './shape/words';

export { idFrom, type Row } from './shape/exactId';

/** A record that an answer can be, and the keys by which it is recognized under a word that nobody knows. */
const RECOGNIZED_BY = { activity: 'activity_type_id', person: 'employee_id' };

/**
 * The rows in a list answer. No list answer is documented, so it is read by its shape: the one array of
 * records, however it is wrapped, and each row bare, wrapped or as JSON:API writes it. Of several arrays
 * the words of the path decide.
 *
 * @param path of the list, such as `/lines`
 * @throws TangoeError of kind `lost`, with `isUnreadable`, for anything else, never "no rows"
 */
export function rowsIn(body: unknown, path: string): Row[] {
	if (Array.isArray(body) && body.every(isPlainRow)) return body;
	const name = `the list ${path.slice(path.lastIndexOf('/') + 1)}`;
	const wanted = new Wanted(path);
	const list = listIn(body, wanted);
	if (list === undefined) throw unreadableError(name, body);
	return list.every(isPlainRow) ? list : unwrappedRows(list, wanted, name, body);
}

function isPlainRow(value: unknown): value is Row {
	return hasId(value) && flattened(value) === value;
}

function unwrappedRows(list: unknown[], wanted: Wanted, name: string, body: unknown): Row[] {
	return list.map((element) => {
		const row = unwrap(element, wanted);
		if (row === undefined) throw unreadableError(name, body);
		if (row === 'rounded') throw roundedIdError(name);
		return row;
	});
}

/**
 * The record in an answer, however it is wrapped; undefined if there is none with an ID.
 *
 * @param name what the record is: an envelope may have its name, and no other record's
 * @throws TangoeError of kind `lost` where there is one with an ID that was rounded, or it is not certain
 * that it is the one, or which one of several is
 */
export function recordIn(body: unknown, name: keyof typeof RECOGNIZED_BY): Row | undefined {
	const found = recordsIn(body, new Wanted(name));
	if (found.some(({ record }) => hasRoundedId(record))) throw roundedIdError(`the ${name}`);
	if (found.length === 0) return undefined;
	const [{ record, isUnnamed }] = found;
	const isCertain = !isUnnamed || record[RECOGNIZED_BY[name]] !== undefined;
	if (found.length > 1 || !isCertain || !hasId(record)) throw unreadableError(`the ${name}`, body);
	return record;
}

/**
 * The record of an answer that has nothing of an activity but its ID, under its own name: `activity_id`, at the
 * top or in an envelope.
 */
export function activityIdIn(body: unknown): Row | undefined {
	const levels = [body, ...(isObject(body) ? Object.values(body) : [])].filter(isObject);
	const ids = levels.flatMap((level) =>
		Object.entries(level).flatMap(([key, id]) =>
			snakeCase(key) === 'activity_id' ? [{ id }] : [],
		),
	);
	const [record, ...others] = ids.filter(hasId);
	return others.length === 0 ? record : undefined;
}

/**
 * Tangoe's answer is not what this request returns; the message says which keys it has.
 *
 * @param status of the answer, where it matters to what failed
 */
export function unreadableError(what: string, body: unknown, status?: number): TangoeError {
	return new TangoeError(
		'lost',
		`Tangoe Mobile's answer for ${what} has an unknown format${answerInWords({ status })}. ${keysSeen(body)}`,
		"Check that the host in the credential is your tenant's API. If it is, report this error.",
		{ isUnreadable: true, ...(status !== undefined && { status }) },
	);
}

function roundedIdError(what: string): TangoeError {
	return new TangoeError(
		'lost',
		`Tangoe Mobile's answer for ${what} has an ID with more than 15 digits, which n8n rounds`,
		'Report this error: nothing can be done with a rounded ID.',
	);
}
