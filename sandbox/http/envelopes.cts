import type { SandboxSettings } from '../settings.cts';

/** A list in the envelope of the settings. */
export function wrapList(rows: unknown[], path: string, settings: SandboxSettings): unknown {
	const { envelope } = settings;
	if (envelope === 'bare') return rows;
	const name = envelope === 'resource' ? (path.split('/').pop() as string) : envelope;
	return { [name]: rows };
}

/** A freshly created record in the envelope of the settings. */
export function wrapCreated(record: unknown, settings: SandboxSettings): unknown {
	const { createdEnvelope } = settings;
	return createdEnvelope === 'bare' ? record : { [createdEnvelope]: record };
}
