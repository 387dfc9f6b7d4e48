import { createHash } from 'node:crypto';
import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	ILoadOptionsFunctions,
	ITriggerFunctions,
} from 'n8n-workflow';

import { originOf } from '../../../credentials/connection/host';
import { storedSession } from '../../../credentials/jwt/session';
import { TangoeError, tangoeErrorOf } from '../errors/tangoeError';
import { configurationError } from './configurationError';
import { permissionsOf, type Permissions } from './permissions';

/** Where requests come from: a running workflow, the editor loading a list, or a trigger. */
export type RequestContext = IExecuteFunctions | ILoadOptionsFunctions | ITriggerFunctions;

/** What a run or a dropdown needs to know about its credential. */
export interface Connection {
	context: RequestContext;
	credentialName: string;
	/** Whether n8n can renew what Tangoe no longer accepts: a session can be renewed, a static token cannot. */
	isRenewable: boolean;
	/** Such as `https://acme.thefutureis.mobi`. */
	origin: string;
	environment: string;
	/** Redacted from everything that Tangoe says. */
	secrets: string[];
	/** A hash of the credential's ID and contents: different credentials never share answers. */
	identity: string;
	/** What the credential lets a run do. */
	permissions: Permissions;
	/** Whether a person is waiting for the answer, in front of a list in the editor. */
	isInteractive: boolean;
}

const CREDENTIALS = new Map([
	['apiToken', { credentialName: 'tangoeMobileApi', isRenewable: false }],
	['jwt', { credentialName: 'tangoeMobileJwtApi', isRenewable: true }],
]);

/**
 * Reads the credential selected by the node's parameter `authentication`.
 *
 * @throws TangoeError of kind `configuration` when its host is not allowed, or one of its choices is none
 */
export async function connect(context: RequestContext): Promise<Connection> {
	const credential = CREDENTIALS.get(String(context.getNodeParameter('authentication', 0)));
	if (credential === undefined) {
		throw new TangoeError(
			'configuration',
			'Authentication is neither API Token nor JWT',
			'Choose one of them in the node.',
		);
	}
	const credentials = await context.getCredentials(credential.credentialName);
	const origin = allowedOrigin(credentials);
	return {
		context,
		...credential,
		origin,
		permissions: permissionsOf(credentials, origin),
		environment: String(credentials.environment ?? ''),
		secrets: secretsIn(credentials),
		identity: credentialHash(context, credential.credentialName, credentials),
		isInteractive: 'getCurrentNodeParameter' in context,
	};
}

function credentialHash(
	context: RequestContext,
	credentialName: string,
	{ host, apiToken, clientId, clientSecret, subject }: ICredentialDataDecryptedObject,
): string {
	const id = context.getNode().credentials?.[credentialName]?.id;
	const contents = [id, credentialName, host, apiToken, clientId, clientSecret, subject];
	return createHash('sha256').update(JSON.stringify(contents)).digest('hex');
}

function secretsIn(credentials: ICredentialDataDecryptedObject): string[] {
	const { apiToken, clientSecret } = credentials;
	return [apiToken, clientSecret, storedSession(credentials)?.token]
		.map((secret) => String(secret ?? '').trim())
		.filter((secret) => secret !== '');
}

function allowedOrigin(credentials: ICredentialDataDecryptedObject): string {
	try {
		return originOf(credentials);
	} catch (error) {
		throw configurationError(tangoeErrorOf(error).message);
	}
}
