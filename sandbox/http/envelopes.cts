import type { SandboxSettings } from '../settings.cts';
import { kindOf, written } from './writing.cts';

type Json = Record<string, unknown>;

/** A list in the envelope of the settings. */
export function wrapList(rows: unknown[], path: string, settings: SandboxSettings): unknown {
	const { envelope, pageDetails } = settings;
	const list = written(rows as Json[], kindOf(path), settings).map((row) => wrapRow(row, settings));
	const around = under(envelope, path.split('/').pop() as string, list);
	return pageDetails && around !== list ? { ...detailsOf(list), ...(around as Json) } : around;
}

/** What else a page can have; none of it is the list. */
function detailsOf({ length }: unknown[]): Json {
	return {
		success: true,
		errors: [],
		meta: { total: length, filters: [{ id: 5, name: 'active' }] },
		links: { self: '/', next: null },
	};
}

function wrapRow(row: Json, { rows }: SandboxSettings): unknown {
	if (rows === 'wrapped') return { entry: row };
	return rows === 'JSON:API' ? asJsonApi(row) : row;
}

/** A single record in the envelope of the settings. */
export function wrapRecord(record: unknown, path: string, settings: SandboxSettings): unknown {
	const kind = kindOf(path);
	const [row] = written([record as Json], kind, settings);
	const shown = settings.records === 'JSON:API' ? asJsonApi(row) : row;
	return under(settings.recordEnvelope, kind === 'people' ? 'person' : 'activity', shown);
}

function asJsonApi({ id, ...attributes }: Json): Json {
	return { id: String(id), type: 'record', attributes };
}

function under(envelope: string, name: string, content: unknown): unknown {
	if (envelope === 'bare') return content;
	const keys = envelope.split('.').map((key) => (key === 'resource' ? name : key));
	return keys.reduceRight<unknown>((inner, key) => ({ [key]: inner }), content);
}
