import { createHash } from 'node:crypto';
import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';

import { originOf } from '../../../credentials/connection/host';
import { keptSession } from '../../../credentials/jwt/session';
import { TangoeError } from '../errors/tangoeError';

/** Where this package sends requests from: a running workflow, or the editor filling a list. */
export type RequestContext = IExecuteFunctions | ILoadOptionsFunctions;

/** What one run, or one list, needs to know about the credential. */
export interface Connection {
	context: RequestContext;
	credentialName: string;
	/** Whether n8n can replace what Tangoe no longer accepts: a session, but not a static token. */
	isRenewable: boolean;
	/** Such as `https://acme.thefutureis.mobi`. */
	origin: string;
	environment: string;
	/** To be struck out of everything that Tangoe says. */
	secrets: string[];
	/** Tells the credential from every other one; from its contents, of which nothing can be read back. */
	identity: string;
	/** Whether a person waits for the answer, in front of a list in the editor. */
	isInteractive: boolean;
}

const CREDENTIAL_OF_AUTHENTICATION = new Map([
	['apiToken', { credentialName: 'tangoeMobileApi', isRenewable: false }],
	['jwt', { credentialName: 'tangoeMobileJwtApi', isRenewable: true }],
]);

/**
 * Reads the credential that the node's parameter `authentication` names.
 *
 * @throws TangoeError of kind `configuration` when its host is not allowed
 */
export async function connect(context: RequestContext): Promise<Connection> {
	const authentication = context.getNodeParameter('authentication', 0) as string;
	const credential = CREDENTIAL_OF_AUTHENTICATION.get(authentication);
	if (credential === undefined) {
		throw new TangoeError(
			'configuration',
			'Authentication is neither API Token nor JWT',
			'Choose one of the two in the node.',
		);
	}
	const credentials = await context.getCredentials(credential.credentialName);
	return {
		context,
		...credential,
		origin: checkedOrigin(credentials),
		environment: String(credentials.environment ?? ''),
		secrets: secretsIn(credentials),
		identity: identityOf(context, credential.credentialName, credentials),
		isInteractive: 'getCurrentNodeParameter' in context,
	};
}

function identityOf(
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
	return [apiToken, clientSecret, keptSession(credentials)?.token]
		.map((secret) => String(secret ?? '').trim())
		.filter((secret) => secret !== '');
}

function checkedOrigin(credentials: ICredentialDataDecryptedObject): string {
	try {
		return originOf(credentials);
	} catch (error) {
		throw configurationError(error as Error);
	}
}

function configurationError(error: Error): TangoeError {
	return new TangoeError('configuration', error.message, 'Open the credential and correct it.');
}
