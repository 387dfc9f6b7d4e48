import type { SandboxSettings } from '../settings.cts';

/** A list in the envelope of the settings. */
export function wrapList(rows: unknown[], path: string, settings: SandboxSettings): unknown {
	const { envelope } = settings;
	const written = rows.map((row) => wrapRow(row as Record<string, unknown>, settings));
	if (envelope === 'bare') return written;
	const keys = envelope === 'resource' ? [path.split('/').pop() as string] : envelope.split('.');
	return keys.reduceRight<unknown>((inner, key) => ({ [key]: inner }), written);
}

function wrapRow(row: Record<string, unknown>, { rows }: SandboxSettings): unknown {
	if (rows === 'bare') return row;
	if (rows === 'wrapped') return { entry: row };
	const { id, ...attributes } = row;
	return { id: String(id), type: 'record', attributes };
}

/** A freshly created record in the envelope of the settings. */
export function wrapCreated(record: unknown, settings: SandboxSettings): unknown {
	const { createdEnvelope } = settings;
	return createdEnvelope === 'bare' ? record : { [createdEnvelope]: record };
}
