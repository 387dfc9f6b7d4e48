import type { Instance } from './instance.cts';
import { PACKAGE_NAME } from './package.cts';
import { withCredentials, type CredentialReference, type Workflow } from './workflows.cts';

/** A running sandbox, as far as setting up n8n needs it. */
export interface Sandbox {
	url: string;
	credentials: { apiToken: string; clientId: string; clientSecret: string; subject: string };
}

interface Credential {
	name: string;
	type: string;
	data: Record<string, string>;
}

function credentialsFor({ url, credentials }: Sandbox): Credential[] {
	const { apiToken, ...client } = credentials;
	const where = { environment: 'sandbox', host: url };
	return [
		{ name: 'Sandbox: API token', type: 'tangoeMobileApi', data: { ...where, apiToken } },
		{ name: 'Sandbox: JWT', type: 'tangoeMobileJwtApi', data: { ...where, ...client } },
	];
}

/** The nodes of this package that the running n8n offers; throws when it offers none. */
export async function offeredNodes({ rest, log }: Instance): Promise<string[]> {
	const types = await rest<Array<{ name: string }>>('GET', '/types/nodes.json');
	const ours = types.map((it) => it.name).filter((name) => name.startsWith(`${PACKAGE_NAME}.`));
	if (ours.length > 0) return [...new Set(ours)];
	throw new Error(`n8n has not loaded ${PACKAGE_NAME}; ${log} says why.`);
}

/**
 * Creates one credential of each type, or writes the sandbox's present address and secrets into the one
 * that is there: the sandbox may have got another port since.
 */
export async function setUpCredentials(
	{ rest }: Instance,
	sandbox: Sandbox,
): Promise<Map<string, CredentialReference>> {
	type Stored = CredentialReference & { type: string };
	const stored = await rest<Stored[]>('GET', '/rest/credentials');
	const references = new Map<string, CredentialReference>();
	for (const credential of credentialsFor(sandbox)) {
		const { name, type } = credential;
		const present = stored.find((it) => it.name === name && it.type === type);
		const { id } = present
			? await rest<Stored>('PATCH', `/rest/credentials/${present.id}`, credential)
			: await rest<Stored>('POST', '/rest/credentials', credential);
		references.set(type, { id, name });
	}
	return references;
}

/** Imports the workflows that n8n does not have yet, by name; the names of those it had to import. */
export async function importWorkflows(
	{ rest }: Instance,
	workflows: Workflow[],
	credentials: ReadonlyMap<string, CredentialReference>,
): Promise<string[]> {
	const stored = await rest<Array<{ name: string }>>('GET', '/rest/workflows');
	const names = new Set(stored.map((it) => it.name));
	const missing = workflows.filter((it) => !names.has(it.name));
	for (const workflow of missing) {
		const body = { ...withCredentials(workflow, credentials), active: false };
		await rest('POST', '/rest/workflows', body);
	}
	return missing.map((it) => it.name);
}
