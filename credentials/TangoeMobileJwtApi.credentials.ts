import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { allowedOrders } from './allowedOrders';
import { connectionFields, limitFields } from './connection/fields';
import { connectionTest } from './connection/connectionTest';
import { rememberSecret } from './connection/recentSecrets';
import { requestOrigin } from './connection/requestOrigin';
import { usableSession } from './jwt/session';
import { signIn } from './jwt/signIn';

/**
 * n8n calls `preAuthentication` when the hidden field is empty or a request ends with status 401, but it
 * does not know when a token expires. This error imitates that 401 before anything is sent: a token that
 * is due, or that belongs to other credentials, is replaced without a wasted request, whatever status
 * Tangoe would have answered to it.
 */
class SessionDueError extends Error {
	response = { status: 401 };
}

/** The 30-minute JWT of Tangoe Mobile's authentication 2.0, sent as `Authorization: Bearer`. */
export class TangoeMobileJwtApi implements ICredentialType {
	name = 'tangoeMobileJwtApi';

	displayName = 'Tangoe Mobile JWT API';

	icon: Icon = {
		light: 'file:../icons/tangoeMobile.svg',
		dark: 'file:../icons/tangoeMobile.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-tangoe-mobile/n8n-nodes-tangoe-mobile#credentials';

	properties: INodeProperties[] = [
		...connectionFields,
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			required: true,
			default: '',
			description: 'Issued by Tangoe for your company',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'Issued by Tangoe together with the client ID',
		},
		{
			displayName: 'Subject',
			name: 'subject',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. tangoe_api@acme.com',
			description: 'The email address of the API user in Tangoe Mobile',
		},
		...allowedOrders,
		...limitFields,
		{
			displayName: 'Session Token',
			name: 'sessionToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
	];

	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		const session = await signIn(this.helpers.httpRequest, credentials);
		return { sessionToken: JSON.stringify(session) };
	}

	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const baseURL = requestOrigin(credentials, requestOptions);
		const session = usableSession(credentials, Date.now());
		if (!session) throw new SessionDueError('The session is due for renewal');
		rememberSecret(session.token);
		return {
			...requestOptions,
			baseURL,
			headers: { ...requestOptions.headers, Authorization: `Bearer ${session.token}` },
		};
	};

	test: ICredentialTestRequest = connectionTest('Client ID, Client Secret, Subject and Host');
}
