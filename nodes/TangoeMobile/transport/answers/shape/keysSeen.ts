import type { IDataObject } from 'n8n-workflow';

import { recentSecrets } from '../../../../../credentials/connection/recentSecrets';
import { isObject } from '../../../data';

const MAX_SHOWN = 8;
const MAX_DEPTH = 4;
/** Words of a program; a key with anything else in it may be a value, such as an email address. */
const KEY = /^[A-Za-z_][\w.-]{0,39}$/;

/**
 * Which keys an answer has, for a message about an answer that cannot be read: `data.rows[].phone, page`.
 * Values are not shown, nor keys that may be values.
 *
 * @returns what the answer is instead, where it has no keys: "It is empty"
 */
export function keysSeen(body: unknown): string {
	if (typeof body === 'string' && body.trim() !== '') return 'It is text';
	const paths = [...keyPaths(body, '', 0, { left: MAX_SHOWN + 1 })];
	if (paths.length === 0) return isFilled(body) ? 'It has no keys' : 'It is empty';
	const more = paths.length > MAX_SHOWN ? ' and more' : '';
	return `Its keys: ${paths.slice(0, MAX_SHOWN).join(', ')}${more}`;
}

/** The keys of a record that can be shown: its values are not, nor keys that may be values. */
export function keyNames(record: IDataObject): string[] {
	const secrets = new Set(recentSecrets());
	return Object.keys(record).filter((key) => KEY.test(key) && !secrets.has(key));
}

function isFilled(body: unknown): boolean {
	if (typeof body === 'object' && body !== null) return Object.keys(body).length > 0;
	return typeof body === 'number' || typeof body === 'boolean';
}

/** The first keys, in the order of the answer; of a list, those of its first element. */
function* keyPaths(
	value: unknown,
	path: string,
	depth: number,
	budget: { left: number },
): Generator<string> {
	if (Array.isArray(value)) {
		const inner = depth < MAX_DEPTH && typeof value[0] === 'object' ? value[0] : undefined;
		yield* endOr(`${path}[]`, keyPaths(inner, `${path}[]`, depth + 1, budget), budget);
	} else if (isObject(value)) {
		const secrets = new Set(recentSecrets());
		for (const key in value) {
			if (budget.left <= 0) return;
			if (!KEY.test(key) || secrets.has(key)) continue;
			const keyPath = path === '' ? key : `${path}.${key}`;
			const inner = depth < MAX_DEPTH ? value[key] : undefined;
			yield* endOr(keyPath, keyPaths(inner, keyPath, depth + 1, budget), budget);
		}
	}
}

/** What is below, or the path itself where nothing is. */
function* endOr(
	path: string,
	below: Generator<string>,
	budget: { left: number },
): Generator<string> {
	const first = below.next();
	if (!first.done) {
		yield first.value;
		yield* below;
	} else if (path !== '[]' && budget.left > 0) {
		budget.left -= 1;
		yield path;
	}
}
