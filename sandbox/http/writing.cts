import type { SandboxSettings } from '../settings.cts';

type Json = Record<string, unknown>;

const ID_KEY = /(?:^|_)id$/;
const NUMBER = /^[1-9]\d{0,14}$/;

/** What a path has rows of: its first part. */
export function kindOf(path: string): string {
	return path.split('/').filter(Boolean)[0];
}

/** Rows as the settings say that this tenant writes them: what is in them, not what is around them. */
export function written(
	rows: Json[],
	kind: string,
	{ keys, decoys, ids, omitEmpty }: SandboxSettings,
): Json[] {
	const [names = {}, strays = {}] = [keys[kind], decoys[kind]];
	return rows.map((row, index) => {
		const shown = { ...row };
		const other = rows[(index + 1) % rows.length];
		for (const [key, own] of Object.entries(strays)) put(shown, key, valueAt(other, own));
		for (const [own, key] of Object.entries(names)) rename(shown, own, key);
		return rewritten(shown, ids, omitEmpty) as Json;
	});
}

function rename(row: Json, own: string, key: string): void {
	const value = valueAt(row, own);
	if (value === undefined) return;
	remove(row, own);
	if (key !== '') put(row, key, value);
}

function valueAt(row: Json, path: string): unknown {
	return path
		.split('.')
		.reduce<unknown>((value, key) => (value as Json | null | undefined)?.[key], row);
}

/** The object inside is copied: it may be the world's own. */
function put(row: Json, path: string, value: unknown): void {
	const [key, inner] = path.split('.');
	row[key] = inner === undefined ? value : { ...(row[key] as Json | undefined), [inner]: value };
}

function remove(row: Json, path: string): void {
	const [key, inner] = path.split('.');
	if (inner === undefined) delete row[key];
	else row[key] = { ...(row[key] as Json), [inner]: undefined };
}

function rewritten(value: unknown, ids: SandboxSettings['ids'], omitEmpty: boolean): unknown {
	if (ids === 'documented' && !omitEmpty) return value;
	if (Array.isArray(value)) return value.map((entry) => rewritten(entry, ids, omitEmpty));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([, inner]) => !omitEmpty || (inner !== null && inner !== ''))
			.map(([key, inner]) => [
				key,
				ID_KEY.test(key) ? idAs(inner, ids) : rewritten(inner, ids, omitEmpty),
			]),
	);
}

function idAs(id: unknown, ids: SandboxSettings['ids']): unknown {
	if (ids === 'text') return typeof id === 'number' ? String(id) : id;
	return ids === 'number' && NUMBER.test(String(id)) ? Number(id) : id;
}
