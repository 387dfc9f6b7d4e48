import { isObject } from '../../../data';
import { snakeCase } from '../shape/words';

/** Under these stands what went wrong, the most telling ones first. */
const ERROR_KEYS = [
	'error',
	'errors',
	'message',
	'messages',
	'full_messages',
	'error_message',
	'error_messages',
	'error_description',
	'fault',
	'faultstring',
	'exception',
];

/** So may it under these, which an ordinary record can have too. */
const MESSAGE_KEYS = [
	...ERROR_KEYS,
	'detail',
	'details',
	'reason',
	'reasons',
	'description',
	'msg',
	'user_message',
	'developer_message',
	'title',
];

const RANKS = new Map(MESSAGE_KEYS.map((key, index) => [key, index]));

/** Under these stands the field that an error is about. */
const FIELD_KEYS = [
	'field',
	'field_name',
	'fields',
	'attribute',
	'attribute_name',
	'param',
	'parameter',
	'property',
	'property_name',
	'property_path',
	'pointer',
	'source',
	'loc',
	'path',
	'target',
	'key',
	'name',
];

/** Of these, the field may be a list of names from the outside in. */
const PATH_KEYS = new Set(['fields', 'loc', 'path', 'property_path']);

/** In a record under one of these, the field may stand alone beside the message. */
const DETAIL_KEYS = new Set(['context', 'data', 'detail', 'details', 'info']);

/** Of no use to a person. */
const NOISE = new Set([
	'backtrace',
	'correlation_id',
	'method',
	'request_id',
	'stack',
	'stack_trace',
	'stacktrace',
	'timestamp',
	'trace',
	'trace_id',
	'traces',
	'version',
]);

const MAX_FIELD_LENGTH = 80;

/** How telling a key is that stands over a message, 0 the most; undefined for any other key. */
export function messageRank(key: string): number | undefined {
	return RANKS.get(snakeCase(key));
}

/** Whether what is under a key is an error, in whatever record it stands. */
export function isErrorKey(key: string): boolean {
	return ERROR_KEYS.includes(snakeCase(key));
}

/** Whether what is under a key is only for those who run the server. */
export function isNoise(key: string): boolean {
	return NOISE.has(snakeCase(key));
}

/**
 * The field that an error is about, as far as it says so beside its message, and under which key.
 *
 * @param isOutermost whether a path in it may be that of the request
 */
export function fieldOf(
	error: Record<string, unknown>,
	isOutermost: boolean,
): { key: string; field: string } | undefined {
	const fields = Object.entries(error).flatMap(([key, value]) => {
		const rank = FIELD_KEYS.indexOf(snakeCase(key));
		if (rank === -1 && isOnlyDetail(key, value)) {
			const inside = fieldOf(value, false);
			return inside === undefined ? [] : [{ key, rank: FIELD_KEYS.length, field: inside.field }];
		}
		const field = rank === -1 ? undefined : fieldText(value, snakeCase(key), isOutermost);
		return field === undefined ? [] : [{ key, rank, field }];
	});
	return fields.sort((one, other) => one.rank - other.rank)[0];
}

function isOnlyDetail(key: string, value: unknown): value is Record<string, unknown> {
	return DETAIL_KEYS.has(snakeCase(key)) && isObject(value) && Object.keys(value).length === 1;
}

/** A name without white space; of a pointer its last part, unless it is the path of the request. */
function fieldText(value: unknown, word: string, isOutermost: boolean): string | undefined {
	if (Array.isArray(value)) {
		const parts = value.filter((part) => typeof part === 'string' || typeof part === 'number');
		const isPath = PATH_KEYS.has(word) && parts.length === value.length;
		return isPath ? fieldText(parts.join('.'), word, isOutermost) : undefined;
	}
	if (isObject(value)) return fieldText(value.pointer ?? value.parameter, word, false);
	if (typeof value !== 'string' || value.length > MAX_FIELD_LENGTH) return undefined;
	if (!/^\S+$/.test(value) || value.includes('://')) return undefined;
	if (!value.startsWith('/')) return value;
	return isOutermost ? undefined : value.slice(value.lastIndexOf('/') + 1) || undefined;
}
